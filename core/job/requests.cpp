// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"

#include "core/job/closing_evidence.h"
#include "core/job/edge.h"
#include "core/job/free_text.h"
#include "core/job/names_in_text.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

namespace core::job {

namespace {

constexpr const char *kDefaultBasis = "17-1-b";
constexpr int kExtensionMonths = 2; // GDPR Art. 12(3)

std::string dayFromNow(const Clock &clock, int days)
{
    return toIsoDate(std::chrono::floor<std::chrono::days>(clock.now()) + std::chrono::days(days));
}

/// received, due, basis: what the law asks of a request that is not an experiment.
void fillDates(Request &request, const NewRequest &options, const Clock &clock)
{
    request.received = options.received.empty() ? dayFromNow(clock, 0) : options.received;
    std::chrono::year_month_day received;
    if (!parseIsoDate(request.received, received))
        throw Failure(ErrorCode::Invalid, options.received, "is not a date; write YYYY-MM-DD");
    if (request.received > dayFromNow(clock, 1)) // the clock is UTC: east of it, tomorrow has begun
        throw Failure(ErrorCode::Invalid, options.received, "is in the future; a request cannot have been received yet");
    request.due = toIsoDate(addCalendarMonths(received, 1));
    request.basis = options.basis.empty() ? kDefaultBasis : options.basis;
    if (std::find(std::begin(kBases), std::end(kBases), request.basis) == std::end(kBases))
        throw Failure(ErrorCode::Invalid, options.basis, "is not a basis; use 17-1-a to 17-1-f (GDPR Art. 17(1))");
}

/// Whoever asked is answered for everybody named, or for nobody: a name left out in silence would pass for erased.
void findPeople(Request &request, const std::vector<std::string> &identities, store::DataSetRepository &repository)
{
    std::set<std::string> seen;
    std::vector<std::string> unknown;
    for (const std::string &typed : identities) {
        const std::string identity = trimmed(typed);
        if (identity.empty() || !seen.insert(identity).second)
            continue;
        if (const std::optional<Person> person = repository.personByIdentity(identity)) {
            request.people.push_back(person->id);
            request.images += person->images;
        } else {
            unknown.push_back(identity);
        }
    }
    if (seen.empty())
        throw Failure(ErrorCode::Invalid, "people", "name at least one person");
    if (!unknown.empty())
        throw Failure(ErrorCode::Invalid, inWords(unknown),
                      std::string(unknown.size() == 1 ? "is" : "are")
                          + " not in the data set; nothing was recorded; `expunge-cli people` lists who is");
}

std::vector<std::string> identitiesOf(const Request &request, store::DataSetRepository &repository)
{
    std::vector<std::string> identities = request.notFound;
    for (const PersonId id : request.people)
        if (const std::optional<Person> person = repository.person(id))
            identities.push_back(person->identity);
    return identities;
}

Json pseudonymsOf(const Request &request, store::DataSetRepository &repository)
{
    Json names = Json::array();
    for (const auto &[person, pseudonym] :
         repository.pseudonyms({request.people.begin(), request.people.end()}))
        names.push_back(pseudonym);
    return names;
}

/// One step in a request's life: what `change` makes of it (and says of it to the trail) is stored together with its event.
/// `change` takes the request and the name of who acts, and throws what forbids the step.
template <class Change>
Result<Request> step(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                     const Clock &clock, Change change)
{
    return atEdge([&]() -> Result<Request> {
        store::Database database = workspace.database();
        store::RequestRepository requests(database);
        store::Transaction transaction(database);
        Request request = neededRequest(database, id);
        const std::string name = trimmed(by);
        if (name.empty())
            throw Failure(ErrorCode::Usage, "--by", "say who decides");
        Json what = change(request, name, database);
        store::DataSetRepository people(database);
        refuseNames("reason", reason, identitiesOf(request, people));
        requests.update(request);
        what["request"] = id;
        what["reference"] = request.reference;
        what["reason"] = trimmed(reason);
        store::EventLog(database, clock).append(name, what);
        transaction.commit();
        return *requests.request(id);
    });
}

Result<Request> decide(store::Workspace &workspace, RequestId id, RequestState state, const std::string &by,
                       const std::string &reason, const Clock &clock)
{
    return step(workspace, id, by, reason, clock, [&](Request &request, const std::string &name, store::Database &database) {
        if (state == RequestState::Refused && trimmed(reason).empty())
            throw Failure(ErrorCode::Usage, "--reason", "say why the request is refused");
        if (request.state != RequestState::New)
            throw Failure(ErrorCode::Invalid, request.reference, "was decided already");
        if (state == RequestState::Approved && isSameName(name, request.createdBy))
            throw Failure(ErrorCode::Invalid, request.reference,
                          "whoever made a request cannot approve it; a second name is needed");
        request.state = state;
        request.decidedBy = name;
        request.decisionReason = trimmed(reason);
        request.decided = toIso8601(clock.now());
        if (state == RequestState::Refused)
            return Json{{"act", "request.refused"}};
        const std::optional<std::int64_t> undecided = store::LookAlikeRepository(database).undecided(id);
        return Json{{"act", "request.approved"}, {"look_alikes_undecided", undecided ? Json(*undecided) : Json()}};
    });
}

/// Why a request in this state cannot be done.
void checkCanBeDone(const Request &request)
{
    const auto refuse = [&](const char *why) { throw Failure(ErrorCode::Invalid, request.reference, why); };
    if (request.experiment)
        refuse("is an experiment: nobody asked for it, so it is never done");
    if (request.state == RequestState::New)
        refuse("is not approved yet; a second name approves it with `request approve`, then it is run");
    if (request.state == RequestState::Refused)
        refuse("was refused; nothing is unlearned for it, and it stays refused");
    if (request.state == RequestState::Done)
        refuse("is done already");
}

void checkCanBeExtended(const Request &request, const std::string &reason)
{
    const auto refuse = [&](const std::string &why) { throw Failure(ErrorCode::Invalid, request.reference, why); };
    if (request.experiment)
        refuse("is an experiment and has no due date");
    if (request.state == RequestState::Refused)
        refuse("was refused; there is no answer left to extend the time for");
    if (request.state == RequestState::Done)
        refuse("is done; there is no answer left to extend the time for");
    if (!request.extended.empty())
        refuse("was extended already, on " + request.extended.substr(0, 10) + "; GDPR Art. 12(3) allows one extension");
    if (reason.empty())
        throw Failure(ErrorCode::Usage, "--reason",
                      "say why more time is needed; GDPR Art. 12(3) wants it told to whoever made the request");
}

} // namespace

Request neededRequest(store::Database &database, RequestId id)
{
    std::optional<Request> request = store::RequestRepository(database).request(id);
    if (!request)
        throw Failure(ErrorCode::NotFound, "request " + std::to_string(id), "does not exist; `request list` shows those there are");
    return *std::move(request);
}

Result<Request> createRequest(store::Workspace &workspace, const NewRequest &options, const Clock &clock)
{
    return atEdge([&]() -> Result<Request> {
        store::Database database = workspace.database();
        store::DataSetRepository people(database);
        store::RequestRepository requests(database);

        Request request;
        request.reference = trimmed(options.reference);
        if (request.reference.empty())
            throw Failure(ErrorCode::Invalid, "reference", "a request needs a reference");
        request.notes = options.notes;
        request.experiment = options.experiment;
        request.createdBy = trimmed(options.by);
        if (request.createdBy.empty() && !options.experiment)
            throw Failure(ErrorCode::Usage, "--by", "say who makes the request; approval needs a second name");
        if (!options.experiment)
            fillDates(request, options, clock);
        request.created = toIso8601(clock.now());

        store::Transaction transaction(database);
        if (requests.byReference(request.reference))
            throw Failure(ErrorCode::Invalid, request.reference, "another request has this reference");
        findPeople(request, options.people, people);
        const std::vector<std::string> identities = identitiesOf(request, people);
        refuseNames("reference", request.reference, identities);
        refuseNames("notes", request.notes, identities);
        request.id = requests.add(request);
        store::EventLog(database, clock)
            .append(request.createdBy.empty() ? database.actor() : request.createdBy,
                    Json{{"act", "request.created"},
                         {"request", request.id},
                         {"reference", request.reference},
                         {"people", pseudonymsOf(request, people)},
                         {"not_found", request.notFound.size()},
                         {"experiment", request.experiment}});
        transaction.commit();
        return *requests.request(request.id);
    });
}

Result<Request> approveRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                               const Clock &clock)
{
    return decide(workspace, id, RequestState::Approved, by, reason, clock);
}

