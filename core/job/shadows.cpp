// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/shadows.h"

#include "core/compute/metrics/shadow_attack.h"
#include "core/compute/unlearn/unlearn.h"
#include "core/job/edge.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/job/shadow_cache.h"
#include "core/util/hash.h"
#include "core/util/random.h"

namespace core::job {

namespace {

/// Those of `people` who have images for the task.
People pictured(const ImageSets &sets, const People &people)
{
    const compute::LabelledImages images = sets.of(people);
    return {images.people.begin(), images.people.end()};
}

People united(People a, const People &b)
{
    a.insert(b.begin(), b.end());
    return a;
}

void appendImages(std::string &text, const compute::LabelledImages &images)
{
    text += "|images";
    for (const ImageId image : images.images)
        text += "|" + std::to_string(image);
}

/// What the scores of a shadow model depend on beside it.
std::string measuredText(const ImageSets &sets, const PerSet<People> &people)
{
    std::string text = "phi 1";
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen})
        appendImages(text, sets.of(people.at(set)));
    return text;
}

/// What the scores after unlearning depend on beside the shadow model and its seed.
std::string unlearningText(const RunInfo &repeated, const compute::LabelledImages &validation)
{
    std::string text = "unlearned 1|" + repeated.method;
    for (const auto &[key, value] : repeated.parameters)
        text += "|" + key + "=" + optionText(value);
    appendImages(text, validation);
    return text;
}

PerSet<std::size_t> imageCounts(const ImageSets &sets, const PerSet<People> &people)
{
    PerSet<std::size_t> counts;
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen})
        counts[set] = static_cast<std::size_t>(sets.of(people.at(set)).size());
    return counts;
}

/// The plan's shadow models at work.
class ShadowJob final
{
public:
    ShadowJob(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
              const PerSet<People> &people, const JobRecord &record, const JobContext &job)
        : m_workspace(workspace), m_database(database), m_plan(plan), m_sets(sets), m_people(people), m_record(record), m_job(job),
          m_images(imageCounts(sets, people))
    {
    }

    ShadowPhi trained(const Shadow &shadow) const
    {
        return kept(shadow.scoresKey, [&] { return scored(weights(shadow), shadow); });
    }

    ShadowPhi unlearned(const Shadow &shadow) const
    {
        return kept(shadow.unlearnedScoresKey, [&] {
            compute::UnlearnInput input;
            input.method = m_plan.repeated->method;
            input.options = m_plan.repeated->parameters;
            input.seed = shadow.unlearnSeed;
            input.device = shadow.model.training.device;
            input.model = weights(shadow);
            input.retain = m_sets.of(m_plan.retain);
            input.forget = m_sets.of(shadow.included);
            input.validation = m_sets.of(m_people.at(AuditSet::Validation));
            input.checkpoint = m_record.checkpoint(shadow.unlearnedScoresKey.substr(0, 16));
            input.output = m_record.output();
            compute::unlearn(input, m_job);
            return scored(input.output, shadow);
        });
    }

private:
    template <class Make>
    ShadowPhi kept(const std::string &key, Make make) const
    {
        if (std::optional<ShadowPhi> known = cachedShadow(m_workspace, key, m_images))
            return *std::move(known);
        ShadowPhi phi = make();
        cacheShadow(m_workspace, key, phi);
        m_record.removeFiles();
        return phi;
    }

    std::filesystem::path weights(const Shadow &shadow) const
    {
        return verifiedModelFile(m_workspace,
                                 attackModel(m_workspace, m_database, m_plan, m_sets, shadow.model, m_record, m_job));
    }

    ShadowPhi scored(const std::filesystem::path &model, const Shadow &shadow) const
    {
        ShadowPhi phi;
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen})
            phi[set] = compute::trueClassLogits(
                compute::scoreImages(model, m_sets.of(m_people.at(set)), shadow.model.training.device, m_job), m_sets.task().kind);
        return phi;
    }

    const store::Workspace &m_workspace;
    store::Database &m_database;
    const AuditPlan &m_plan;
    const ImageSets &m_sets;
    const PerSet<People> &m_people;
    const JobRecord &m_record;
    const JobContext &m_job;
    PerSet<std::size_t> m_images;
};

/// A random half of the people; the other one; `isLarger`: it is this one that an odd number leaves the larger.
std::pair<People, People> halves(const People &people, bool isLarger, RandomStream &random)
{
    std::vector<PersonId> all(people.begin(), people.end());
    random.shuffle(all);
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>((all.size() + (isLarger ? 1 : 0)) / 2);
    return {{all.begin(), middle}, {middle, all.end()}};
}

} // namespace

