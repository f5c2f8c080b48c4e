// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <filesystem>
#include <memory>
#include <string>

namespace core::job {

/// Makes a workspace that `by` acts in, and begins its trail with who made it, when and with which version.
/// Errors: as Workspace::create().
Result<std::shared_ptr<store::Workspace>> newWorkspace(const std::filesystem::path &folder, const std::string &by);

} // namespace core::job
