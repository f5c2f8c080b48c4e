// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/retrained_reference.h"

#include "core/job/edge.h"
#include "core/job/original_training.h"
#include "core/job/stored_models.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"

#include <algorithm>
#include <iterator>

namespace core::job {

namespace {

/// Why a model cannot be the retrained reference, as the end of a sentence about it; empty if it can.
std::string unfitness(const Model &reference, const AuditPlan &plan, const Model &measured, const People &known)
{
    const std::string anew = "; make a new reference with `train --exclude " + std::to_string(plan.request.id) + "`";
    if (reference.task != measured.task)
        return "was trained for another task; it cannot be the reference";
    if (reference.arch != measured.arch)
        return "is a " + reference.arch + ", the model measured a " + measured.arch + "; make a new reference with `train --exclude "
             + std::to_string(plan.request.id) + " --arch " + measured.arch + "`";
    if (reference.imageSize != measured.imageSize)
        return "takes images of " + std::to_string(reference.imageSize) + " pixels, the model measured "
             + std::to_string(measured.imageSize) + anew;
    if (!common(known, askedPeople(plan)).empty())
        return "was trained on people of the request; a retrained reference must not know them" + anew;
    if (!common(known, plan.erasedBefore).empty())
        return "was trained on people whom earlier requests erased" + anew;
    return {};
}

/// Where the reference was not trained as the model before unlearning was, it shows more than the people's absence.
void noteItsTraining(AuditPlan &plan, store::Database &database, const Model &reference, const Model &measured)
{
    const auto original = plan.models.find(Stage::Original);
    std::ranges::move(trainedOtherwise("the retrained model", reference.settings,
                                       trainedAncestor(database, original != plan.models.end() ? original->second : measured)),
                      std::back_inserter(plan.notes));
}

} // namespace

void addReference(AuditPlan &plan, store::Database &database, const Model &measured, const ReferenceChoice &choice,
                  const std::optional<RunId> &begun)
{
    store::ModelRepository models(database);
    std::optional<ModelId> wanted;
    if (begun)
        wanted = store::RunRepository(database).run(*begun).value().retrained;
    else if (const ModelId *named = std::get_if<ModelId>(&choice))
        wanted = *named;
    if (begun && !wanted)
        return;
    const std::optional<Model> reference =
        wanted ? neededModel(database, *wanted) : models.retrainedFor(plan.request.id, measured.task);
    if (!reference)
        return;
    if (!wanted && std::holds_alternative<NoReference>(choice)) {
        plan.notes.push_back("There is a retrained model for this request (model " + std::to_string(reference->id)
                             + "), left out by choice.");
        return;
    }
    const std::string why = unfitness(*reference, plan, measured, models.trainedOn(reference->id));
    const std::string subject = "model " + std::to_string(reference->id);
    if (!why.empty() && wanted)
        throw Failure(ErrorCode::Invalid, subject, why);
    if (!why.empty()) {
        plan.notes.push_back("There is no retrained model here: " + subject + " " + why + ".");
        return;
    }
    noteItsTraining(plan, database, *reference, measured);
    plan.models[Stage::Retrained] = *reference;
}

} // namespace core::job
