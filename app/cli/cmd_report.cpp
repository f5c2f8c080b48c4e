// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pdf.h"
#include "app/cli/verdicts.h"
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
};

/// For writing, since every report is in the trail; where that cannot be, the error says what still reads.
std::shared_ptr<core::store::Workspace> openForReport(const Session &session, core::RunId run)
{
    try {
        return session.open(core::store::Access::Write);
    } catch (const core::job::Failure &failure) {
        core::Error error = failure.error();
        if (error.code == core::ErrorCode::Locked || error.code == core::ErrorCode::ReadOnly)
            error.detail += "; no report was written, as the trail could not tell of it; `show " + std::to_string(run) + "` only reads";
        throw core::job::Failure(std::move(error));
    }
}

int run(Session &session, const Options &options)
{
    const auto workspace = openForReport(session, options.run);
    const core::Findings findings = core::job::need(core::job::loadFindings(*workspace, options.run));
    core::job::ReportFile file;
    if (options.out.extension() == ".pdf") {
        file = core::job::need(core::job::writeReport(*workspace, options.run, options.out, pdfBytes(*workspace, findings)));
    } else {
        file = core::job::need(core::job::writeReport(*workspace, options.run, options.out));
    }
    if (session.out.isJson())
        session.out.document({{"files", {{{"path", file.path.string()}, {"sha256", file.sha256}}}}});
    session.out.line("Wrote " + file.path.string() + " (SHA-256 " + file.sha256 + ").");
    return judged(session, findings, options.require);
}

} // namespace

void addReport(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("report", "Write a run's report");
    command->add_option("RUN", options->run)->required();
    command->add_option("--out", options->out, "F.pdf, F.json or F.csv")->required();
    addRequire(*command, options->require);
    command->callback([&chosen, options] {
        chosen.needsFonts = options->out.extension() == ".pdf";
        chosen.action = [options](Session &session) { return run(session, *options); };
    });
}

} // namespace app