std::vector<People> shadowPeople(const People &forget, const People &unseen, int count, std::int64_t seed)
{
    std::vector<People> shadows;
    for (int pair = 0; static_cast<int>(shadows.size()) < count; ++pair) {
        RandomStream random(static_cast<std::uint64_t>(seed), "shadow_people", static_cast<std::uint64_t>(pair));
        const bool isLarger = random.below(2) == 1;
        const auto [forgetFirst, forgetSecond] = halves(forget, isLarger, random);
        const auto [unseenFirst, unseenSecond] = halves(unseen, !isLarger, random);
        shadows.push_back(united(forgetFirst, unseenFirst));
        if (static_cast<int>(shadows.size()) < count)
            shadows.push_back(united(forgetSecond, unseenSecond));
    }
    return shadows;
}

std::vector<Shadow> plannedShadows(const AuditPlan &plan, const ImageSets &sets, const PerSet<People> &people, std::int64_t seed,
                                   const std::string &device)
{
    if (plan.shadows == 0)
        return {};
    const People forget = pictured(sets, people.at(AuditSet::Forget)), unseen = pictured(sets, people.at(AuditSet::Unseen));
    if (forget.empty() || unseen.empty())
        throw Failure(ErrorCode::Invalid, plan.request.reference,
                      std::string("LiRA holds forget people against unseen ones, and no ") + (forget.empty() ? "forget" : "unseen")
                          + " person has an image for task " + sets.task().name);
    const Model &original = plan.models.at(Stage::Original);
    const std::string measured = measuredText(sets, people);
    const std::string unlearning =
        plan.repeated ? unlearningText(*plan.repeated, sets.of(people.at(AuditSet::Validation))) : std::string();
    std::vector<Shadow> shadows;
    for (const People &included : shadowPeople(forget, unseen, plan.shadows, seed)) {
        const int number = static_cast<int>(shadows.size());
        Shadow &shadow = shadows.emplace_back();
        shadow.included = included;
        shadow.model = {kShadowRole, united(plan.retain, included), trainingOf(original, device)};
        shadow.model.training.seed = attackSeed(seed, "shadow_seed", number);
        shadow.unlearnSeed = attackSeed(seed, "shadow_unlearning", number);
        shadow.scoresKey = toHex(sha256(measured + "|" + keyOf(shadow.model, original, sets)));
        if (plan.repeated)
            shadow.unlearnedScoresKey =
                toHex(sha256(unlearning + "|" + std::to_string(shadow.unlearnSeed) + "|" + shadow.scoresKey));
    }
    return shadows;
}

ShadowWork workLeft(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                    const PerSet<People> &people, const std::vector<Shadow> &shadows)
{
    const PerSet<std::size_t> images = imageCounts(sets, people);
    ShadowWork work;
    for (const Shadow &shadow : shadows) {
        const bool isScored = cachedShadow(workspace, shadow.scoresKey, images).has_value();
        const bool isUnlearned = !plan.repeated || cachedShadow(workspace, shadow.unlearnedScoresKey, images);
        work.unlearnings += isUnlearned ? 0 : 1;
        if (isScored && isUnlearned)
            continue;
        if (storedAttackModel(database, workspace,
                              keyOf(shadow.model, plan.models.at(Stage::Original), sets)))
            continue;
        ++work.trainings;
        work.trainedImages += static_cast<double>(sets.of(shadow.model.people).size());
    }
    return work;
}

ShadowSets shadowScores(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                        const PerSet<People> &people, const std::vector<Shadow> &shadows, const JobRecord &record,
                        const JobContext &job)
{
    ShadowSets out;
    std::int64_t done = 0;
    const auto total = static_cast<std::int64_t>(shadows.size());
    // Of each model's own progress only that it goes on: where it is among all of them is what takes the time.
    const JobContext each{job.stop, [&](const Progress &progress) { job.progress({"shadow", done, total, {}, progress.note}); }};
    const ShadowJob work(workspace, database, plan, sets, people, record, each);
    for (const Shadow &shadow : shadows) {
        job.throwIfStopped();
        out.trained.push_back({shadow.included, work.trained(shadow)});
        if (plan.repeated)
            out.unlearned.push_back({shadow.included, work.unlearned(shadow)});
        job.progress({"shadow", ++done, total, {}, {}});
    }
    return out;
}

} // namespace core::job
