// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/membership.h"

#include "core/compute/attack/rmia.h"
#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/curves.h"
#include "core/compute/metrics/sample_size.h"
#include "core/compute/metrics/shadow_attack.h"
#include "core/compute/metrics/words.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace core::compute {

namespace {

/// RMIA's population z, at most (docs/science.md section 3).
constexpr std::size_t kMostPopulation = 1000;

Metric emptyMetric(const AuditData &data, Direction direction)
{
    Metric metric;
    metric.direction = direction;
    metric.nMembers = static_cast<std::int64_t>(data.forget().images());
    metric.nNonMembers = static_cast<std::int64_t>(data.unseen().images());
    metric.n = *metric.nMembers + *metric.nNonMembers;
    if (direction == Direction::Target)
        metric.target = 0.5;
    if (data.forget().images() == 0 || data.unseen().images() == 0)
        metric.refused = data.forget().images() == 0 ? "There are no forget images." : "There are no unseen images.";
    return metric;
}

/// Interval by bootstrap, chance and p by permutation, of a statistic in [0, 1] that is maximised.
template <class Draw, class Pick>
Metric maximisedMetric(const AuditData &data, const Resamples<Draw> &draws, Pick pick)
{
    Metric metric = emptyMetric(data, Direction::Lower);
    const std::vector<double> permuted = picked(draws.permutation, pick);
    const double observed = std::invoke(pick, draws.observed);
    metric.value = observed;
    metric.chance = mean(permuted);
    metric.pValue = permutationP(observed, permuted);
    if (!draws.bootstrap.empty()) {
        const Interval interval = basicInterval(observed, observed, picked(draws.bootstrap, pick), 0, 1);
        metric.low = interval.low;
        metric.high = interval.high;
    }
    return metric;
}

void measureAttack(const AuditData &data, const StageMembership &resampled, Membership &out)
{
    out.cvAccuracy = emptyMetric(data, Direction::Target);
    out.forgettingScore = emptyMetric(data, Direction::Lower);
    if (!out.cvAccuracy.isRefused())
        out.cvAccuracy.refused = out.forgettingScore.refused = tooFewImages(data.forget().images(), data.unseen().images());
    if (out.cvAccuracy.isRefused())
        return;
    const AttackEstimate &attack = *resampled.attack;
    const auto score = [](const MembershipDraw &draw) { return draw.forgettingScore(); };
    const std::vector<double> permuted = picked(resampled.permutation, score);
    out.cvAccuracy.value = attack.accuracy;
    out.cvAccuracy.chance = 0.5;
    out.forgettingScore.value = std::abs(attack.accuracy - 0.5);
    out.forgettingScore.chance = mean(permuted);
    out.cvAccuracy.pValue = out.forgettingScore.pValue = permutationP(resampled.observed.forgettingScore(), permuted);
    if (const std::optional<Interval> interval = attackInterval(attack)) {
        const Interval away = scoreInterval(*interval);
        out.cvAccuracy.low = interval->low;
        out.cvAccuracy.high = interval->high;
        out.forgettingScore.low = away.low;
        out.forgettingScore.high = away.high;
    }
}

/// Kuiper's statistic of the ranks within a class, on the images the matched area rests on.
Metric matchedTwoSided(const AuditData &data, const StageMembership &membership)
{
    if (!membership.matched.refused.empty())
        return refusedMetric(membership.matched.refused, Direction::Lower);
    const Resamples<double> &draws = membership.matchedTwoSided;
    Metric metric = maximisedMetric(data, draws, std::identity());
    metric.nMembers = static_cast<std::int64_t>(membership.matched.forget.influence.size());
    metric.nNonMembers = static_cast<std::int64_t>(membership.matched.unseen.influence.size());
    metric.n = *metric.nMembers + *metric.nNonMembers;
    return metric;
}

/// Validation images that stand for everybody else.
std::vector<std::size_t> populationImages(const AuditData &data)
{
    const std::size_t images = data.images.at(AuditSet::Validation).images();
    RandomStream random(static_cast<std::uint64_t>(data.seed), "rmia_population");
    return random.sample(images, std::min(images, kMostPopulation));
}

std::vector<double> chosenOf(const std::vector<double> &values, const std::vector<std::size_t> &chosen)
{
    std::vector<double> out;
    for (const std::size_t i : chosen)
        out.push_back(values[i]);
    return out;
}

std::optional<ReferenceAttack> rmia(const AuditData &data, Stage stage)
{
    if (data.referenceLosses.empty())
        return std::nullopt;
    const std::vector<std::size_t> population = populationImages(data);
    ReferenceAttack out;
    out.references = static_cast<std::int64_t>(data.referenceLosses.size());
    out.population = static_cast<std::int64_t>(population.size());
    if (population.empty()) {
        out.area.auc = out.area.aucClassMatched =
            refusedMetric("There are no validation images to hold the others against.", Direction::Target);
        return out;
    }
    const PerSet<ImageMeasures> &own = data.measures.at(stage);
    const std::vector<double> others = chosenOf(own.at(AuditSet::Validation).loss, population);
    std::vector<std::vector<double>> otherReferences;
    for (const auto &losses : data.referenceLosses)
        otherReferences.push_back(chosenOf(losses.at(AuditSet::Validation), population));
    PerSet<std::vector<double>> asLoss; // lower = more like a member, as area() wants it
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen}) {
        std::vector<std::span<const double>> references;
        for (const auto &losses : data.referenceLosses)
            references.push_back(losses.at(set));
        asLoss[set] = rmiaScores({own.at(set).loss, references}, {others, {otherReferences.begin(), otherReferences.end()}});
        for (double &score : asLoss[set])
            score = -score;
    }
    const LossSide forget{asLoss.at(AuditSet::Forget), data.forget()}, unseen{asLoss.at(AuditSet::Unseen), data.unseen()};
    out.area = {areaMetric(area(forget, unseen)), areaMetric(classMatchedArea(forget, unseen, data.task))};
    return out;
}

