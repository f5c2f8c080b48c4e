// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/audited_images.h"

#include "core/job/edge.h"
#include "core/job/free_text.h"
#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"

#include <algorithm>
#include <iterator>

namespace core::job {

namespace {

/// What the plan's models were trained on.
struct Known
{
    People people;
    std::vector<ImageId> images;                    ///< ascending
    std::optional<std::vector<ImageId>> byOriginal; ///< where the plan has one
    std::vector<ModelId> inferred;                  ///< models whose images nobody recorded
};

Known knownTo(const std::map<Stage, Model> &stages, store::Database &database)
{
    store::ModelRepository models(database);
    Known known;
    for (const auto &[stage, model] : stages) {
        known.people.merge(models.trainedOn(model.id));
        store::TrainingImages own = models.trainingImages(model.id);
        std::vector<ImageId> all;
        std::ranges::set_union(known.images, own.ids, std::back_inserter(all));
        known.images = std::move(all);
        if (own.isInferred)
            known.inferred.push_back(model.id);
        if (stage == Stage::Original)
            known.byOriginal = std::move(own.ids);
    }
    return known;
}

/// How many images are in no set.
struct LeftOut
{
    std::size_t ofAsked = 0, ofRetain = 0; ///< the model was not trained on them
    std::size_t ofOthers = 0;              ///< a model was trained on them, though not on whom they are of now
};

void note(AuditPlan &plan, const LeftOut &leftOut, const Known &known)
{
    if (const std::size_t count = leftOut.ofAsked + leftOut.ofRetain; count > 0) {
        const bool isOne = count == 1;
        plan.notes.push_back(std::to_string(count) + (isOne ? " image" : " images") + " of the model's training people "
                             + (isOne ? "is" : "are") + " in no set, because the model was not trained on " + (isOne ? "it" : "them")
                             + " (imported later, or replaced since); " + std::to_string(leftOut.ofAsked)
                             + " of the request's people.");
    }
    if (const std::size_t count = leftOut.ofOthers; count > 0) {
        const bool isOne = count == 1;
        plan.notes.push_back(std::to_string(count) + (isOne ? " image" : " images") + " of people no model was trained on " + (isOne ? "is" : "are")
                             + " in no set, because a model was trained on " + (isOne ? "it when it was" : "them when they were")
                             + " said to be of somebody else.");
    }
    for (const ModelId model : known.inferred)
        plan.notes.push_back("Which images model " + std::to_string(model)
                             + " was trained on is not recorded: all that its people had when it came into this workspace, or when the "
                               "workspace was brought up to date, are taken for them.");
}

} // namespace

std::string pseudonymsInWords(store::Database &database, const People &people)
{
    std::vector<std::string> names;
    for (const auto &[person, pseudonym] : store::DataSetRepository(database).pseudonyms(people))
        names.push_back(pseudonym);
    return inWords(names);
}

ImageSets auditedImages(const store::Workspace &workspace, store::Database &database, AuditPlan &plan, LostImages policy,
                        const JobContext &job)
{
    const auto original = plan.models.find(Stage::Original);
    const Model &measured = original != plan.models.end() ? original->second : plan.models.at(Stage::Unlearned);
    ImageSets sets(workspace, database, measured.task, static_cast<int>(measured.imageSize), policy, job);

    const Known known = knownTo(plan.models, database);
    LeftOut leftOut;
    sets.leaveOut([&](const Image &image) {
        const bool isAsked = plan.forget.contains(image.person);
        if (isAsked || plan.retain.contains(image.person)) {
            const bool isNew = known.byOriginal && !std::ranges::binary_search(*known.byOriginal, image.id);
            (isAsked ? leftOut.ofAsked : leftOut.ofRetain) += isNew ? 1 : 0;
            return isNew;
        }
        const bool isFamiliar = !known.people.contains(image.person) && std::ranges::binary_search(known.images, image.id);
        leftOut.ofOthers += isFamiliar ? 1 : 0;
        return isFamiliar;
    });
    note(plan, leftOut, known);

    const compute::LabelledImages forget = sets.of(plan.forget);
    const People pictured(forget.people.begin(), forget.people.end());
    plan.withoutImages = without(plan.forget, pictured);
    plan.forget = pictured;
    if (pictured.empty())
        throw Failure(ErrorCode::Invalid, plan.request.reference,
                      "none of its people has an image here that the model was trained on and that has a label for task "
                          + sets.task().name);
    if (!plan.withoutImages.empty())
        plan.notes.push_back("No verdict on " + pseudonymsInWords(database, plan.withoutImages)
                             + ": no image is there that the model was trained on and that has a label for task " + sets.task().name
                             + ".");
    return sets;
}

} // namespace core::job
