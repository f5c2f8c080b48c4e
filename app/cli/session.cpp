// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/commands.h"
#include "core/job/edge.h"

#include <cstdlib>

namespace app {

std::filesystem::path Session::workspaceFolder() const
{
    if (!workspaceOption.empty())
        return workspaceOption;
    if (const char *named = std::getenv("EXPUNGE_WORKSPACE"); named && *named)
        return named;
    std::error_code ignored;
    return std::filesystem::exists("workspace.sqlite", ignored) ? std::filesystem::current_path(ignored)
                                                                : std::filesystem::path();
}

std::shared_ptr<core::store::Workspace> Session::open(core::store::Access access) const
{
    const std::filesystem::path folder = workspaceFolder();
    if (folder.empty())
        throw core::job::Failure(core::ErrorCode::Usage, "--workspace",
                                 "name a workspace with --workspace DIR or EXPUNGE_WORKSPACE, or go into one");
    auto workspace = core::job::need(core::store::Workspace::open(folder, access));
    workspace->actAs(declaredName());
    return workspace;
}

std::shared_ptr<core::store::Workspace> Session::openToRecord(const std::string &instead) const
{
    try {
        return open(core::store::Access::Write);
    } catch (const core::job::Failure &failure) {
        core::Error error = failure.error();
        if (error.code == core::ErrorCode::Locked || error.code == core::ErrorCode::ReadOnly)
            error.detail += "; nothing was written, as the trail could not tell of it" + (instead.empty() ? instead : "; " + instead);
        throw core::job::Failure(std::move(error));
    }
}

} // namespace app
