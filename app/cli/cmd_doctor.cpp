// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/jobs.h"

namespace app {

namespace {

struct NoOptions
{
};

int run(Session &session, const NoOptions &)
{
    core::Json checks = core::Json::array();
    Table table({{"check"}, {""}, {"value"}, {"hint"}});
    for (const core::job::Check &check : core::job::doctor(session.workspaceFolder())) {
        checks.push_back({{"name", check.name}, {"ok", check.ok}, {"value", check.value}, {"hint", check.hint}});
        table.add({check.name, check.ok ? "ok" : "LOOK", check.value, check.hint});
    }
    if (session.out.isJson())
        session.out.document({{"checks", checks}});
    session.out.table(table);
    return kDone;
}

} // namespace

void addDoctor(CLI::App &app, Chosen &chosen)
{
    chooses(*app.add_subcommand("doctor", "Check this computer"), chosen, std::make_shared<NoOptions>(), run);
}

} // namespace app
