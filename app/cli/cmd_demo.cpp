// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pdf.h"
#include "app/cli/verdicts.h"
#include "app/cli/views.h"
#include "core/job/demo.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/reports.h"

namespace app {

namespace {

struct Options
{
    core::job::DemoOptions demo;
    std::string require;
};

/// The PDF needs the window's library, so it is made here and not in core.
void addPdf(core::job::DemoResult &result, const std::filesystem::path &folder)
{
    const auto workspace = core::job::need(core::store::Workspace::open(folder, core::store::Access::Write));
    workspace->actAs(core::job::kSampleOfficer);
    const std::filesystem::path file = workspace->reportsFolder() / ("run-" + std::to_string(result.run) + ".pdf");
    const std::string pdf = pdfBytes(*workspace, result.findings);
    result.reports.push_back(core::job::need(core::job::writeReport(*workspace, result.run, file, pdf)).path);
}

int run(Session &session, const Options &options)
{
    core::job::DemoResult result = core::job::need(core::job::demo(options.demo, session.job));
    if (hasPdf())
        addPdf(result, options.demo.folder);
    core::Json reports = core::Json::array();
    for (const std::filesystem::path &file : result.reports)
        reports.push_back(file.string());
    if (session.out.isJson()) {
        session.out.document({{"run", result.run}, {"reports", reports}});
    } else {
        printFindings(session.out, result.findings);
        for (const std::filesystem::path &file : result.reports)
            session.out.line("Wrote " + file.string());
    }
    return judged(session, result.findings, options.require);
}

} // namespace

void addDemo(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("demo", "A sample workspace of synthetic faces, taken through the whole job");
    command->add_option("DIR", options->demo.folder, "A folder that does not exist yet, or is empty")->required();
    command->add_flag("--tiny", options->demo.tiny, "32 pixels, 24 people: seconds instead of minutes");
    command->add_option("--device", options->demo.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    addRequire(*command, options->require);
    command->callback([&chosen, options] {
        chosen.needsFonts = hasPdf();
        chosen.action = [options](Session &session) { return run(session, *options); };
    });
}

} // namespace app
