// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/store/workspace.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <memory>

namespace app {

/// What every command is handed.
struct Session
{
    const Output &out;
    std::filesystem::path workspaceOption; ///< --workspace, or empty
    core::JobContext job;

    /// --workspace, else $EXPUNGE_WORKSPACE, else the current folder if it is one, else empty.
    std::filesystem::path workspaceFolder() const;
    /// Throws core::job::Failure: Usage when none is named, else what opening said.
    std::shared_ptr<core::store::Workspace> open(core::store::Access access) const;
    /// For a file that leaves the building, which the trail must tell of: open for writing. Where that cannot be, the error says so,
    /// and then what `instead` can be done.
    std::shared_ptr<core::store::Workspace> openToRecord(const std::string &instead = {}) const;
};

} // namespace app
