// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/job/edge.h"
#include "core/job/reports.h"

namespace app {

namespace {

struct Options
{
    core::RunId run = 0;
    std::filesystem::path scores;
    bool force = false;
};

int run(Session &session, const Options &options)
{
    const auto workspace = session.openToRecord();
    const auto replace = options.force ? core::job::Replace::Anything : core::job::Replace::OnlyOurs;
    const core::job::ReportFile file = core::job::need(core::job::writeScores(*workspace, options.run, options.scores, replace));
    printFile(session.out, file.path.string(), file.sha256);
    return kDone;
}

} // namespace

void addExport(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("export", "Write what a run measured image by image");
    command->add_option("RUN", options->run)->required();
    command->add_option("--scores", options->scores, "F.csv: the loss of every image in every stage, people by pseudonym")->required();
    command->add_flag("--force", options->force, "Replace a file that Expunge did not write");
    chooses(*command, chosen, options, run);
}

} // namespace app
