// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relearn.h"
#include "core/job/audit_extras.h"
#include "core/job/audited_images.h"
#include "core/job/edge.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/job/run_job.h"
#include "core/job/shadows.h"
#include "core/job/stored_options.h"
#include "core/store/model_repository.h"

#include <algorithm>

namespace core::job {

namespace {

/// Images that go through training, forwards and backwards, while models are taught the forget people again.
double relearningImages(const AuditPlan &plan, const ImageSets &sets)
{
    const auto images = [&](const People &people, std::int64_t most) {
        return static_cast<double>(std::min(sets.of(people).size(), most));
    };
    // Per model and set: the most steps, and a look at up to 500 forget images, forward only, every 5 of them.
    const double most = static_cast<double>(compute::RelearnInput().mostSteps);
    const double steps = most * (images(plan.retain, 32) + images(plan.forget, 32));
    const double checks = 2 * (most / 5 + 1) * images(plan.forget, 500) / 3;
    return (plan.models.contains(Stage::Retrained) ? 2 : 1) * (steps + checks);
}

AuditExtraCost costOf(const Workspace &workspace, store::Database &database, const AuditJob &options, const JobContext &job)
{
    AuditPlan plan = planForeign(database, options);
    const ImageSets sets = auditedImages(workspace, database, plan, LostImages::LeaveOut, job);
    const Model &original = plan.models.at(Stage::Original);
    const std::vector<Shadow> shadows =
        plannedShadows(plan, sets, auditPeople(plan, sets, database), options.seed, options.device);
    const ShadowWork shadowWork = workLeft(workspace, database, plan, sets, auditPeople(plan, sets, database), shadows);

    AuditExtraCost cost;
    cost.models = shadowWork.trainings;
    double trained = shadowWork.trainedImages; // in an epoch
    for (const AttackModel &reference : plannedReferences(plan, options.seed, options.device)) {
        if (storedAttackModel(database, workspace, keyOf(reference, original, sets)))
            continue;
        ++cost.models;
        trained += static_cast<double>(sets.of(reference.people).size());
    }
    if (cost.models > 0)
        cost.bytes = cost.models * static_cast<std::int64_t>(std::filesystem::file_size(verifiedModelFile(workspace, original)));

    const double relearning = options.relearn ? relearningImages(plan, sets) : 0;
    const std::optional<double> epochs = trainingSetting(original, "epochs");
    if (trained + relearning > 0 && (!epochs || !(original.seconds > 0)))
        return cost;
    const auto seen = static_cast<double>(sets.of(store::ModelRepository(database).trainedOn(original.id)).size());
    const double perImage = original.seconds / std::max(1.0, epochs.value_or(1) * seen);
    const double unlearning = plan.repeated ? shadowWork.unlearnings * plan.repeated->seconds : 0;
    cost.seconds = perImage * (trained * epochs.value_or(0) + relearning) + unlearning;
    return cost;
}

} // namespace

Result<AuditExtraCost> auditExtraCost(Workspace &workspace, const AuditJob &options, const JobContext &job)
{
    return atEdge([&]() -> Result<AuditExtraCost> {
        store::Database database = workspace.database();
        checkExtras(options);
        if (!options.relearn && options.references == 0 && options.shadows == 0)
            return AuditExtraCost{0.0, 0, 0};
        return costOf(workspace, database, options, job);
    });
}

} // namespace core::job
