// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace core {

enum class ErrorCode {
    Usage,         ///< the caller's words are off (exit 2)
    NotFound,      ///< no such file, field, id
    AlreadyExists, ///< would overwrite
    Invalid,       ///< a value outside its range, an unknown label, a rule broken
    Corrupt,       ///< a file that is truncated, has a wrong hash or does not parse
    Unsupported,   ///< understood, but not by this build or version
    ReadOnly,      ///< cannot write there
    Locked,        ///< another process holds the workspace
    DiskFull,
    OutOfMemory,
    Cancelled,
    Internal
};

/// Stable lower-case name, as printed in JSON: "not_found".
std::string_view errorCodeName(ErrorCode code);

/// An expected failure. `subject` is the file, field or id it is about; `detail` says in one sentence what is
/// wrong and what to do. UTF-8. Neither holds a person's name unless the user typed it in this very command.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string subject;
    std::string detail;
};

/// "subject: detail", or only the one that is there.
std::string describe(const Error &error);

} // namespace core
