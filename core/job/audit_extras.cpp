// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/audit_extras.h"

#include "core/compute/unlearn/relearn.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/util/random.h"

#include <algorithm>

namespace core::job {

namespace {

constexpr double kReferenceShare = 0.7;

People referencePeople(const People &retain, std::int64_t seed, int number)
{
    const std::vector<PersonId> all(retain.begin(), retain.end());
    const auto count = std::max<std::size_t>(1, static_cast<std::size_t>(kReferenceShare * static_cast<double>(all.size())));
    RandomStream random(static_cast<std::uint64_t>(seed), "reference_people", static_cast<std::uint64_t>(number));
    People people;
    for (const std::size_t i : random.sample(all.size(), count))
        people.insert(all[i]);
    return people;
}

} // namespace

std::vector<AttackModel> plannedReferences(const AuditPlan &plan, std::int64_t seed, const std::string &device)
{
    std::vector<AttackModel> references;
    for (int number = 0; number < plan.references; ++number) {
        AttackModel &reference = references.emplace_back();
        reference.people = referencePeople(plan.retain, seed, number);
        reference.training = trainingOf(plan.models.at(Stage::Original), device);
        reference.training.seed = attackSeed(seed, "reference_seed", number);
    }
    return references;
}

std::vector<PerSet<compute::SetScores>> referenceScores(const store::Workspace &workspace, store::Database &database,
                                                        const AuditPlan &plan, const ImageSets &sets, const PerSet<People> &people,
                                                        const RunInfo &run, const JobRecord &record, const JobContext &job)
{
    std::vector<PerSet<compute::SetScores>> scores;
    for (const AttackModel &reference : plannedReferences(plan, run.seed, run.device)) {
        const std::filesystem::path file =
            verifiedModelFile(workspace, attackModel(workspace, database, plan, sets, reference, record, job));
        PerSet<compute::SetScores> &own = scores.emplace_back();
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen, AuditSet::Validation})
            own[set] = compute::scoreImages(file, sets.of(people.at(set)), run.device, job);
    }
    return scores;
}

Relearning taughtAgain(const store::Workspace &workspace, const AuditPlan &plan, const ImageSets &sets, const RunInfo &run,
                       const JobContext &job)
{
    compute::RelearnInput input;
    for (const auto &[stage, model] : plan.models)
        input.models[stage] = verifiedModelFile(workspace, model);
    input.retain = sets.of(plan.retain);
    input.forget = sets.of(plan.forget);
    input.trainingRate = trainingOf(plan.models.at(Stage::Original), run.device).learningRate;
    input.seed = run.seed;
    input.device = run.device;
    return compute::relearn(input, job);
}

} // namespace core::job