/// Distinct people whose images are the false positives at the threshold the TPR is read at.
std::size_t falsePositivePeople(const LossSide &unseen, double target)
{
    std::vector<double> sorted(unseen.loss.begin(), unseen.loss.end());
    std::ranges::sort(sorted);
    const double n = static_cast<double>(sorted.size());
    std::set<std::uint32_t> people;
    for (std::size_t i = 0; i < unseen.loss.size(); ++i) {
        const auto atMost = std::ranges::upper_bound(sorted, unseen.loss[i]) - sorted.begin();
        if (static_cast<double>(atMost) / n <= target)
            people.insert(unseen.images.person[i]);
    }
    return people.size();
}

} // namespace

Metric tprMetric(const AuditData &data, Stage stage, const StageMembership &membership, std::size_t index)
{
    return tprMetric(data, data.side(stage, AuditSet::Unseen), membership, membership.auc, index);
}

Metric tprMetric(const AuditData &data, const LossSide &unseen, const Resamples<MembershipDraw> &resampled, const AreaEstimate &auc,
                 std::size_t index)
{
    const double target = kFprTargets[index];
    Metric metric = emptyMetric(data, Direction::Target);
    metric.target = target;
    if (metric.isRefused())
        return metric;
    const double n = static_cast<double>(unseen.loss.size());
    if (target * n < 5) {
        metric.refused = counted(unseen.loss.size(), "unseen image") + " cannot show a false-positive rate of "
            + kFprNames[index] + ": at least " + std::to_string(std::lround(5 / target)) + " are needed.";
        return metric;
    }
    const std::size_t people = falsePositivePeople(unseen, target);
    if (people < 3) {
        metric.refused = "The false positives at this rate come from " + counted(people, "unseen person", "unseen people")
            + ": at least 3 are needed.";
        return metric;
    }
    metric.value = resampled.observed.tpr[index];
    metric.chance = target;
    if (resampled.bootstrap.empty())
        return metric;
    const double forgetPeople = static_cast<double>(data.forget().people());
    Interval interval = clopperPearson(*metric.value * forgetPeople, forgetPeople);
    if (*metric.value > 0 && *metric.value < 1) {
        const auto tpr = [&](const MembershipDraw &draw) { return draw.tpr[index]; };
        const std::vector<double> draws = picked(resampled.bootstrap, tpr);
        // n / (n − 1) on people: a bootstrap's variance is that of a plug-in
        const double variance = covariance(draws, draws) * forgetPeople / (forgetPeople - 1);
        interval = proportionInterval(*metric.value, {variance, auc.spread().df},
                                      static_cast<double>(data.forget().images()));
    }
    metric.low = interval.low;
    metric.high = interval.high;
    return metric;
}

Membership membershipFindings(const AuditData &data, Stage stage, const StageMembership &membership,
                              const std::vector<double> &histogramEdges)
{
    const LossSide forget = data.side(stage, AuditSet::Forget), unseen = data.side(stage, AuditSet::Unseen);
    Membership out;
    out.auc = areaMetric(membership.auc);
    out.aucClassMatched = areaMetric(membership.matched);
    out.droppedClasses = membership.matched.droppedClasses;
    out.classMixDifference = classMixDifference(data.forget(), data.unseen());
    measureAttack(data, membership, out);
    out.advantage = emptyMetric(data, Direction::Lower);
    out.twoSidedAdvantage = emptyMetric(data, Direction::Lower);
    if (!out.advantage.isRefused()) {
        out.advantage = maximisedMetric(data, membership, &MembershipDraw::advantage);
        out.twoSidedAdvantage = maximisedMetric(data, membership, &MembershipDraw::twoSided);
    }
    out.twoSidedAdvantageClassMatched = matchedTwoSided(data, membership);
    for (std::size_t i = 0; i < kFprTargets.size(); ++i)
        out.tprAtFpr[kFprNames[i]] = tprMetric(data, stage, membership, i);
    for (std::size_t s = 0; s < kSignals.size(); ++s) {
        const LossSide members = data.signalSide(stage, AuditSet::Forget, s);
        const LossSide nonMembers = data.signalSide(stage, AuditSet::Unseen, s);
        out.signals[kSignals[s]] = {areaMetric(area(members, nonMembers)),
                                    areaMetric(classMatchedArea(members, nonMembers, data.task))};
    }
    out.rmia = rmia(data, stage);
    out.lira = shadowAttack(data, stage, data.shadows);
    if (stage != Stage::Original)
        out.uLira = shadowAttack(data, stage, data.unlearnedShadows);
    out.roc = rocCurve(forget.loss, unseen.loss);
    out.losses = lossHistogram(histogramEdges, forget.loss, unseen.loss);
    return out;
}

} // namespace core::compute
