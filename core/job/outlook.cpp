// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/outlook.h"

#include "core/compute/metrics/sample_size.h"
#include "core/job/edge.h"
#include "core/job/image_sets.h"
#include "core/job/requests.h"
#include "core/job/stored_models.h"
#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"

#include <map>

namespace core::job {

namespace {

void count(Outlook &outlook, const store::Workspace &workspace, store::Database &database, const Request &request,
           std::optional<ModelId> modelId)
{
    const DataSet dataSet = neededDataSet(database);
    store::DataSetRepository people(database);
    store::RequestRepository requests(database);
    std::optional<Model> model;
    People known;
    if (modelId) {
        model = neededModel(database, *modelId);
        known = store::ModelRepository(database).trainedOn(*modelId);
    }
    const std::int64_t imageSize = model ? model->imageSize : dataSet.imageSize;
    std::map<PersonId, store::ImageCounts> images =
        requests.labelledImages(request.id, model ? model->task : neededTask(dataSet, "").id, modelId,
                                blankRows(workspace, static_cast<int>(imageSize)));
    for (const PersonId id : request.people) {
        const std::optional<Person> person = people.person(id);
        const std::int64_t own = model ? images[id].trained : images[id].others;
        if (!person || own == 0 || !(model ? known.contains(id) : person->set == SetKind::Train))
            continue;
        ++outlook.forgetPeople;
        outlook.forgetImages += own;
    }
    known.insert(request.people.begin(), request.people.end());
    for (const PersonId id : requests.forgottenBefore(request.id))
        known.insert(id);
    store::PeopleFilter unseen;
    unseen.set = SetKind::Unseen;
    for (const Person &person : people.people(unseen)) {
        if (known.contains(person.id) || images[person.id].others == 0)
            continue;
        ++outlook.unseenPeople;
        outlook.unseenImages += images[person.id].others;
    }
}

} // namespace

Result<Outlook> outlook(const store::Workspace &workspace, RequestId id, std::optional<ModelId> model)
{
    return atEdge([&]() -> Result<Outlook> {
        store::Database database = workspace.database();
        Outlook outlook;
        count(outlook, workspace, database, neededRequest(database, id), model);
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
