// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pdf.h"
#include "app/cli/verdicts.h"
#include "app/cli/views.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/reports.h"

namespace app {

namespace {

struct Options
{
    core::RunId run = 0;
    std::filesystem::path out;
    std::string require;
    bool force = false;
};

int run(Session &session, const Options &options)
{
    const auto workspace = session.openToRecord("`show " + std::to_string(options.run) + "` only reads");
    const core::Findings findings = core::job::need(core::job::loadFindings(*workspace, options.run));
    const auto replace = options.force ? core::job::Replace::Anything : core::job::Replace::OnlyOurs;
    core::job::ReportFile file;
    if (options.out.extension() == ".pdf") {
        file = core::job::need(core::job::writeReport(*workspace, options.run, options.out, pdfBytes(*workspace, findings), replace));
    } else {
        file = core::job::need(core::job::writeReport(*workspace, options.run, options.out, replace));
    }
    printFile(session.out, file.path.string(), file.sha256);
    return judged(session, findings, options.require);
}

} // namespace

void addReport(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("report", "Write a run's report");
    command->add_option("RUN", options->run)->required();
    command->add_option("--out", options->out, "F.pdf, F.json or F.csv")->required();
    command->add_flag("--force", options->force, "Replace a file that Expunge did not write");
    addRequire(*command, options->require);
    command->callback([&chosen, options] {
        chosen.needsFonts = options->out.extension() == ".pdf";
        chosen.action = [options](Session &session) { return run(session, *options); };
    });
}

} // namespace app
