// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/outlook.h"

#include "core/compute/metrics/sample_size.h"
#include "core/job/edge.h"
#include "core/job/requests.h"
#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"

#include <set>

namespace core::job {

namespace {

void count(Outlook &outlook, store::Database &database, const Request &request, std::optional<ModelId> model)
{
    store::DataSetRepository people(database);
    std::set<PersonId> known;
    if (model)
        known = store::ModelRepository(database).trainedOn(*model);
    for (const PersonId id : request.people) {
        const std::optional<Person> person = people.person(id);
        if (!person || !(model ? known.contains(id) : person->set == SetKind::Train))
            continue;
        ++outlook.forgetPeople;
        outlook.forgetImages += person->images;
    }
    known.insert(request.people.begin(), request.people.end());
    for (const PersonId id : store::RequestRepository(database).forgottenBefore(request.id))
        known.insert(id);
    store::PeopleFilter unseen;
    unseen.set = SetKind::Unseen;
    for (const Person &person : people.people(unseen)) {
        if (known.contains(person.id))
            continue;
        ++outlook.unseenPeople;
        outlook.unseenImages += person.images;
    }
}

} // namespace

Result<Outlook> outlook(const store::Workspace &workspace, RequestId id, std::optional<ModelId> model)
{
    return atEdge([&]() -> Result<Outlook> {
        store::Database database = workspace.database();
        Outlook outlook;
        count(outlook, database, neededRequest(database, id), model);
        const auto size = [](std::int64_t number) { return static_cast<std::size_t>(number); };
        if (const std::string why = compute::tooFewPeople(size(outlook.forgetPeople), size(outlook.unseenPeople)); !why.empty()) {
            outlook.hasVerdict = false;
            outlook.warnings.push_back(why);
        }
        if (const std::string why = compute::tooFewImages(size(outlook.forgetImages), size(outlook.unseenImages)); !why.empty()) {
            outlook.hasAttack = false;
            outlook.warnings.push_back(why + " The AUC is shown instead.");
        }
        return outlook;
    });
}

} // namespace core::job
