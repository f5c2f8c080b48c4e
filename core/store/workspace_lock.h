// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <filesystem>

namespace core::store {

/// Takes the flock on `file` (made, mode 0600, if missing) and writes "pid since" into it. Returns the descriptor, which
/// holds the lock until it is closed or the process dies. Errors: Locked ("open in process N since …"), ReadOnly, DiskFull.
Result<int> takeLock(const std::filesystem::path &file);

/// errno as an Error about `path`: ReadOnly, DiskFull, NotFound or Internal.
Error fileError(int number, const std::filesystem::path &path);

} // namespace core::store
