// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/nomus.h"
#include "core/compute/stats/distributions.h"

#include <cmath>
#include <string>

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

constexpr double kCorrelation = 0.2;

struct Covered
{
    bool accuracy = false, score = false, nomus = false, distance = false;
};

bool holds(const Metric &metric, double truth)
{
    return metric.low && *metric.low <= truth && truth <= *metric.high;
}

/// The same people under another model, whose losses partly follow the first one's.
Sample retold(const Sample &sample, RandomStream &random)
{
    Sample other = sample;
    for (double &z : other.latent)
        z = 0.5 * z + std::sqrt(0.75) * random.normal();
    return other;
}

/// What the attack at the best threshold is right about, in people without end.
double accuracyAt(double auc)
{
    return normalCdf(shiftFor(auc) / 2);
}

/// Unlearned people with that AUC, retrained ones like unseen; half of the unseen images are answered right by either model.
Covered covered(const std::pair<std::size_t, std::size_t> &sizes, double auc, RandomStream &random)
{
    Sample forget(sizes.first, kCorrelation, random);
    const Sample unseen(sizes.second, kCorrelation, random);
    const Sample forgetRetrained = retold(forget, random), unseenRetrained = retold(unseen, random);
    forget.asMembers(auc);
    AuditInput input = auditInput(forget, unseen);
    input.seed = static_cast<std::int64_t>(random.next() >> 1);
    input.scores[Stage::Retrained] = auditInput(forgetRetrained, unseenRetrained).scores.at(Stage::Unlearned);
    const AuditData data(input);
    std::map<Stage, StageMembership> membership;
    membership[Stage::Unlearned].attack = attackEstimate({forget.latent, forget.images}, {unseen.latent, unseen.images}, data.seed);
    membership[Stage::Retrained].attack = attackEstimate({forgetRetrained.latent, forgetRetrained.images},
                                                         {unseenRetrained.latent, unseenRetrained.images}, data.seed);
    std::map<Stage, Metric> accuracy, nomuses;
    for (const auto &[stage, own] : membership) {
        Metric &metric = accuracy[stage];
        const Interval interval = attackInterval(*own.attack).value();
        metric.value = own.attack->accuracy;
        metric.low = interval.low;
        metric.high = interval.high;
        const Metric unseenAccuracy =
            metricOf(proportion(data.measures.at(stage).at(AuditSet::Unseen).correct, data.unseen().person, data.unseen().people()),
                     Direction::Higher, std::nullopt);
        nomuses[stage] = nomus(data, stage, own, unseenAccuracy, metric);
    }
    const Metric &found = accuracy.at(Stage::Unlearned);
    const Interval score = scoreInterval({*found.low, *found.high});
    const double truth = accuracyAt(auc) - 0.5;
    return {holds(found, 0.5 + truth), score.low <= truth && truth <= score.high,
            holds(nomuses.at(Stage::Unlearned), 0.5 * (0.5 + 1 - 2 * truth)),
            holds(distanceToRetrained(data, Stage::Unlearned, nomuses.at(Stage::Unlearned), nomuses.at(Stage::Retrained), membership),
                  -truth)};
}

} // namespace

std::vector<Check> attackChecks(const Plan &plan)
{
    Check check{"Accuracy of the attack",
                "The 95 % interval of the cross-validated attack's accuracy, of its distance from ½, of NoMUS, and of NoMUS less the "
                "retrained model's, correlation 0.2 within a person. The truth is the best threshold's accuracy on people without end. "
                "A distance from ½ ends at 0, where intervals are wider than they need be, so that only too narrow ones fail.",
                {}};
    for (const auto &sizes : {std::pair<std::size_t, std::size_t>{9, 48}, {60, 250}})
        for (const double auc : {0.5, 0.65}) {
            const std::string setting =
                std::to_string(sizes.first) + " v " + std::to_string(sizes.second) + " people, AUC " + (auc > 0.5 ? "0.65" : "0.5");
            const auto found = values(plan, plan.replicates, "attack, " + setting, [&](RandomStream &random) {
                return covered(sizes, auc, random);
            });
            const std::pair<const char *, bool Covered::*> named[] = {{"accuracy", &Covered::accuracy},
                                                                      {"distance from ½", &Covered::score},
                                                                      {"NoMUS", &Covered::nomus},
                                                                      {"distance to retrained", &Covered::distance}};
            for (const auto &[name, member] : named)
                check.lines.push_back({std::string(name) + ", " + setting, shareOf(found, [=](const Covered &one) { return one.*member; }),
                                       0.93, 1, plan.replicates});
        }
    return {check};
}

} // namespace validity
