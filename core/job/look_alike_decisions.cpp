// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/free_text.h"
#include "core/job/look_alikes.h"
#include "core/job/requests.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"

#include <algorithm>

namespace core::job {

namespace {

/// A decision with everything it is about looked up and checked.
struct Case
{
    Request request;
    Person person;
    std::optional<LookAlike> found; ///< nothing: the search did not find this person
    std::string by, reason;
};

bool isIn(const Request &request, PersonId person)
{
    return std::find(request.people.begin(), request.people.end(), person) != request.people.end();
}

Case openCase(store::Database &database, const LookAlikeDecision &decision)
{
    const Request request = neededRequest(database, decision.request);
    store::DataSetRepository people(database);
    const std::optional<Person> person = people.personByIdentity(trimmed(decision.identity));
    if (!person)
        throw Failure(ErrorCode::NotFound, decision.identity, "is not in the data set; `people` lists who is");
    Case one{request, *person, {}, trimmed(decision.by), trimmed(decision.reason)};
    if (one.by.empty())
        throw Failure(ErrorCode::Usage, "--by", "say who decides");
    if (request.state == RequestState::Refused || request.state == RequestState::Done)
        throw Failure(ErrorCode::Invalid, request.reference, "is closed; look-alikes are decided on before");
    if (isIn(request, person->id))
        throw Failure(ErrorCode::Invalid, decision.identity, "is in the request already");
    std::vector<std::string> identities = request.notFound;
    identities.push_back(person->identity);
    for (const PersonId id : request.people) {
        if (const auto asked = people.person(id))
            identities.push_back(asked->identity);
    }
    refuseNames("reason", one.reason, identities);
    for (const LookAlike &found : store::LookAlikeRepository(database).lookAlikes(request.id)) {
        if (found.person == person->id)
            one.found = found;
    }
    return one;
}

/// Whom a request covers is fixed once a second name approved it, or once an experiment has run.
void checkScopeIsOpen(store::Database &database, const Request &request)
{
    if (request.state != RequestState::New)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "was approved for the people it has; make another request for this one");
    const std::vector<RunInfo> runs = store::RunRepository(database).runs();
    if (std::any_of(runs.begin(), runs.end(), [&](const RunInfo &run) { return run.request == request.id; }))
        throw Failure(ErrorCode::Invalid, request.reference,
                      "has a run already, and its people are what was unlearned; make another request for this one");
}

void settle(store::Database &database, Case &one, LookAlikeState state, const Clock &clock)
{
    Json kinds = Json::array();
    if (one.found) {
        for (const LookAlikeEvidence &evidence : one.found->evidence)
            kinds.push_back(name(evidence.kind));
        one.found->state = state;
        one.found->by = one.by;
        one.found->reason = one.reason;
        one.found->decided = toIso8601(clock.now());
        store::LookAlikeRepository(database).decide(one.request.id, *one.found);
    }
    store::EventLog(database, clock)
        .append(one.by, Json{{"act", state == LookAlikeState::Added ? "look_alike.added" : "look_alike.waived"},
                             {"request", one.request.id},
                             {"reference", one.request.reference},
                             {"person", store::DataSetRepository(database).pseudonym(one.person.id)},
                             {"kinds", kinds},
                             {"reason", one.reason}});
}

} // namespace

Result<Request> addLookAlike(store::Workspace &workspace, const LookAlikeDecision &decision, const Clock &clock)
{
    return atEdge([&]() -> Result<Request> {
        store::Database database = workspace.database();
        store::Transaction transaction(database);
        Case one = openCase(database, decision);
        checkScopeIsOpen(database, one.request);
        store::RequestRepository requests(database);
        requests.addPerson(one.request.id, one.person.id);
        settle(database, one, LookAlikeState::Added, clock);
        transaction.commit();
        return *requests.request(one.request.id);
    });
}

Result<Request> waiveLookAlike(store::Workspace &workspace, const LookAlikeDecision &decision, const Clock &clock)
{
    return atEdge([&]() -> Result<Request> {
        store::Database database = workspace.database();
        store::Transaction transaction(database);
        Case one = openCase(database, decision);
        if (!one.found)
            throw Failure(ErrorCode::Invalid, decision.identity,
                          "is no look-alike that was found for the request; `lookalikes --request "
                              + std::to_string(decision.request) + "` looks for them");
        if (one.reason.empty())
            throw Failure(ErrorCode::Usage, "--reason", "say why this look-alike stays out of the request");
        settle(database, one, LookAlikeState::Waived, clock);
        transaction.commit();
        return one.request;
    });
}

} // namespace core::job
