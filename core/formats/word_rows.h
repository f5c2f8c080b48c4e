// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace core::formats {

/// Handed the words of one line and its number, from 1. An error it returns ends the reading with it.
using WordRowSink = std::function<Status(std::size_t line, std::span<const std::string_view> words)>;

/// Reads text whose lines are words between blanks or tabs, as the annotation files of CelebA and RAF-DB are: LF, CRLF or CR,
/// UTF-8 with or without a mark. Blank lines are passed over. The words are valid during the call only. Caps: 64 MiB, 256 words
/// a line. Errors name the subject and line: Corrupt, and what the sink returns.
Status readWordRows(std::string_view text, const std::string &subject, const WordRowSink &sink);

} // namespace core::formats
