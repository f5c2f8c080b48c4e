// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/compute/metrics/area.h"
#include "core/compute/metrics/membership.h"
#include "core/compute/stats/distributions.h"

#include <array>
#include <string>

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

constexpr double kCorrelations[] = {0.0, 0.05, 0.2};
constexpr std::pair<std::size_t, std::size_t> kSizes[] = {{9, 48}, {60, 250}};

std::string words(double number)
{
    std::string text = std::to_string(number);
    return text.substr(0, text.find_last_not_of('0') + 1 + (text.find_last_not_of('0') == text.find('.') ? 1 : 0));
}

std::string versus(const std::pair<std::size_t, std::size_t> &sizes)
{
    return std::to_string(sizes.first) + " v " + std::to_string(sizes.second) + " people";
}

bool holds(const std::optional<Interval> &interval, double truth)
{
    return interval && interval->low <= truth && truth <= interval->high;
}

Check accuracy(const Plan &plan)
{
    Check check{"Accuracy",
                "The 95 % interval of a share of right answers; the correlation is that of the answers within a person. The design "
                "effect is kept at 1 or more, and the estimate from 9 people is often above 1 by chance: without correlation their "
                "interval is wider than it need be, so that 98 % is let pass there.",
                {}};
    for (const std::size_t people : {9, 48, 60, 250})
        for (const double correlation : kCorrelations) {
            const auto covered = [&](RandomStream &random) {
                const Sample sample(people, 0, random);
                const auto correct = correctAnswers(sample, 0.7, correlation, random);
                return holds(proportion(correct, sample.images.person, people).interval, 0.7);
            };
            const std::string setting = std::to_string(people) + " people, accuracy 0.7, correlation " + words(correlation);
            const double most = people < 10 && correlation == 0 ? 0.98 : 0.97;
            check.lines.push_back({setting, share(plan, plan.replicates, "accuracy, " + setting, covered), 0.93, most, plan.replicates});
        }
    return check;
}

Check areaCheck(const Plan &plan, bool isMatched)
{
    Check check;
    check.title = isMatched ? "AUC, class-matched" : "AUC";
    check.what = isMatched ? "The same within four classes, as the verdict reads it."
                           : "The 95 % interval of the area under the curve; the correlation is that of the losses within a person.";
    Task task;
    task.classes = {"a", "b", "c", "d"};
    for (const auto &sizes : kSizes)
        for (const double truth : {0.5, 0.65})
            for (const double correlation : kCorrelations) {
                const auto covered = [&](RandomStream &random) {
                    Sample forget(sizes.first, correlation, random, isMatched ? 4 : 1);
                    const Sample unseen(sizes.second, correlation, random, isMatched ? 4 : 1);
                    forget.asMembers(truth);
                    const LossSide members{forget.latent, forget.images}, nonMembers{unseen.latent, unseen.images};
                    return holds(areaInterval(isMatched ? classMatchedArea(members, nonMembers, task) : area(members, nonMembers)),
                                 truth);
                };
                const std::string setting = versus(sizes) + ", AUC " + words(truth) + ", correlation " + words(correlation);
                check.lines.push_back(
                    {setting, share(plan, plan.replicates, check.title + ", " + setting, covered), 0.93, 0.97, plan.replicates});
            }
    return check;
}

/// Whether the intervals of TPR at the first two rates hold the truth; what is refused claims nothing.
std::array<bool, 2> coveredRates(const std::pair<std::size_t, std::size_t> &sizes, double auc, double correlation, RandomStream &random)
{
    Sample forget(sizes.first, correlation, random);
    const Sample unseen(sizes.second, correlation, random);
    const AuditInput input = auditInput(forget.asMembers(auc), unseen);
    const AuditData data(input);
    const LossSide members = data.side(Stage::Unlearned, AuditSet::Forget);
    const LossSide nonMembers = data.side(Stage::Unlearned, AuditSet::Unseen);
    const MembershipStatistics statistic(members, nonMembers);
    StageMembership resampled;
    resampled.auc = area(members, nonMembers);
    const PersonWeights weights = observedWeights(sizes.first, sizes.second);
    resampled.observed = statistic.evaluate(weights.member, weights.nonMember);
    const auto seed = static_cast<std::int64_t>(random.next() >> 1);
    for (std::uint64_t draw = 0; draw < 1000; ++draw) {
        const PersonWeights taken = bootstrapWeights(sizes.first, sizes.second, seed, draw);
        resampled.bootstrap.push_back(statistic.evaluate(taken.member, taken.nonMember));
    }
    std::array<bool, 2> covered{};
    for (std::size_t index = 0; index < covered.size(); ++index) {
        const double truth = normalCdf(normalQuantile(kFprTargets[index]) + shiftFor(auc));
        const Metric metric = tprMetric(data, Stage::Unlearned, resampled, index);
        covered[index] = metric.isRefused() || (metric.low && *metric.low <= truth && truth <= *metric.high);
    }
    return covered;
}

Check truePositiveRates(const Plan &plan)
{
    Check check{"TPR at low FPR", "The 95 % interval of the share of forget images found at a false-positive rate.", {}};
    for (const auto &sizes : kSizes)
        for (const double truth : {0.5, 0.65})
            for (const double correlation : kCorrelations) {
                const std::string setting = versus(sizes) + ", AUC " + words(truth) + ", correlation " + words(correlation);
                const auto covered = values(plan, plan.costly, "tpr, " + setting, [&](RandomStream &random) {
                    return coveredRates(sizes, truth, correlation, random);
                });
                for (const std::size_t index : {0, 1})
                    check.lines.push_back({setting + ", FPR " + kFprNames[index],
                                           shareOf(covered, [=](const auto &both) { return both[index]; }), 0.93, 0.99, plan.costly});
            }
    return check;
}

} // namespace

std::vector<Check> intervalChecks(const Plan &plan)
{
    return {accuracy(plan), areaCheck(plan, false), areaCheck(plan, true), truePositiveRates(plan)};
}

} // namespace validity
