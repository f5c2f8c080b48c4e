// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/audit_data.h"

#include "core/domain/names.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace core::compute {

namespace {

const SetScores &scoresOf(const PerSet<SetScores> &scores, AuditSet set)
{
    static const SetScores kNone;
    const auto it = scores.find(set);
    return it == scores.end() ? kNone : it->second;
}

/// One shadow model's φ of the images measured; nothing where it diverged.
std::optional<ShadowImages> shadowImages(const ShadowScores &scores, const PerSet<SetImages> &images)
{
    ShadowImages out;
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen}) {
        const SetImages &chosen = images.at(set);
        const auto found = scores.phi.find(set);
        for (std::size_t i = 0; i < chosen.images(); ++i) {
            if (found == scores.phi.end() || chosen.rows[i] >= found->second.size())
                throw std::invalid_argument("audit: a shadow model has not scored every image of the " + std::string(name(set)) + " set");
            out.phi.push_back(static_cast<double>(found->second[chosen.rows[i]]));
            out.included.push_back(scores.included.contains(chosen.ids[chosen.person[i]]));
        }
    }
    const bool isFinite = std::ranges::all_of(out.phi, [](double phi) { return std::isfinite(phi); });
    return isFinite ? std::optional(std::move(out)) : std::nullopt;
}

ShadowModels shadowModels(const std::vector<ShadowScores> &shadows, const PerSet<SetImages> &images)
{
    ShadowModels out;
    out.trained = shadows.size();
    for (const ShadowScores &scores : shadows)
        if (std::optional<ShadowImages> shadow = shadowImages(scores, images))
            out.usable.push_back(*std::move(shadow));
    return out;
}

} // namespace

AuditData::AuditData(const AuditInput &input)
    : task(input.task), seed(input.seed), bootstrapDraws(std::max(1000, input.bootstrapDraws)),
      permutations(std::max(999, input.permutations))
{
    const auto unlearned = input.scores.find(Stage::Unlearned);
    if (unlearned == input.scores.end())
        throw std::invalid_argument("audit: there are no scores of the unlearned model");
    if (task.classes.empty() || (isMultiLabel(task) && task.classes.size() > 63))
        throw std::invalid_argument("audit: the task has no classes, or more than 63 labels");
    for (const AuditSet set : kAuditSets)
        images[set] = selectImages(scoresOf(unlearned->second, set), seed);
    for (const auto &[stage, sets] : input.scores)
        for (const AuditSet set : kAuditSets)
            measures[stage][set] = measureImages(scoresOf(sets, set), images.at(set), task,
                                                 std::string(name(set)) + " set (" + std::string(name(stage)) + " model)");
    for (const auto &[stage, sets] : input.scores)
        blocks[stage] = scoresOf(sets, AuditSet::Unseen).blocks;
    for (const PerSet<SetScores> &reference : input.references) {
        PerSet<std::vector<double>> &losses = referenceLosses.emplace_back();
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen, AuditSet::Validation})
            losses[set] = measureImages(scoresOf(reference, set), images.at(set), task,
                                        std::string(name(set)) + " set (reference model)").loss;
    }
    shadows = shadowModels(input.shadows, images);
    unlearnedShadows = shadowModels(input.unlearnedShadows, images);
}

bool AuditData::hasSetLevel() const
{
    return forget().people() >= kLeastPeople && unseen().people() >= kLeastPeople;
}

void AuditProgress::step()
{
    m_job.throwIfStopped();
    ++m_done;
    const auto now = std::chrono::steady_clock::now();
    if (m_done != m_total && now - m_reported < std::chrono::milliseconds(100))
        return;
    m_reported = now;
    Progress progress;
    progress.stage = "audit";
    progress.done = m_done;
    progress.total = m_total;
    m_job.progress(progress);
}

} // namespace core::compute
