// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/edge.h"
#include "core/job/new_workspace.h"

namespace app {

namespace {

struct Options
{
    std::string folder;
};

int run(Session &session, const Options &options)
{
    const auto workspace = core::job::need(core::job::newWorkspace(options.folder, declaredName()));
    if (session.out.isJson())
        session.out.document({{"workspace", workspace->folder().string()}});
    session.out.line("Made " + workspace->folder().string() + ". Next: import faces with `import`.");
    return kDone;
}

} // namespace

void addInit(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("init", "Make a workspace");
    command->add_option("DIR", options->folder, "A folder that does not exist yet, or is empty")->required();
    chooses(*command, chosen, options, run);
}

} // namespace app
