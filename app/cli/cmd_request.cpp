// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/job/closing_evidence.h"
#include "core/job/edge.h"
#include "core/job/identity_list.h"
#include "core/job/look_alikes.h"
#include "core/job/requests.h"
#include "core/report/wording.h"
#include "core/store/data_set_repository.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"

namespace app {

namespace {

struct NewOptions
{
    core::job::NewRequest request;
    std::string peopleFile;
};

struct StepOptions
{
    core::RequestId id = 0;
    std::string by, reason;
};

struct ListOptions
{
    std::string state;
};

int print(Session &session, const core::store::Workspace &workspace, const core::Request &request)
{
    core::store::Database database = workspace.database();
    if (session.out.isJson())
        session.out.document({{"request", requestJson(request, database)}});
    else
        printRequest(session.out, request, database);
    return kDone;
}

/// Whom no model has learned: their request is answered, but there is nothing to unlearn.
void noteNotLearned(const Output &out, const core::store::Workspace &workspace, const core::Request &request)
{
    core::store::Database database = workspace.database();
    core::store::DataSetRepository people(database);
    for (const core::PersonId id : request.people) {
        const auto person = people.person(id);
        if (!person || (person->set == core::SetKind::Train && person->images > 0))
            continue;
        out.note(person->identity + (person->images == 0 ? " has no image in the data set" : " is in the " + std::string(name(person->set)) + " set")
                 + ": no model trained here learned them, so there is nothing to unlearn");
    }
}

int runNew(Session &session, const NewOptions &options)
{
    core::job::NewRequest request = options.request;
    if (!options.peopleFile.empty())
        for (const auto &[identity, line] : core::job::readIdentityList(options.peopleFile, "--people-file"))
            request.people.push_back(identity);
    if (request.people.empty())
        throw core::job::Failure(core::ErrorCode::Usage, "--people", "name the people: --people A,B or --people-file FILE");
    request.by = declaredName(request.by);
    const auto workspace = session.open(core::store::Access::Write);
    const core::Request made = core::job::need(core::job::createRequest(*workspace, request));
    noteNotLearned(session.out, *workspace, made);
    return print(session, *workspace, made);
}

/// A step in a request's life, by a name and for a reason.
using Step = core::Result<core::Request> (*)(core::store::Workspace &, core::RequestId, const std::string &, const std::string &,
                                             const core::Clock &);

template <Step step>
int runStep(Session &session, const StepOptions &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    return print(session, *workspace,
                 core::job::need(step(*workspace, options.id, options.by, options.reason, core::Clock::system())));
}

/// What the second name should know of: whom the request covers is fixed from here on.
void noteLookAlikes(const Output &out, const core::store::Workspace &workspace, const core::Request &request)
{
    core::store::Database database = workspace.database();
    const std::optional<std::int64_t> undecided = core::store::LookAlikeRepository(database).undecided(request.id);
    const std::string search = "lookalikes --request " + std::to_string(request.id);
    if (!undecided && !request.experiment)
        out.note("nobody looked for the request's people under other names: `" + search + "` does; until then the report says so");
    else if (undecided.value_or(0) > 0)
        out.note(std::to_string(*undecided) + (*undecided == 1 ? " look-alike is" : " look-alikes are")
                 + " undecided: `" + search + " --last` lists them; the report names those that are not waived by then");
    for (const std::string &outdated : core::job::outdatedLookAlikes(database, request))
        out.note(outdated);
}

int runApprove(Session &session, const StepOptions &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    const core::Request request =
        core::job::need(core::job::approveRequest(*workspace, options.id, options.by, options.reason, core::Clock::system()));
    noteLookAlikes(session.out, *workspace, request);
    return print(session, *workspace, request);
}

/// On what evidence is said, not only written into the trail.
int runDone(Session &session, const StepOptions &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    const core::Request request =
        core::job::need(core::job::closeRequest(*workspace, options.id, options.by, options.reason, core::Clock::system()));
    core::store::Database database = workspace->database();
    const auto evidence = core::job::closingEvidence(database, request.id).value();
    if (session.out.isJson()) {
        core::Json document = requestJson(request, database);
        document["closed_on"] = {{"run", evidence.run.id},
                                 {"forgetting", evidence.forgetting ? core::Json(name(*evidence.forgetting)) : core::Json()}};
        session.out.document({{"request", document}});
        return kDone;
    }
    printRequest(session.out, request, database);
    session.out.line("  done on run " + std::to_string(evidence.run.id) + ": "
                     + (evidence.forgetting ? core::report::title(*evidence.forgetting) : "no verdict")
                     + (request.closingReason.empty() ? "" : "; " + request.closingReason));
    return kDone;
}

int runList(Session &session, const ListOptions &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::store::Database database = workspace->database();
    core::Json requests = core::Json::array();
    Table table({{"id", Table::Align::Right}, {"reference"}, {"state"}, {"received"}, {"due"}, {"people", Table::Align::Right},
                 {"images", Table::Align::Right}});
    for (const core::Request &request : core::store::RequestRepository(database).requests()) {
        if (!options.state.empty() && options.state != name(request.state))
            continue;
        requests.push_back(requestJson(request, database));
        table.add({std::to_string(request.id), request.reference, std::string(name(request.state)),
                   request.experiment ? "experiment" : request.received, request.due, std::to_string(request.people.size()),
                   std::to_string(request.images)});
    }
    if (session.out.isJson())
        session.out.document({{"requests", requests}});
    session.out.table(table);
    return kDone;
}

void addStep(CLI::App &group, Chosen &chosen, const char *name, const char *help, const char *reasonHelp,
             int (*run)(Session &, const StepOptions &))
{
    auto options = std::make_shared<StepOptions>();
    CLI::App *command = group.add_subcommand(name, help);
    command->add_option("ID", options->id)->required();
    command->add_option("--by", options->by, "Declared name of who decides")->required();
    command->add_option("--reason", options->reason, reasonHelp);
    chooses(*command, chosen, options, run);
}

} // namespace

void addRequest(CLI::App &app, Chosen &chosen)
{
    CLI::App *group = app.add_subcommand("request", "Erasure requests");
    group->require_subcommand(1);

    auto options = std::make_shared<NewOptions>();
    core::job::NewRequest &request = options->request;
    CLI::App *command = group->add_subcommand("new", "Record a request");
    command->add_option("--reference", request.reference, "Your reference, each once")->required();
    CLI::Option *people = command->add_option("--people", request.people, "Identities, separated by commas")->delimiter(',');
    command->add_option("--people-file", options->peopleFile, "One identity a line")->excludes(people);
    command->add_option("--by", request.by, "Declared name of who records it; default: the login name");
    command->add_option("--received", request.received, "YYYY-MM-DD; default: today");
    command->add_option("--basis", request.basis, "17-1-a to 17-1-f (GDPR Art. 17(1)); default: 17-1-b, consent withdrawn");
    command->add_option("--notes", request.notes, "Kept with the request; names nobody");
    command->add_flag("--experiment", request.experiment, "No dates, basis or approval; everything is marked EXPERIMENT");
    chooses(*command, chosen, options, runNew);

    const char *const free = "Kept with the request and in the trail; names nobody";
    addStep(*group, chosen, "approve", "Approve by a second name", free, runApprove);
    addStep(*group, chosen, "refuse", "Refuse, with a reason", "Needed: why; kept with the request and in the trail; names nobody", runStep<core::job::refuseRequest>);
    addStep(*group, chosen, "extend", "Two months more to answer, once", "Needed: why more time is", runStep<core::job::extendRequest>);
    addStep(*group, chosen, "done", "Close a request whose run is finished",
            "Needed unless the run's verdict is forgotten: why it is done all the same", runDone);
    auto filter = std::make_shared<ListOptions>();
    CLI::App *list = group->add_subcommand("list", "List requests");
    list->add_option("--state", filter->state, "Only those")->check(CLI::IsMember({"new", "approved", "refused", "done"}));
    chooses(*list, chosen, filter, runList);

    addRequestPeople(*group, chosen);
}

} // namespace app
