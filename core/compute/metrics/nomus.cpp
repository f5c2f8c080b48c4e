// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/nomus.h"

#include "core/compute/metrics/accuracy.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace core::compute {

namespace {

/// A part of a NoMUS, or of a difference of two, with what each image and split moves it by.
struct Part
{
    Term term;
    Influences forget, unseen, splits; ///< `forget` and `splits` empty where they play no part
    bool isFolded = false;             ///< |accuracy − ½| where guessing is not ruled out: its limb towards 0 is cut there
    bool isNegative = false;

    double variance() const { return covariance(*this); }
    double covariance(const Part &other) const
    {
        const auto shared = [](const Influences &a, const Influences &b) {
            return a.people < 2 || b.people < 2 ? 0 : personCovariance(a, b);
        };
        return shared(forget, other.forget) + shared(unseen, other.unseen) + shared(splits, other.splits);
    }
};

/// How the parts' limbs upwards, or downwards, belong together. A limb that is cut is as short as its part is large by chance, whatever
/// the others do: it is added whole, since with what it would be correlated by the sum would be too narrow.
std::vector<double> correlations(const std::vector<Part> &parts, bool isUpwards)
{
    const auto isCut = [&](const Part &part) { return part.isFolded && part.isNegative == isUpwards; };
    std::vector<double> out;
    for (const Part &a : parts)
        for (const Part &b : parts) {
            const double scale = std::sqrt(a.variance() * b.variance());
            const bool isWhole = &a == &b || isCut(a) || isCut(b);
            out.push_back(isWhole ? 1 : scale > 0 ? std::clamp(a.covariance(b) / scale, -1.0, 1.0) : 0);
        }
    return out;
}

Interval sumOf(const std::vector<Part> &parts)
{
    std::vector<Term> terms;
    for (const Part &part : parts)
        terms.push_back(part.term);
    return {sumInterval(terms, correlations(parts, false)).low, sumInterval(terms, correlations(parts, true)).high};
}

/// Half the accuracy on unseen people, or half a difference of two.
Part accuracyPart(const Metric &accuracy, const std::vector<double> &correct, const SetImages &images)
{
    Part part;
    part.term = {*accuracy.value / 2, *accuracy.low / 2, *accuracy.high / 2};
    part.unseen = {correct, images.person, images.people()};
    for (double &influence : part.unseen.influence)
        influence = (influence - *accuracy.value) / (2 * static_cast<double>(correct.size()));
    return part;
}

/// `sign` · |cv_accuracy − ½|.
Part scorePart(const AttackEstimate &attack, const Interval &accuracy, double sign)
{
    const Interval score = scoreInterval(accuracy);
    const double value = std::abs(attack.accuracy - 0.5);
    Part part{sign < 0 ? Term{-value, -score.high, -score.low} : Term{value, score.low, score.high}, attack.forget, attack.unseen,
              attack.splits, score.low <= 0, sign < 0};
    for (Influences *side : {&part.forget, &part.unseen, &part.splits})
        for (double &influence : side->influence)
            influence *= sign * attack.sign();
    return part;
}

} // namespace

Metric nomus(const AuditData &data, Stage stage, const StageMembership &membership, const Metric &unseenAccuracy,
             const Metric &cvAccuracy)
{
    Metric metric = refusedMetric(cvAccuracy.isRefused() ? cvAccuracy.refused : unseenAccuracy.refused, Direction::Higher);
    metric.nMembers = static_cast<std::int64_t>(data.forget().images());
    metric.nNonMembers = static_cast<std::int64_t>(data.unseen().images());
    metric.n = *metric.nMembers + *metric.nNonMembers;
    if (metric.isRefused())
        return metric;
    const double accuracy = *unseenAccuracy.value;
    metric.value = 0.5 * (accuracy + 1 - 2 * std::abs(*cvAccuracy.value - 0.5));
    const auto score = [](const MembershipDraw &draw) { return draw.forgettingScore(); };
    metric.chance = 0.5 * (accuracy + 1 - 2 * mean(picked(membership.permutation, score)));
    metric.pValue = cvAccuracy.pValue;
    if (!cvAccuracy.low || !unseenAccuracy.low)
        return metric;
    const std::vector<double> &correct = data.measures.at(stage).at(AuditSet::Unseen).correct;
    const Interval interval = sumOf({accuracyPart(unseenAccuracy, correct, data.unseen()),
                                     scorePart(*membership.attack, {*cvAccuracy.low, *cvAccuracy.high}, -1)});
    metric.low = std::clamp(interval.low + 0.5, 0.0, 1.0);
    metric.high = std::clamp(interval.high + 0.5, 0.0, 1.0);
    return metric;
}

Metric distanceToRetrained(const AuditData &data, Stage stage, const Metric &nomus, const Metric &retrainedNomus,
                           const std::map<Stage, StageMembership> &membership)
{
    Metric metric = nomus;
    metric.direction = Direction::Target;
    metric.target = 0;
    metric.pValue = metric.low = metric.high = std::nullopt;
    metric.chance = 0;
    if (nomus.isRefused() || retrainedNomus.isRefused()) {
        metric.value = metric.chance = std::nullopt;
        metric.refused = nomus.isRefused() ? nomus.refused : retrainedNomus.refused;
        return metric;
    }
    metric.value = *nomus.value - *retrainedNomus.value;
    if (!nomus.low || !retrainedNomus.low)
        return metric;
    const AttackEstimate &own = *membership.at(stage).attack, &reference = *membership.at(Stage::Retrained).attack;
    std::vector<double> gained = data.measures.at(stage).at(AuditSet::Unseen).correct;
    const std::vector<double> &reached = data.measures.at(Stage::Retrained).at(AuditSet::Unseen).correct;
    const Metric gain = accuracyDrop(gained, reached, data.unseen(), std::nullopt); // before − after: ours − the reference's
    std::ranges::transform(gained, reached, gained.begin(), std::minus<>());
    const Interval interval = sumOf({accuracyPart(gain, gained, data.unseen()), scorePart(own, *attackInterval(own), -1),
                                     scorePart(reference, *attackInterval(reference), 1)});
    metric.low = std::clamp(interval.low, -1.0, 1.0);
    metric.high = std::clamp(interval.high, -1.0, 1.0);
    return metric;
}

} // namespace core::compute
