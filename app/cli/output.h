// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"
#include "core/util/json.h"

#include <string>
#include <vector>

namespace app {

/// Columns aligned for a terminal; numbers to the right. Widths count what a terminal shows, not bytes.
class Table final
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        std::string title;
        Align align = Align::Left;
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    bool isEmpty() const { return m_rows.empty(); }
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Stdout and stderr as docs/contract.md wants them: with --json one document on stdout and nothing else there; without, text.
class Output final
{
public:
    explicit Output(bool json) : m_json(json) {}
    bool isJson() const { return m_json; }

    void document(const core::Json &json) const;     ///< --json's one document, a line end after it
    void bytes(const std::string &exact) const;      ///< the document as stored, to the byte
    void line(const std::string &text = {}) const;   ///< text mode
    void table(const Table &table) const;            ///< text mode
    void note(const std::string &text) const;        ///< one line on stderr, either mode
    void error(const core::Error &error) const;      ///< one line on stderr, and the JSON form

private:
    bool m_json;
};

} // namespace app
