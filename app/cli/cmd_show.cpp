// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/verdicts.h"
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/report/findings_json.h"
#include "core/store/data_set_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"

#include <unistd.h>

namespace app {

namespace {

struct Options
{
    core::RunId run = 0;
    bool names = false;
    std::string require;
};

/// Pseudonym -> name of the request's people; on stdout alone, never in a report.
std::map<std::string, std::string> namesOf(const core::Findings &findings, core::store::Database &database)
{
    std::map<std::string, std::string> names;
    const auto request = core::store::RequestRepository(database).request(findings.run.request);
    if (!request)
        return names;
    core::store::DataSetRepository repository(database);
    for (const auto &[id, pseudonym] : repository.pseudonyms({request->people.begin(), request->people.end()})) {
        if (const auto person = repository.person(id))
            names[pseudonym] = person->identity;
    }
    return names;
}

/// Every run, newest last, finished or not.
int list(Session &session, core::store::Database &database)
{
    core::store::RunRepository repository(database);
    core::Json runs = core::Json::array();
    Table table({{"run", Table::Align::Right}, {"request"}, {"method"}, {"seed", Table::Align::Right}, {"model", Table::Align::Right},
                 {"unlearned", Table::Align::Right}, {"status"}, {"forgetting"}, {"started"}});
    for (const core::RunInfo &run : repository.runs()) {
        const auto forgetting = repository.forgetting(run.id);
        const std::string verdict = forgetting ? std::string(name(*forgetting)) : "";
        runs.push_back({{"id", run.id}, {"request", run.request}, {"reference", run.requestReference}, {"method", run.method},
                        {"preset", run.preset}, {"seed", run.seed}, {"model", run.modelIn},
                        {"unlearned", run.modelOut ? core::Json(*run.modelOut) : core::Json()}, {"status", std::string(name(run.status))},
                        {"forgetting", forgetting ? core::Json(verdict) : core::Json()}, {"experiment", run.experiment},
                        {"started", run.started}, {"finished", run.finished.empty() ? core::Json() : core::Json(run.finished)}});
        table.add({std::to_string(run.id), run.requestReference, methodText(run),
                   std::to_string(run.seed), std::to_string(run.modelIn), run.modelOut ? std::to_string(*run.modelOut) : "",
                   std::string(name(run.status)), verdict, run.started});
    }
    if (session.out.isJson())
        session.out.document({{"runs", runs}});
    session.out.table(table);
    return kDone;
}

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    if (options.run == 0) {
        core::store::Database database = workspace->database();
        return list(session, database);
    }
    const core::Findings findings = core::job::need(core::job::loadFindings(*workspace, options.run));
    if (!options.names) {
        printRun(session, *workspace, findings);
    } else {
        if (isatty(STDOUT_FILENO) == 0)
            session.out.note("names stand beside pseudonyms in this output; no purge reaches a copy of it");
        core::store::Database database = workspace->database();
        const auto names = namesOf(findings, database);
        if (session.out.isJson())
            session.out.bytes(core::canonicalJson(core::report::findingsToJson(findings, names)));
        else
            printFindings(session.out, findings, names);
    }
    return judged(session, findings, options.require);
}

} // namespace

void addShow(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("show", "Show a run's findings, or list the runs");
    command->add_option("RUN", options->run, "Default: list the runs there are");
    command->add_flag("--names", options->names, "Names beside the pseudonyms, on stdout alone; reports never have them");
    addRequire(*command, options->require);
    chooses(*command, chosen, options, run);
}

} // namespace app
