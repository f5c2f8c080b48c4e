// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <string>
#include <vector>

namespace core::formats {

/// A CSV table with a header [RFC 4180: quotes, CRLF or LF, UTF-8 with or without a mark]. Caps: 64 MiB, 256 columns.
/// The first column may be without a name: pandas writes its row numbers so.
struct CsvTable
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lineNumbers; ///< of each row, for errors

    int column(const std::string &name) const; ///< -1 if absent
};

/// Errors name the subject and line: Corrupt (unbalanced quote, wrong number of fields, not UTF-8, duplicate column).
Result<CsvTable> parseCsv(const std::string &text, const std::string &subject);

} // namespace core::formats
