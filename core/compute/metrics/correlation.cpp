// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/correlation.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/draws.h"
#include "core/compute/metrics/membership_resampling.h"
#include "core/compute/metrics/probe.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace core::compute {

namespace {

using Member = double CorrelationDraw::*;

Metric resampledMetric(const AuditData &data, const StageCorrelation &stage, Member member)
{
    Metric metric;
    metric.n = static_cast<std::int64_t>(data.unseen().images());
    metric.value = stage.value.*member;
    const std::vector<double> permuted = picked(stage.permutation, member);
    metric.chance = mean(permuted);
    metric.pValue = permutationP(*metric.value, permuted);
    if (!stage.bootstrap.empty()) {
        const Interval interval = basicInterval(*metric.value, *metric.value, picked(stage.bootstrap, member), 0, 1);
        metric.low = interval.low;
        metric.high = interval.high;
    }
    return metric;
}

/// 1 − (η̄²_u − η²₀_u) / (η̄²_o − η²₀_o): the share lost of what the original had over chance. Its interval is Fieller's, from how the
/// paired draws vary and vary together: where people are few the draws' own ratios run off wherever the original's is near 0.
Metric collapseIndex(const AuditData &data, const StageCorrelation &stage, const StageCorrelation &original)
{
    const double people = static_cast<double>(data.unseen().people());
    std::vector<double> nullOriginal = picked(original.permutation, &CorrelationDraw::eta);
    const double chanceOriginal = mean(nullOriginal), chance = mean(picked(stage.permutation, &CorrelationDraw::eta));
    Metric metric;
    metric.direction = Direction::Lower;
    metric.n = static_cast<std::int64_t>(data.unseen().images());
    if (!(original.value.eta > sampleQuantile(nullOriginal, 0.95))) {
        metric.refused = "The original model's features do not follow the labels more than chance would: there is no "
                         "correlation that could collapse.";
        return metric;
    }
    Ratio ratio{original.value.eta - chanceOriginal - (stage.value.eta - chance), original.value.eta - chanceOriginal};
    metric.chance = 0;
    metric.value = ratio.numerator / ratio.denominator;
    if (stage.bootstrap.empty())
        return metric;
    const std::vector<double> before = picked(original.bootstrap, &CorrelationDraw::eta);
    std::vector<double> lost = picked(stage.bootstrap, &CorrelationDraw::eta);
    std::ranges::transform(before, lost, lost.begin(), std::minus<>());
    std::vector<double> byChance = lost; // the draws about nothing lost at all
    for (const double centre = mean(lost); double &draw : byChance)
        draw -= centre;
    metric.pValue = permutationP(ratio.numerator, byChance);
    // n / (n − 1) on people: a bootstrap's variance is that of a plug-in
    const double plugIn = people / (people - 1);
    ratio.numeratorVariance = plugIn * covariance(lost, lost);
    ratio.denominatorVariance = plugIn * covariance(before, before);
    ratio.covariance = plugIn * covariance(lost, before);
    if (const std::optional<Interval> interval = ratioInterval(ratio, tQuantile(people - 1))) {
        // η̄² lies between 0 and 1, and so does what can be left of it
        metric.low = std::max(interval->low, 1 - (1 - chance) / ratio.denominator);
        metric.high = std::min(interval->high, 1 + chance / ratio.denominator);
    }
    return metric;
}

double probeChance(const AuditData &data)
{
    std::vector<double> counts(data.task.classes.size());
    const double n = static_cast<double>(data.unseen().images());
    for (const Label label : data.unseen().labels)
        forEachGroup(label, counts.size(), isMultiLabel(data.task), [&](std::size_t g) { counts[g] += 1 / n; });
    if (!isMultiLabel(data.task))
        return std::ranges::max(counts);
    double sum = 0;
    for (const double share : counts)
        sum += std::max(share, 1 - share);
    return sum / static_cast<double>(counts.size());
}

Metric probeMetric(const AuditData &data, Stage stage, const JobContext &job)
{
    const SetImages &unseen = data.unseen();
    const std::vector<double> right = ridgeProbe(data.measures.at(stage).at(AuditSet::Unseen), unseen,
                                                 data.task.classes.size(), isMultiLabel(data.task), data.seed, job);
    if (right.empty())
        return refusedMetric("A probe needs at least two unseen people.", Direction::Higher);
    const auto estimate = isMultiLabel(data.task) ? boundedMean : proportion;
    return metricOf(estimate(right, unseen.person, unseen.people(), std::nullopt), Direction::Higher, probeChance(data));
}

void refuseAll(Correlation &out, const std::string &reason)
{
    out.meanEtaSquared = out.meanAbsPearson = out.probeAccuracy = out.betweenClassShare =
        refusedMetric(reason, Direction::Higher);
    out.collapseIndex = refusedMetric(reason, Direction::Lower);
}

} // namespace

