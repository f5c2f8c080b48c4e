// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/new_workspace.h"

#include "core/job/edge.h"
#include "core/store/event_log.h"

#include "version.h"

namespace core::job {

Result<std::shared_ptr<store::Workspace>> newWorkspace(const std::filesystem::path &folder, const std::string &by)
{
    return atEdge([&]() -> Result<std::shared_ptr<store::Workspace>> {
        std::shared_ptr<store::Workspace> workspace = need(store::Workspace::create(folder));
        workspace->actAs(by);
        store::Database database = workspace->database();
        store::EventLog(database).append(Json{{"act", "workspace.created"}, {"version", kVersion}, {"commit", kCommit}});
        return workspace;
    });
}

} // namespace core::job
