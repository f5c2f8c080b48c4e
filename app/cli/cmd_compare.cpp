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

/// "refused" where there is a reason instead of a number: `show` says which.
std::string shown(const core::Metric *metric, bool percent = false)
{
    if (metric == nullptr)
        return "–";
    return metric->isRefused() ? "refused" : core::report::formatMetric(*metric, percent);
}

template <class T>
const T *pointer(const std::optional<T> &value)
{
    return value ? &*value : nullptr;
}

/// Three tables under each other, for one would be wider than a terminal: what each run came to, how well it forgot and how close
/// that is to the retrained model (what decides between methods), and what it cost.
struct Tables
{
    Table verdicts{{{"run", Table::Align::Right}, {"method"}, {"seed", Table::Align::Right}, {"forgetting"}, {"utility"},
                    {"time", Table::Align::Right}}};
    Table closeness{{{"run", Table::Align::Right}, {"matched AUC"}, {"less retrained"}, {"NoMUS"}, {"less retrained"}}};
    Table utility{{{"run", Table::Align::Right}, {"accuracy, unseen"}, {"drop"}, {"collapse index"}}};

    void add(const core::Findings &findings)
    {
        const core::StageFindings &stage = findings.stages.at(core::Stage::Unlearned);
        const core::Verdict &verdict = findings.verdict;
        const std::string id = std::to_string(findings.run.id);
        const auto unseen = stage.accuracy.find(core::AuditSet::Unseen);
        verdicts.add({id, methodText(findings.run), std::to_string(findings.run.seed), core::report::title(verdict.forgetting),
                      core::report::title(verdict.utility), core::report::formatSeconds(findings.run.seconds)});
        closeness.add({id, shown(&stage.membership.aucClassMatched), shown(pointer(verdict.aucToRetrained)), shown(&stage.nomus),
                       shown(pointer(stage.distanceToRetrained))});
        utility.add({id, shown(unseen == stage.accuracy.end() ? nullptr : &unseen->second, true), shown(&verdict.accuracyDrop, true),
                     shown(&stage.correlation.collapseIndex)});
    }
};

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::Json runs = core::Json::array();
    Tables tables;
    for (const core::RunId id : options.runs) {
        if (session.out.isJson())
            runs.push_back(core::job::need(
                core::parseJson(core::job::need(core::job::findingsJson(*workspace, id)), "run " + std::to_string(id))));
        else
            tables.add(core::job::need(core::job::loadFindings(*workspace, id)));
    }
    if (session.out.isJson())
        session.out.document({{"runs", runs}});
    session.out.table(tables.verdicts);
    session.out.line();
    session.out.table(tables.closeness);
    session.out.line("Closest to the retrained model, at 0 in both differences, is best; – where a run has none.");
    session.out.line();
    session.out.table(tables.utility);
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
