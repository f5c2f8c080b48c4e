// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "app/cli/exit_codes.h"
#include "app/cli/verdicts.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"

#include <algorithm>

namespace app {

namespace {

struct Options
{
    core::job::RunJob job;
    std::string method, require;
    std::vector<std::string> set;
    std::optional<std::int64_t> seed;
    std::optional<core::RunId> like;
    std::optional<core::ModelId> model;
};

/// --like RUN: its method, preset, parameters and seed.
void takeAfter(core::job::RunJob &job, core::RunId like, const core::store::Workspace &workspace)
{
    core::store::Database database = workspace.database();
    const auto run = core::store::RunRepository(database).run(like);
    if (!run)
        throw core::job::Failure(core::ErrorCode::NotFound, "run " + std::to_string(like), "does not exist; `show` lists those there are");
    job.method = run->method;
    job.preset = run->preset;
    job.seed = run->seed;
    for (const auto &[key, value] : run->parameters)
        job.set[key] = core::optionText(value);
}

/// The one model that learned the request's people; with several, the user says which.
core::ModelId onlyModel(core::RequestId request, const Session &session, const core::store::Workspace &workspace)
{
    core::store::Database database = workspace.database();
    const auto asked = core::store::RequestRepository(database).request(request);
    if (!asked)
        throw core::job::Failure(core::ErrorCode::NotFound, "request " + std::to_string(request),
                                 "does not exist; `request list` shows those there are");
    const std::vector<core::ModelId> models = core::store::ModelRepository(database).toForget(asked->people, {});
    if (models.empty())
        throw core::job::Failure(core::ErrorCode::NotFound, asked->reference, "no model was trained on images of its people; `model list` shows the models");
    if (models.size() > 1) {
        std::string all;
        for (const core::ModelId model : models)
            all += (all.empty() ? "" : ", ") + std::to_string(model);
        throw core::job::Failure(core::ErrorCode::Usage, "--model", "models " + all + " learned people of " + asked->reference + "; name one");
    }
    session.out.note("from model " + std::to_string(models.front()) + ", the only one that learned people of " + asked->reference);
    return models.front();
}

void checkMethod(const std::string &method)
{
    std::vector<std::string> offered;
    for (const core::MethodSpec &spec : core::job::methods())
        offered.push_back(spec.name);
    checkOffered("--method", method, offered);
}

int run(Session &session, const Options &options)
{
    if (!options.method.empty())
        checkMethod(options.method);
    const auto workspace = session.open(core::store::Access::Write);
    core::job::RunJob job = options.job;
    job.set.clear();
    if (options.like)
        takeAfter(job, *options.like, *workspace);
    const bool isOtherMethod = !options.method.empty() && options.method != job.method;
    if (isOtherMethod)
        job.method = options.method;
    if (isOtherMethod || (!options.job.preset.empty() && options.job.preset != job.preset)) { // with values of its own
        job.preset = options.job.preset;
        job.set.clear();
    }
    job.seed = options.seed.value_or(job.seed);
    addSettings(job.set, "--set", options.set);
    job.model = options.model ? *options.model : onlyModel(job.request, session, *workspace);
    const core::JobContext context = warningFirst(session, *workspace, job.request, job.model);
    const core::Findings findings = core::job::need(core::job::run(*workspace, job, context));
    printRun(session, *workspace, findings);
    return judged(session, findings, options.require);
}

} // namespace

void addRun(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("run", "Unlearn a request from a model, and audit");
    command->add_option("--request", options->job.request, "Whose people are unlearned; approved, or an experiment")->required();
    command->add_option("--model", options->model, "From which; default: the only one that learned the request's people");
    addReferenceOption(*command, options->job.retrained);
    command->add_option("--method", options->method, "Default: dlfd; `methods` lists them");
    command->add_option("--preset", options->job.preset, "Default: the method's first");
    command->add_option("--set", options->set, "key=value; may be repeated")->allow_extra_args(false);
    command->add_option("--seed", options->seed, "Default: 1");
    command->add_option("--device", options->job.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->add_option("--like", options->like, "Method, parameters and seed of that run");
    addRequire(*command, options->require);
    chooses(*command, chosen, options, run);
}

} // namespace app
