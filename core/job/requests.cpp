// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"

#include "core/job/edge.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/request_repository.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <iterator>
#include <set>

namespace core::job {

namespace {

constexpr const char *kDefaultBasis = "17-1-b";

std::string trimmed(const std::string &text)
{
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), isSpace).base();
    return {begin, end};
}

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

void findPeople(Request &request, const std::vector<std::string> &identities, store::DataSetRepository &repository)
{
    std::set<std::string> seen;
    for (const std::string &typed : identities) {
        const std::string identity = trimmed(typed);
        if (identity.empty() || !seen.insert(identity).second)
            continue;
        if (const std::optional<Person> person = repository.personByIdentity(identity)) {
            request.people.push_back(person->id);
            request.images += person->images;
        } else {
            request.notFound.push_back(identity);
        }
    }
    if (seen.empty())
        throw Failure(ErrorCode::Invalid, "people", "name at least one person");
    if (request.people.empty())
        throw Failure(ErrorCode::Invalid, request.notFound.front(),
                      "none of the named people is in the data set; `expunge-cli people` lists them");
}

/// Letters and digits in small letters, everything else a blank; a blank at either end.
std::string inWords(const std::string &text)
{
    std::string words = " ";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWord = std::isalnum(byte) != 0 || byte >= 0x80;
        if (isWord)
            words += static_cast<char>(std::tolower(byte));
        else if (words.back() != ' ')
            words += ' ';
    }
    return words.back() == ' ' ? words : words + ' ';
}

/// What is typed freely goes into the trail and the reports, where people appear by pseudonym only.
void refuseNames(const char *field, const std::string &text, const std::vector<std::string> &identities)
{
    const std::string words = inWords(text);
    for (const std::string &identity : identities) {
        const std::string name = inWords(identity);
        const bool hasLetter = std::any_of(name.begin(), name.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0x80; });
        if (hasLetter && words.find(name) != std::string::npos)
            throw Failure(ErrorCode::Invalid, field,
                          "holds the name of a person in the request; it goes into the trail and the reports, which name nobody");
    }
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

Result<Request> decide(store::Workspace &workspace, RequestId id, RequestState state, const std::string &by,
                       const std::string &reason, const Clock &clock)
{
    return atEdge([&]() -> Result<Request> {
        store::Database database = workspace.database();
        store::RequestRepository requests(database);
        store::Transaction transaction(database);
        std::optional<Request> request = requests.request(id);
        if (!request)
            throw Failure(ErrorCode::NotFound, "request " + std::to_string(id), "does not exist");
        const std::string name = trimmed(by);
        if (name.empty())
            throw Failure(ErrorCode::Usage, "--by", "say who decides");
        if (request->state != RequestState::New)
            throw Failure(ErrorCode::Invalid, request->reference, "was decided already");
        if (state == RequestState::Approved && name == request->createdBy)
            throw Failure(ErrorCode::Invalid, request->reference,
                          "whoever made a request cannot approve it; a second name is needed");
        store::DataSetRepository people(database);
        refuseNames("reason", reason, identitiesOf(*request, people));
        request->state = state;
        request->decidedBy = name;
        request->decisionReason = trimmed(reason);
        request->decided = toIso8601(clock.now());
        requests.decide(*request);
        const bool approved = state == RequestState::Approved;
        store::EventLog(database, clock)
            .append(name, Json{{"act", approved ? "request.approved" : "request.refused"},
                               {"request", id},
                               {"reference", request->reference},
                               {"reason", request->decisionReason}});
        transaction.commit();
        return *requests.request(id);
    });
}

} // namespace

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
        refuseNames("reference", request.reference, identitiesOf(request, people));
        request.id = requests.add(request);
        store::EventLog(database, clock)
            .append(request.createdBy.empty() ? "system" : request.createdBy,
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

} // namespace core::job