Result<Request> refuseRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                              const Clock &clock)
{
    return decide(workspace, id, RequestState::Refused, by, reason, clock);
}

Result<Request> closeRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                             const Clock &clock)
{
    return step(workspace, id, by, reason, clock, [&](Request &request, const std::string &name, store::Database &database) {
        checkCanBeDone(request);
        const ClosingEvidence evidence = neededEvidence(database, request, trimmed(reason));
        request.state = RequestState::Done;
        request.closedBy = name;
        request.closingReason = trimmed(reason);
        request.closed = toIso8601(clock.now());
        return doneEvent(database, evidence);
    });
}

Result<Request> extendRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                              const Clock &clock)
{
    return step(workspace, id, by, reason, clock, [&](Request &request, const std::string &name, store::Database &) {
        checkCanBeExtended(request, trimmed(reason));
        std::chrono::year_month_day due;
        if (!parseIsoDate(request.due, due))
            throw Failure(ErrorCode::Corrupt, request.reference, "its due date cannot be read: " + request.due);
        Json what{{"act", "request.extended"}, {"due_before", request.due}};
        request.due = toIsoDate(addCalendarMonths(due, kExtensionMonths));
        what["due"] = request.due;
        request.extendedBy = name;
        request.extensionReason = trimmed(reason);
        request.extended = toIso8601(clock.now());
        return what;
    });
}

} // namespace core::job
