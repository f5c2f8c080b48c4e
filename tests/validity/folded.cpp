// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/compute/metrics/class_ranks.h"
#include "core/compute/metrics/correlation.h"
#include "core/compute/metrics/membership.h"
#include "core/compute/stats/intervals.h"

#include <cmath>

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

constexpr int kPermutations = 999;
constexpr std::size_t kFeatures = 12;

/// p-values of what is folded, of forget people like the unseen ones.
struct NullP
{
    double advantage = 1, twoSided = 1, score = 1;
};

NullP membershipNull(std::size_t forgetPeople, std::size_t unseenPeople, RandomStream &random)
{
    const Sample forget(forgetPeople, 0.2, random), unseen(unseenPeople, 0.2, random);
    const MembershipStatistics statistic({forget.latent, forget.images}, {unseen.latent, unseen.images});
    const auto seed = static_cast<std::int64_t>(random.next() >> 1);
    const PersonWeights own = observedWeights(forgetPeople, unseenPeople);
    const MembershipDraw observed = statistic.evaluate(own.member, own.nonMember, &random);
    std::vector<double> advantage, twoSided, score;
    for (std::uint64_t draw = 0; draw < kPermutations; ++draw) {
        const PersonWeights weights = permutedWeights(forgetPeople, unseenPeople, seed, draw);
        const MembershipDraw permuted = statistic.evaluate(weights.member, weights.nonMember, &random);
        advantage.push_back(permuted.advantage);
        twoSided.push_back(permuted.twoSided);
        score.push_back(permuted.forgettingScore());
    }
    return {permutationP(observed.advantage, advantage), permutationP(observed.twoSided, twoSided),
            permutationP(observed.forgettingScore(), score)};
}

/// Images of three classes, whose losses lie and spread differently, in the given shares.
Sample mixed(std::size_t people, const std::array<double, 3> &shares, RandomStream &random)
{
    constexpr double kPlace[] = {0, 1.5, 4}, kSpread[] = {0.2, 1, 0.6};
    Sample sample(people, 0.2, random);
    for (std::size_t i = 0; i < sample.latent.size(); ++i) {
        const double u = random.uniform();
        const std::size_t k = u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
        sample.images.labels[i] = static_cast<Label>(k);
        sample.latent[i] = kPlace[k] + kSpread[k] * sample.latent[i];
    }
    return sample;
}

/// p of the class-matched two-sided advantage, of forget people like the unseen ones but for their classes.
double mixedNull(std::size_t forgetPeople, std::size_t unseenPeople, const std::array<double, 3> &forgetShares, RandomStream &random)
{
    const Sample forget = mixed(forgetPeople, forgetShares, random), unseen = mixed(unseenPeople, {0.2, 0.3, 0.5}, random);
    Task task;
    task.classes = {"a", "b", "c"};
    const auto seed = static_cast<std::int64_t>(random.next() >> 1);
    const ClassRanks ranks = classRanks({forget.latent, forget.images}, {unseen.latent, unseen.images}, task, seed);
    const MembershipStatistics statistic(ranks.forget.side(), ranks.unseen.side());
    const std::size_t members = ranks.forget.images.people(), others = ranks.unseen.images.people();
    const auto twoSided = [&](const PersonWeights &weights) {
        return statistic.evaluate(weights.member, weights.nonMember).twoSided;
    };
    std::vector<double> permuted;
    for (std::uint64_t draw = 0; draw < kPermutations; ++draw)
        permuted.push_back(twoSided(permutedWeights(members, others, seed, draw)));
    return permutationP(twoSided(observedWeights(members, others)), permuted);
}

/// Features of unseen people about their class: `signal` times a direction of the class, a part of the noise the person's own.
SetScores features(const Sample &sample, double signal, RandomStream &random)
{
    SetScores out = scores(sample, 1);
    out.featureCount = kFeatures;
    out.features.clear();
    std::vector<double> own(sample.images.people() * kFeatures);
    for (double &value : own)
        value = std::sqrt(0.2) * random.normal();
    for (std::size_t i = 0; i < sample.latent.size(); ++i)
        for (std::size_t f = 0; f < kFeatures; ++f)
            out.features.push_back(static_cast<float>(
                signal * (out.labels[i] == 0 ? 1 : -1) * std::cos(1.0 + static_cast<double>(f))
                + own[sample.images.person[i] * kFeatures + f] + std::sqrt(0.8) * random.normal()));
    return out;
}

/// How well the features of either model follow the classes.
struct Signals
{
    double original, unlearned;
};

Correlation correlationOf(const Signals &signals, std::size_t unseenPeople, RandomStream &random)
{
    const Sample forget(2, 0.2, random), unseen(unseenPeople, 0.2, random, 2);
    AuditInput input = auditInput(forget, unseen);
    input.seed = static_cast<std::int64_t>(random.next() >> 1);
    for (const Stage stage : {Stage::Original, Stage::Unlearned}) {
        const double signal = stage == Stage::Original ? signals.original : signals.unlearned;
        input.scores[stage][AuditSet::Unseen] = features(unseen, signal, random);
        input.scores[stage].erase(AuditSet::Forget);
    }
    const AuditData data(input);
    const JobContext job;
    AuditProgress progress(job, 1);
    const auto resampled = resampleCorrelation(data, progress);
    return correlationFindings(data, Stage::Unlearned, &resampled.at(Stage::Unlearned), &resampled.at(Stage::Original), job);
}

