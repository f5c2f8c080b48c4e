// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/shadow_attack.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/membership.h"
#include "core/compute/metrics/words.h"

#include <algorithm>
#include <functional>

namespace core::compute {

namespace {

/// Why there is no such attack; empty where there is.
std::string refusal(const AuditData &data, const ShadowModels &shadows)
{
    if (data.forget().images() == 0 || data.unseen().images() == 0)
        return data.forget().images() == 0 ? "There are no forget images." : "There are no unseen images.";
    const std::vector<ShadowImages> &usable = shadows.usable;
    if (usable.size() < kLeastShadows)
        return counted(usable.size(), "shadow model") + " are too few: the attack needs at least " + std::to_string(kLeastShadows) + ".";
    for (std::size_t i = 0; i < usable.front().included.size(); ++i) {
        const auto in = static_cast<std::size_t>(std::ranges::count_if(usable, [&](const auto &model) { return model.included[i]; }));
        if (in < 2 || usable.size() - in < 2)
            return "Some people were in fewer than two shadow models, or in all but one: too few to compare.";
    }
    return {};
}

/// φ of the forget images, then the unseen ones.
std::vector<double> auditedLogits(const AuditData &data, Stage stage)
{
    const std::size_t classes = data.task.classes.size();
    std::vector<double> phi;
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen}) {
        const std::vector<float> &logits = data.measures.at(stage).at(set).logits;
        const std::vector<Label> &labels = data.images.at(set).labels;
        for (std::size_t i = 0; i < labels.size(); ++i)
            phi.push_back(trueClassLogit({logits.data() + i * classes, classes}, labels[i], data.task.kind));
    }
    return phi;
}

Resamples<MembershipDraw> resampled(const AuditData &data, const LossSide &forget, const LossSide &unseen)
{
    const MembershipStatistics statistics(forget, unseen);
    const std::size_t members = data.forget().people(), nonMembers = data.unseen().people();
    const auto evaluated = [&](const PersonWeights &weights) { return statistics.evaluate(weights.member, weights.nonMember); };
    Resamples<MembershipDraw> out;
    out.observed = evaluated(observedWeights(members, nonMembers));
    if (data.hasSetLevel())
        for (int draw = 0; draw < data.bootstrapDraws; ++draw)
            out.bootstrap.push_back(evaluated(bootstrapWeights(members, nonMembers, data.seed, static_cast<std::uint64_t>(draw))));
    return out;
}

} // namespace

std::vector<float> trueClassLogits(const SetScores &scores, TaskKind kind)
{
    const auto classes = static_cast<std::size_t>(scores.classes);
    std::vector<float> phi;
    for (std::size_t i = 0; i < scores.labels.size(); ++i)
        phi.push_back(static_cast<float>(trueClassLogit({scores.logits.data() + i * classes, classes}, scores.labels[i], kind)));
    return phi;
}

std::optional<ShadowAttack> shadowAttack(const AuditData &data, Stage stage, const ShadowModels &shadows)
{
    if (shadows.trained == 0)
        return std::nullopt;
    ShadowAttack out;
    out.shadows = static_cast<std::int64_t>(shadows.usable.size());
    out.pooledVariance = shadows.usable.size() < kShadowsForOwnVariance;
    if (const std::string reason = refusal(data, shadows); !reason.empty()) {
        out.area.auc = out.area.aucClassMatched = refusedMetric(reason, Direction::Target);
        for (const char *target : kFprNames)
            out.tprAtFpr[target] = refusedMetric(reason, Direction::Target);
        return out;
    }
    std::vector<double> asLoss = liraScores(auditedLogits(data, stage), shadows.usable,
                                            out.pooledVariance ? ShadowVariance::Pooled : ShadowVariance::Own);
    std::ranges::transform(asLoss, asLoss.begin(), std::negate()); // lower = more like a member, as area() wants it
    const std::span<const double> scores(asLoss);
    const LossSide forget{scores.first(data.forget().images()), data.forget()}, unseen{scores.last(data.unseen().images()), data.unseen()};
    const AreaEstimate auc = area(forget, unseen);
    out.area = {areaMetric(auc), areaMetric(classMatchedArea(forget, unseen, data.task))};
    const Resamples<MembershipDraw> draws = resampled(data, forget, unseen);
    for (std::size_t i = 0; i < kFprTargets.size(); ++i)
        out.tprAtFpr[kFprNames[i]] = tprMetric(data, unseen, draws, auc, i);
    return out;
}

} // namespace core::compute
