// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/report/wording.h"

namespace app {

namespace {

struct Options
{
    std::string part;
};

int run(Session &session, const Options &options)
{
    if (!options.part.empty())
        refuseLater("bench " + options.part);
    const core::job::BenchReport report = core::job::need(core::job::bench(session.job));
    core::Json results = core::Json::array();
    Table table({{"measurement"}, {"value", Table::Align::Right}, {"unit"}, {"ratio", Table::Align::Right}, {"of"}});
    for (const core::job::BenchResult &result : report.results) {
        results.push_back({{"name", result.name},
                           {"value", result.value},
                           {"unit", result.unit},
                           {"ratio_of", result.ratioOf.empty() ? core::Json() : core::Json(result.ratioOf)},
                           {"ratio", result.ratio ? core::Json(*result.ratio) : core::Json()},
                           {"repeats", result.repeats}});
        table.add({result.name, core::report::formatRate(result.value, std::nullopt, std::nullopt, false), result.unit,
                   result.ratio ? core::report::formatRate(*result.ratio, std::nullopt, std::nullopt, false) : "–",
                   result.ratioOf});
    }
    if (session.out.isJson())
        session.out.document({{"host", report.host}, {"results", results}});
    session.out.table(table);
    return kDone;
}

} // namespace

void addBench(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("bench", "Measure this computer");
    command->add_option("PART", options->part, "Nothing: the computations")->check(CLI::IsMember({"ui"}));
    chooses(*command, chosen, options, run);
}

} // namespace app