std::map<Stage, StageCorrelation> resampleCorrelation(const AuditData &data, AuditProgress &progress)
{
    std::map<Stage, StageCorrelation> out;
    std::map<Stage, CorrelationStatistics> statistics;
    const SetImages &unseen = data.unseen();
    for (const auto &[stage, measures] : data.measures) {
        const ImageMeasures &own = measures.at(AuditSet::Unseen);
        if (unseen.images() == 0 || own.featureCount == 0)
            continue;
        progress.job().throwIfStopped();
        const auto it =
            statistics.try_emplace(stage, own, unseen, data.task.classes.size(), isMultiLabel(data.task)).first;
        out[stage].observed = it->second.observed();
        out[stage].value = it->second.observedDraw();
    }
    for (int draw = 0; draw < data.bootstrapDraws; ++draw) {
        progress.step();
        if (statistics.empty() || unseen.people() < kLeastPeople)
            continue;
        const PersonWeights weights =
            bootstrapWeights(data.forget().people(), unseen.people(), data.seed, static_cast<std::uint64_t>(draw));
        const auto own = std::span(weights.nonMember).subspan(data.forget().people());
        for (const auto &[stage, statistic] : statistics) {
            progress.job().throwIfStopped();
            out[stage].bootstrap.push_back(statistic.weighted(own));
        }
    }
    for (int draw = 0; draw < data.permutations; ++draw) {
        progress.step();
        if (statistics.empty())
            continue;
        const std::vector<Label> labels = labelsPermutedByPerson(unseen, data.seed, static_cast<std::uint64_t>(draw));
        for (const auto &[stage, statistic] : statistics) {
            progress.job().throwIfStopped();
            out[stage].permutation.push_back(statistic.relabelled(labels));
        }
    }
    return out;
}

Correlation correlationFindings(const AuditData &data, Stage stage, const StageCorrelation *correlation,
                                const StageCorrelation *original, const JobContext &job)
{
    Correlation out;
    out.classes = static_cast<std::int64_t>(data.task.classes.size());
    if (correlation == nullptr) {
        refuseAll(out, data.unseen().images() == 0 ? "There are no unseen images." : "The scores hold no features.");
        return out;
    }
    out.features = static_cast<std::int64_t>(correlation->observed.etaSquared.size());
    out.deadFeatures = static_cast<std::int64_t>(correlation->observed.dead);
    out.pearson.assign(correlation->observed.pearson.begin(), correlation->observed.pearson.end());
    out.etaSquared.assign(correlation->observed.etaSquared.begin(), correlation->observed.etaSquared.end());
    out.meanEtaSquared = resampledMetric(data, *correlation, &CorrelationDraw::eta);
    out.meanAbsPearson = resampledMetric(data, *correlation, &CorrelationDraw::pearson);
    out.betweenClassShare = resampledMetric(data, *correlation, &CorrelationDraw::share);
    out.probeAccuracy = probeMetric(data, stage, job);
    out.collapseIndex = original == nullptr
        ? refusedMetric("There is no original model to compare with.", Direction::Lower)
        : collapseIndex(data, *correlation, *original);
    return out;
}

} // namespace core::compute
