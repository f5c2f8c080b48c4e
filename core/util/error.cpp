// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

namespace core {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return "usage";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::AlreadyExists: return "already_exists";
    case ErrorCode::Invalid: return "invalid";
    case ErrorCode::Corrupt: return "corrupt";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::ReadOnly: return "read_only";
    case ErrorCode::Locked: return "locked";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::OutOfMemory: return "out_of_memory";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

std::string describe(const Error &error)
{
    if (error.subject.empty())
        return error.detail;
    return error.detail.empty() ? error.subject : error.subject + ": " + error.detail;
}

} // namespace core
