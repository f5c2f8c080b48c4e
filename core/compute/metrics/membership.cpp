// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/membership.h"

#include "core/compute/attack/membership.h"
#include "core/compute/attack/rmia.h"
#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/curves.h"
#include "core/compute/metrics/words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::compute {

namespace {

/// RMIA's population z, at most (docs/science.md section 3).
constexpr std::size_t kMostPopulation = 1000;

template <class Pick>
std::vector<double> picked(const std::vector<MembershipDraw> &draws, Pick pick)
{
    std::vector<double> values;
    values.reserve(draws.size());
    for (const MembershipDraw &draw : draws)
        values.push_back(pick(draw));
    return values;
}

double mean(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

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

/// Interval by bootstrap, chance and p by permutation, of a statistic that is folded or maximised.
template <class Pick>
Metric foldedMetric(const AuditData &data, const StageMembership &stage, double value, double most, Direction direction, Pick pick)
{
    Metric metric = emptyMetric(data, direction);
    metric.value = value;
    const std::vector<double> permuted = picked(stage.permutation, pick);
    metric.chance = mean(permuted);
    metric.pValue = permutationP(pick(stage.observed), permuted);
    if (!stage.bootstrap.empty()) {
        const Interval interval = basicInterval(value, pick(stage.observed), picked(stage.bootstrap, pick), 0, most);
        metric.low = interval.low;
        metric.high = interval.high;
    }
    return metric;
}

std::string tooFewImages(const AuditData &data)
{
    if (std::min(data.forget().images(), data.unseen().images()) >= kLeastImages)
        return {};
    return "Fewer than 20 images on a side (" + counted(data.forget().images(), "forget image") + ", "
        + counted(data.unseen().images(), "unseen image") + "): the cross-validated attack would show chance.";
}

void measureAttack(const AuditData &data, Stage stage, const StageMembership &resampled, Membership &out)
{
    out.cvAccuracy = emptyMetric(data, Direction::Target);
    out.forgettingScore = emptyMetric(data, Direction::Lower);
    if (!out.cvAccuracy.isRefused())
        out.cvAccuracy.refused = out.forgettingScore.refused = tooFewImages(data);
    if (out.cvAccuracy.isRefused())
        return;
    const double accuracy =
        cvAttack(data.side(stage, AuditSet::Forget).loss, data.side(stage, AuditSet::Unseen).loss, kCvSplits, data.seed).accuracy;
    const auto score = [](const MembershipDraw &draw) { return draw.forgettingScore(); };
    out.forgettingScore = foldedMetric(data, resampled, std::abs(accuracy - 0.5), 0.5, Direction::Lower, score);
    out.cvAccuracy.value = accuracy;
    out.cvAccuracy.chance = 0.5;
    out.cvAccuracy.pValue = out.forgettingScore.pValue;
    if (!resampled.bootstrap.empty()) {
        const auto cv = [](const MembershipDraw &draw) { return draw.cvAccuracy; };
        const Interval interval = basicInterval(accuracy, resampled.observed.cvAccuracy, picked(resampled.bootstrap, cv), 0, 1);
        // The attack learns which way losses point, so that on enough people it is never worse than guessing: under ½ is the
        // luck of the splits, and an interval that stays there would speak of no model.
        out.cvAccuracy.low = std::min(accuracy, std::max(interval.low, 0.5));
        out.cvAccuracy.high = std::max(interval.high, 0.5);
    }
}

/// Validation images that stand for everybody else.
std::vector<std::size_t> populationImages(const AuditData &data)
{
    const std::size_t images = data.images.at(AuditSet::Validation).images();
    RandomStream random(static_cast<std::uint64_t>(data.seed), "rmia_population");
    return random.sample(images, std::min(images, kMostPopulation));
}

std::vector<double> picked(const std::vector<double> &values, const std::vector<std::size_t> &chosen)
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
    const std::vector<double> others = picked(own.at(AuditSet::Validation).loss, population);
    std::vector<std::vector<double>> otherReferences;
    for (const auto &losses : data.referenceLosses)
        otherReferences.push_back(picked(losses.at(AuditSet::Validation), population));
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

/// Distinct people whose images are the false positives at the threshold tprAtFpr() takes.
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

std::map<Stage, StageMembership> resampleMembership(const AuditData &data, AuditProgress &progress)
{
    std::map<Stage, StageMembership> out;
    std::map<Stage, MembershipStatistics> statistics;
    const bool isPossible = data.forget().images() > 0 && data.unseen().images() > 0;
    const auto seed = static_cast<std::uint64_t>(data.seed);
    const std::size_t forgetPeople = data.forget().people(), unseenPeople = data.unseen().people();
    for (const auto &[stage, measures] : data.measures) {
        const LossSide forget = data.side(stage, AuditSet::Forget), unseen = data.side(stage, AuditSet::Unseen);
        out[stage].auc = area(forget, unseen);
        out[stage].matched = classMatchedArea(forget, unseen, data.task);
        if (!isPossible)
            continue;
        const auto it = statistics.try_emplace(stage, forget, unseen, measures.at(AuditSet::Unseen).correct).first;
        const PersonWeights weights = observedWeights(forgetPeople, unseenPeople);
        RandomStream splits(seed, "observed_splits");
        out[stage].observed = it->second.evaluate(weights.member, weights.nonMember, splits);
    }
    const auto resample = [&](const PersonWeights &weights, const char *purpose, int draw,
                              std::vector<MembershipDraw> StageMembership::*draws) {
        for (const auto &[stage, statistic] : statistics) {
            RandomStream splits(seed, purpose, static_cast<std::uint64_t>(draw));
            (out[stage].*draws).push_back(statistic.evaluate(weights.member, weights.nonMember, splits));
        }
    };
    for (int draw = 0; draw < data.bootstrapDraws; ++draw) {
        progress.step();
        if (isPossible && data.hasSetLevel())
            resample(bootstrapWeights(forgetPeople, unseenPeople, data.seed, static_cast<std::uint64_t>(draw)),
                     "bootstrap_splits", draw, &StageMembership::bootstrap);
    }
    for (int draw = 0; draw < data.permutations; ++draw) {
        progress.step();
        if (isPossible)
            resample(permutedWeights(forgetPeople, unseenPeople, data.seed, static_cast<std::uint64_t>(draw)),
                     "permutation_splits", draw, &StageMembership::permutation);
    }
    return out;
}

Metric tprMetric(const AuditData &data, Stage stage, const StageMembership &resampled, std::size_t index)
{
    const double target = kFprTargets[index];
    Metric metric = emptyMetric(data, Direction::Target);
    metric.target = target;
    if (metric.isRefused())
        return metric;
    const LossSide unseen = data.side(stage, AuditSet::Unseen);
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
        double variance = 0;
        for (const double draw : draws)
            variance += (draw - mean(draws)) * (draw - mean(draws)) / static_cast<double>(draws.size() - 1);
        // n / (n − 1) on people: a bootstrap's variance is that of a plug-in
        variance *= forgetPeople / (forgetPeople - 1);
        interval = proportionInterval(*metric.value, {variance, resampled.auc.spread().df},
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
    measureAttack(data, stage, membership, out);
    out.advantage = emptyMetric(data, Direction::Lower);
    out.twoSidedAdvantage = emptyMetric(data, Direction::Lower);
    if (!out.advantage.isRefused()) {
        out.advantage = foldedMetric(data, membership, membership.observed.advantage, 1, Direction::Lower,
                                     [](const MembershipDraw &draw) { return draw.advantage; });
        out.twoSidedAdvantage = foldedMetric(data, membership, membership.observed.twoSided, 1, Direction::Lower,
                                             [](const MembershipDraw &draw) { return draw.twoSided; });
    }
    for (std::size_t i = 0; i < kFprTargets.size(); ++i)
        out.tprAtFpr[kFprNames[i]] = tprMetric(data, stage, membership, i);
    for (std::size_t s = 0; s < kSignals.size(); ++s) {
        const LossSide members = data.signalSide(stage, AuditSet::Forget, s);
        const LossSide nonMembers = data.signalSide(stage, AuditSet::Unseen, s);
        out.signals[kSignals[s]] = {areaMetric(area(members, nonMembers)),
                                    areaMetric(classMatchedArea(members, nonMembers, data.task))};
    }
    out.rmia = rmia(data, stage);
    out.roc = rocCurve(forget.loss, unseen.loss);
    out.losses = lossHistogram(histogramEdges, forget.loss, unseen.loss);
    return out;
}

Metric nomus(const AuditData &data, const StageMembership &membership, const Metric &unseenAccuracy,
             const Metric &cvAccuracy)
{
    Metric metric = emptyMetric(data, Direction::Higher);
    if (cvAccuracy.isRefused() || unseenAccuracy.isRefused()) {
        metric.refused = cvAccuracy.isRefused() ? cvAccuracy.refused : unseenAccuracy.refused;
        return metric;
    }
    const double accuracy = *unseenAccuracy.value;
    metric.value = 0.5 * (accuracy + 1 - 2 * std::abs(*cvAccuracy.value - 0.5));
    const auto score = [](const MembershipDraw &draw) { return draw.forgettingScore(); };
    metric.chance = 0.5 * (accuracy + 1 - 2 * mean(picked(membership.permutation, score)));
    metric.pValue = cvAccuracy.pValue;
    if (!membership.bootstrap.empty()) {
        const auto value = [](const MembershipDraw &draw) { return draw.nomus(); };
        const Interval interval =
            basicInterval(*metric.value, membership.observed.nomus(), picked(membership.bootstrap, value), 0, 1);
        metric.low = interval.low;
        metric.high = interval.high;
    }
    return metric;
}

Metric distanceToRetrained(const Metric &nomus, const Metric &retrainedNomus, const StageMembership &membership,
                           const StageMembership &retrained)
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
    if (membership.bootstrap.empty())
        return metric;
    std::vector<double> draws;
    for (std::size_t i = 0; i < membership.bootstrap.size(); ++i)
        draws.push_back(membership.bootstrap[i].nomus() - retrained.bootstrap[i].nomus());
    const double reference = membership.observed.nomus() - retrained.observed.nomus();
    const Interval interval = basicInterval(*metric.value, reference, draws, -1, 1);
    metric.low = interval.low;
    metric.high = interval.high;
    return metric;
}

} // namespace core::compute