/// What features() draws from, of people without end.
double etaSquared(double signal)
{
    double sum = 0;
    for (std::size_t f = 0; f < kFeatures; ++f) {
        const double between = signal * signal * std::pow(std::cos(1.0 + static_cast<double>(f)), 2);
        sum += between / (between + 1) / kFeatures;
    }
    return sum;
}

/// Of the same replicates: whether the interval holds the truth (what claims nothing is not wrong), and whether there is one.
void addCollapse(Check &check, const std::string &setting, const Signals &signals, const std::vector<Correlation> &results)
{
    const double truth = 1 - etaSquared(signals.unlearned) / etaSquared(signals.original);
    const auto lacks = [](const Correlation &c) { return !c.collapseIndex.low; };
    const auto holds = [&](const Correlation &c) { return lacks(c) || (*c.collapseIndex.low <= truth && truth <= *c.collapseIndex.high); };
    const int replicates = static_cast<int>(results.size());
    check.lines.push_back({setting, shareOf(results, holds), 0.93, 1, replicates});
    check.lines.push_back({setting + ": no interval", shareOf(results, lacks), 0, 1, replicates, true, false});
}

/// A line of each named p-value of the replicates' results.
template <class Result>
void addLines(Check &check, const std::string &setting, const std::vector<Result> &results,
              const std::vector<std::pair<std::string, std::function<double(const Result &)>>> &pValues)
{
    for (const auto &[name, p] : pValues)
        check.lines.push_back({name + ", " + setting, shareOf(results, [&](const Result &result) { return p(result) <= 0.05; }), 0, 0.05,
                               static_cast<int>(results.size())});
}

} // namespace

std::vector<Check> foldedChecks(const Plan &plan)
{
    Check check{"Folded quantities", "Share of p ≤ 0.05 where there is nothing to find, correlation 0.2 within a person. NoMUS shares the "
                                     "p-value of the attack's accuracy.", {}};
    Check collapse{"Collapse index",
                   "The 95 % interval of the share lost of the correlation between features and labels; where the original's own might be "
                   "none there is no interval, which is never wrong.",
                   {}};
    for (const auto &[forget, unseen] : {std::pair<std::size_t, std::size_t>{9, 48}, {60, 250}}) {
        const std::string setting = std::to_string(forget) + " v " + std::to_string(unseen) + " people";
        addLines<NullP>(check, setting, values(plan, plan.costly, "membership, " + setting, [=](RandomStream &random) {
                            return membershipNull(forget, unseen, random);
                        }),
                        {{"advantage", [](const NullP &p) { return p.advantage; }},
                         {"two-sided advantage", [](const NullP &p) { return p.twoSided; }},
                         {"distance of the attack's accuracy from ½", [](const NullP &p) { return p.score; }}});
        for (const auto &[mix, shares] : {std::pair<std::string, std::array<double, 3>>{"the same class mix", {0.2, 0.3, 0.5}},
                                          {"another class mix", {0.6, 0.3, 0.1}}})
            addLines<double>(check, setting + ", " + mix, values(plan, plan.costly, "matched, " + mix + ", " + setting,
                                                                 [=](RandomStream &random) {
                                                                     return mixedNull(forget, unseen, shares, random);
                                                                 }),
                             {{"two-sided advantage, class-matched", [](const double &p) { return p; }}});
    }
    for (const std::size_t unseen : {48, 250}) {
        const std::string setting = std::to_string(unseen) + " people";
        addLines<Correlation>(check, setting, values(plan, plan.costly, "correlation, " + setting, [=](RandomStream &random) {
                                  return correlationOf({0, 0}, unseen, random);
                              }),
                              {{"mean η²", [](const Correlation &c) { return c.meanEtaSquared.pValue.value_or(1); }},
                               {"mean absolute Pearson R", [](const Correlation &c) { return c.meanAbsPearson.pValue.value_or(1); }}});
        const auto drawn = [&](const Signals &signals, const std::string &purpose) {
            return values(plan, plan.costly, purpose + ", " + setting, [=](RandomStream &random) { return correlationOf(signals, unseen, random); });
        };
        const std::vector<Correlation> same = drawn({0.7, 0.7}, "collapse");
        addLines<Correlation>(check, setting + " and as strong a correlation in both models", same,
                              {{"collapse index", [](const Correlation &c) { return c.collapseIndex.pValue.value_or(1); }}});
        addCollapse(collapse, setting + ", none", {0.7, 0.7}, same);
        addCollapse(collapse, setting + ", most", {0.7, 0.35}, drawn({0.7, 0.35}, "collapse of most"));
        addCollapse(collapse, setting + ", of little, some", {0.3, 0.2}, drawn({0.3, 0.2}, "collapse of little"));
    }
    return {check, collapse};
}

} // namespace validity
