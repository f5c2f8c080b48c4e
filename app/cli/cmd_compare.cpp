// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/reports.h"
#include "core/report/wording.h"

namespace app {

namespace {

struct Options
{
    std::vector<core::RunId> runs;
};

std::vector<std::string> rowOf(const core::Findings &findings)
{
    const core::StageFindings &stage = findings.stages.at(core::Stage::Unlearned);
    const auto unseen = stage.accuracy.find(core::AuditSet::Unseen);
    const auto shown = [](const core::Metric &metric, bool percent) {
        return metric.isRefused() ? std::string("refused") : core::report::formatMetric(metric, percent);
    };
    return {std::to_string(findings.run.id),
            methodText(findings.run),
            std::to_string(findings.run.seed),
            core::report::title(findings.verdict.forgetting),
            core::report::title(findings.verdict.utility),
            shown(stage.membership.aucClassMatched, false),
            unseen == stage.accuracy.end() ? "–" : shown(unseen->second, true),
            shown(stage.correlation.collapseIndex, false),
            core::report::formatSeconds(findings.run.seconds)};
}

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::Json runs = core::Json::array();
    Table table({{"run", Table::Align::Right}, {"method"}, {"seed", Table::Align::Right}, {"forgetting"}, {"utility"},
                 {"matched AUC"}, {"accuracy, unseen"}, {"collapse index"}, {"time", Table::Align::Right}});
    for (const core::RunId id : options.runs) {
        if (session.out.isJson())
            runs.push_back(core::job::need(
                core::parseJson(core::job::need(core::job::findingsJson(*workspace, id)), "run " + std::to_string(id))));
        else
            table.add(rowOf(core::job::need(core::job::loadFindings(*workspace, id))));
    }
    if (session.out.isJson())
        session.out.document({{"runs", runs}});
    session.out.table(table);
    return kDone;
}

} // namespace

void addCompare(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("compare", "Runs side by side");
    command->add_option("RUN", options->runs)->required()->expected(1, -1);
    chooses(*command, chosen, options, run);
}

} // namespace app
