// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/verdicts.h"
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/run_repository.h"

namespace app {

namespace {

struct Options
{
    std::int64_t job = 0, discard = 0;
    bool list = false;
};

int list(Session &session)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::store::Database database = workspace->database();
    core::Json jobs = core::Json::array();
    Table table({{"job", Table::Align::Right}, {"kind"}, {"status"}, {"started"}, {"message"}});
    for (const core::store::StoredJob &job : core::store::RunRepository(database).unfinishedJobs()) {
        const std::string status(name(job.status));
        jobs.push_back({{"id", job.id}, {"kind", job.kind}, {"status", status}, {"started", job.started}, {"message", job.message}});
        table.add({std::to_string(job.id), job.kind, status, job.started, job.message});
    }
    if (session.out.isJson())
        session.out.document({{"jobs", jobs}});
    session.out.table(table);
    return kDone;
}

int run(Session &session, const Options &options)
{
    if (options.list)
        return list(session);
    const auto workspace = session.open(core::store::Access::Write);
    if (options.discard > 0) {
        core::job::need(core::job::discard(*workspace, options.discard));
        if (session.out.isJson())
            session.out.document({{"discarded", options.discard}});
        session.out.line("Gave up job " + std::to_string(options.discard) + ".");
        return kDone;
    }
    const core::job::Resumed resumed = core::job::need(core::job::resume(*workspace, options.job, session.job));
    if (resumed.findings) {
        printRun(session, *workspace, *resumed.findings);
    } else if (resumed.model) {
        core::store::Database database = workspace->database();
        if (session.out.isJson())
            session.out.document({{"model", modelJson(*resumed.model, database)}});
        else
            printModel(session.out, *resumed.model, database);
    }
    return kDone;
}

} // namespace

void addResume(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("resume", "Go on with a stopped or killed job");
    command->add_option("--job", options->job, "Which; default: the oldest")->check(wholeNumberFrom(1));
    command->add_option("--discard", options->discard, "Give that job up instead")->check(wholeNumberFrom(1));
    command->add_flag("--list", options->list, "Only list what is unfinished");
    chooses(*command, chosen, options, run);
}

} // namespace app
