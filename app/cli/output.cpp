// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>
#include <cwchar>

namespace app {

namespace {

/// Columns a terminal needs for UTF-8 `text`; what cannot be read counts one a byte.
std::size_t shownWidth(const std::string &text)
{
    std::size_t width = 0;
    std::mbstate_t state{};
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        wchar_t character = 0;
        const std::size_t length = std::mbrtowc(&character, at, static_cast<std::size_t>(end - at), &state);
        if (length == 0 || length > text.size()) {
            state = {};
            ++at;
            ++width;
            continue;
        }
        width += static_cast<std::size_t>(std::max(0, wcwidth(character)));
        at += length;
    }
    return width;
}

void write(std::FILE *stream, const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

/// Errors take one line, whatever is in them.
std::string oneLine(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return text;
}

} // namespace

std::string Table::text() const
{
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        std::size_t width = shownWidth(m_columns[c].title);
        for (const auto &row : m_rows)
            width = std::max(width, shownWidth(row.at(c)));
        widths.push_back(width);
    }
    std::string text;
    const auto addRow = [&](const auto &cellOf) {
        std::string line;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const std::string &cell = cellOf(c);
            const std::string gap(widths[c] - shownWidth(cell), ' ');
            line += (c ? "  " : "") + (m_columns[c].align == Align::Right ? gap + cell : cell + gap);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    };
    addRow([&](std::size_t c) -> const std::string & { return m_columns[c].title; });
    for (const auto &row : m_rows)
        addRow([&](std::size_t c) -> const std::string & { return row[c]; });
    return text;
}

void Output::document(const core::Json &json) const
{
    write(stdout, json.dump(2, ' ', false, core::Json::error_handler_t::replace) + '\n');
}

void Output::bytes(const std::string &exact) const
{
    write(stdout, exact);
}

void Output::line(const std::string &text) const
{
    if (!m_json)
        write(stdout, text + '\n');
}

void Output::table(const Table &table) const
{
    if (!m_json)
        write(stdout, table.text());
}

void Output::note(const std::string &text) const
{
    write(stderr, "expunge-cli: " + oneLine(text) + '\n');
}

void Output::error(const core::Error &error) const
{
    note(describe(error));
    if (m_json)
        document({{"error",
                   {{"code", std::string(core::errorCodeName(error.code))},
                    {"subject", error.subject},
                    {"message", error.detail}}}});
}

} // namespace app
