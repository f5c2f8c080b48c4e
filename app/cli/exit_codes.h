// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

namespace app {

/// docs/contract.md "Commands".
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kRequirementNotMet = 3;
inline constexpr int kCancelled = 130;

inline int exitCode(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::Usage: return kUsage;
    case core::ErrorCode::Cancelled: return kCancelled;
    default: return kFailed;
    }
}

} // namespace app
