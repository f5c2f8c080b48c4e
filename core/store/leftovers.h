// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace core::store {

/// Removes what killed programs left unfinished in these folders of a workspace: NAME.part-PID (core/formats/atomic_file.h)
/// where that process is gone, and NAME.part, which only the holder of the workspace's lock writes. For that holder alone; what
/// is in use stays, and what cannot be removed does no harm.
void removeLeftovers(const std::vector<std::filesystem::path> &folders);

} // namespace core::store
