// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <filesystem>
#include <vector>

namespace core::store {

/// Removes what killed programs left unfinished in these folders of a workspace: NAME.part-PID (core/formats/atomic_file.h)
/// where that process is gone, and NAME.part, which only the holder of the workspace's lock writes. For that holder alone; what
/// is in use stays, and what cannot be removed does no harm.
void removeLeftovers(const std::vector<std::filesystem::path> &folders);

/// Removes weights from `models` that no model of the store has: a program killed between putting them there and recording them, or
/// while it gave a run up. They know people, and nobody would find them when those are to be forgotten. A job that can be gone on with
/// makes them again from its checkpoint. The trail tells of each (model.file_removed). For the lock's holder alone; throws StoreFailure.
void removeStrayModels(const std::filesystem::path &models, Database &database);

} // namespace core::store
