// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/manifest.h"

#include "core/formats/bad_line.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace core::formats {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::size_t kMaxColumns = 256;

Error corrupt(const std::string &subject, std::size_t line, const std::string &detail)
{
    return {ErrorCode::Corrupt, subject, "line " + std::to_string(line) + ": " + detail};
}

/// Splits text into records, one call at a time; knows the line it is on.
class Reader final
{
public:
    Reader(std::string_view text, const std::string &subject) : m_text(text), m_subject(subject) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    std::size_t line() const { return m_line; }

    Result<std::vector<std::string>> record()
    {
        std::vector<std::string> fields;
        for (;;) {
            auto field = atEnd() || m_text[m_at] != '"' ? Result<std::string>(plain()) : quoted();
            if (!field)
                return field.error();
            fields.push_back(*std::move(field));
            if (fields.size() > kMaxColumns)
                return corrupt(m_subject, m_line, "more than 256 fields; leave out columns that are not needed");
            if (atEnd() || m_text[m_at] != ',')
                break;
            ++m_at;
        }
        endLine();
        return fields;
    }

private:
    std::string plain()
    {
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        std::string field(m_text.substr(m_at, end - m_at));
        m_at = end;
        return field;
    }

    Result<std::string> quoted()
    {
        const std::size_t opened = m_line;
        std::string field;
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                ++m_at;
            } else if (c == '"') {
                ++m_at;
                if (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\r' && m_text[m_at] != '\n')
                    return corrupt(m_subject, m_line,
                                   "text after a closing quote; write a quote inside a field as two quotes");
                return field;
            } else if (c == '\n') {
                ++m_line;
            }
            field += c;
        }
        return corrupt(m_subject, opened, "a quote is opened here and never closed; close it or remove it");
    }

    void endLine()
    {
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
    }

    std::string_view m_text;
    const std::string &m_subject;
    std::size_t m_at = 0, m_line = 1;
};

Status checkHeader(const std::vector<std::string> &columns, const std::string &subject, std::size_t line)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].empty() && i > 0)
            return corrupt(subject, line, "column " + std::to_string(i + 1) + " has no name; name it or remove it");
        if (!seen.insert(columns[i]).second)
            return corrupt(subject, line, "column \"" + columns[i] + "\" appears twice; rename or remove one");
    }
    return {};
}

} // namespace

int CsvTable::column(const std::string &name) const
{
    const auto at = std::find(columns.begin(), columns.end(), name);
    return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

Result<CsvTable> parseCsv(const std::string &text, const std::string &subject)
{
    if (text.size() > kMaxBytes)
        return Error{ErrorCode::Corrupt, subject, "larger than 64 MiB; split it into several files"};
    std::string_view view = text;
    if (view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF"))
        return corrupt(subject, 1, "the text is UTF-16; save it as CSV in UTF-8");
    if (view.starts_with("\xEF\xBB\xBF"))
        view.remove_prefix(3);
    if (const std::size_t line = firstBadLine(view))
        return corrupt(subject, line, "not text in UTF-8; save the file as CSV in UTF-8");

    CsvTable table;
    Reader reader(view, subject);
    while (!reader.atEnd()) {
        const std::size_t line = reader.line();
        auto fields = reader.record();
        if (!fields)
            return fields.error();
        if (fields->size() == 1 && fields->front().empty())
            continue; // a blank line
        if (table.columns.empty()) {
            if (const Status status = checkHeader(*fields, subject, line); !status)
                return status.error();
            table.columns = *std::move(fields);
            continue;
        }
        if (fields->size() != table.columns.size())
            return corrupt(subject, line,
                           std::to_string(fields->size()) + " fields where the header has " +
                               std::to_string(table.columns.size()) + "; quote a field that holds a comma");
        table.rows.push_back(*std::move(fields));
        table.lineNumbers.push_back(line);
    }
    if (table.columns.empty())
        return Error{ErrorCode::Corrupt, subject, "the file is empty; its first line must name the columns"};
    return table;
}

} // namespace core::formats
