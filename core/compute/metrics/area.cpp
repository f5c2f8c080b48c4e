// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/area.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace core::compute {

namespace {

/// Sums over images round: an area or a standard error this close to its end is at it.
constexpr double kRounding = 1e-12;

bool varies(const PersonVariance &spread)
{
    return spread.variance > kRounding * kRounding;
}

/// Share of `sorted` above `loss`, ties ½.
double shareAbove(const std::vector<double> &sorted, double loss)
{
    const auto [first, last] = std::ranges::equal_range(sorted, loss);
    return (static_cast<double>(sorted.end() - last) + 0.5 * static_cast<double>(last - first))
        / static_cast<double>(sorted.size());
}

std::vector<double> sortedLosses(const LossSide &side, const std::vector<std::size_t> &images)
{
    std::vector<double> losses;
    for (const std::size_t i : images)
        losses.push_back(side.loss[i]);
    std::ranges::sort(losses);
    return losses;
}

std::size_t peopleAmong(const SetImages &images, const std::vector<std::size_t> &chosen)
{
    std::size_t people = 0;
    for (std::size_t k = 0; k < chosen.size(); ++k)
        people += k == 0 || images.person[chosen[k]] != images.person[chosen[k - 1]] ? 1 : 0;
    return people;
}

/// Keeps the images whose influence was set (not NaN) and numbers their people anew.
Influences sideOf(const std::vector<double> &influence, const SetImages &images)
{
    Influences side;
    for (std::size_t i = 0, last = images.people(); i < influence.size(); ++i) {
        if (std::isnan(influence[i]))
            continue;
        if (images.person[i] != last)
            ++side.people;
        last = images.person[i];
        side.influence.push_back(influence[i]);
        side.person.push_back(static_cast<std::uint32_t>(side.people - 1));
    }
    return side;
}

/// Sum over classes of n_forget · AUC_class / n_forget, all classes together.
AreaEstimate weightedArea(const LossSide &forget, const LossSide &unseen, const std::vector<ClassPair> &classes)
{
    double forgetImages = 0;
    for (const ClassPair &c : classes)
        forgetImages += static_cast<double>(c.forget.size());
    std::vector<double> forgetInfluence(forget.images.images(), std::nan(""));
    std::vector<double> unseenInfluence(unseen.images.images(), std::nan(""));
    AreaEstimate out;
    out.value = 0;
    for (const ClassPair &c : classes) {
        const std::vector<double> forgetLosses = sortedLosses(forget, c.forget), unseenLosses = sortedLosses(unseen, c.unseen);
        double classArea = 0;
        for (const std::size_t i : c.forget) {
            forgetInfluence[i] = shareAbove(unseenLosses, forget.loss[i]) / forgetImages;
            out.value += forgetInfluence[i];
            classArea += forgetInfluence[i];
        }
        const double weight = static_cast<double>(c.forget.size()) / forgetImages;
        const double unseenCount = static_cast<double>(c.unseen.size());
        classArea /= weight;
        // One person's images say nothing of how people of this class differ: count them as one draw of a uniform.
        const bool isOnePerson = peopleAmong(unseen.images, c.unseen) < 2;
        for (const std::size_t j : c.unseen)
            unseenInfluence[j] = weight / unseenCount
                * (isOnePerson ? 1 / std::sqrt(12.0) : 1 - shareAbove(forgetLosses, unseen.loss[j]) - classArea);
    }
    if (out.value < kRounding || out.value > 1 - kRounding)
        out.value = std::round(out.value);
    for (double &influence : forgetInfluence)
        influence -= out.value / forgetImages;
    out.forget = sideOf(forgetInfluence, forget.images);
    out.unseen = sideOf(unseenInfluence, unseen.images);
    return out;
}

} // namespace

bool AreaEstimate::hasInterval() const
{
    return refused.empty() && forget.people >= kLeastPeople && unseen.people >= kLeastPeople;
}

AreaEstimate area(const LossSide &forget, const LossSide &unseen)
{
    ClassPair all;
    for (std::size_t i = 0; i < forget.images.images(); ++i)
        all.forget.push_back(i);
    for (std::size_t i = 0; i < unseen.images.images(); ++i)
        all.unseen.push_back(i);
    AreaEstimate out;
    if (all.forget.empty() || all.unseen.empty()) {
        out.refused = all.forget.empty() ? "There are no forget images." : "There are no unseen images.";
        return out;
    }
    return weightedArea(forget, unseen, {all});
}

AreaEstimate classMatchedArea(const LossSide &forget, const LossSide &unseen, const Task &task)
{
    const SharedClasses shared = sharedClasses(forget.images, unseen.images, task);
    AreaEstimate out;
    if (shared.refused.empty())
        out = weightedArea(forget, unseen, shared.classes);
    out.refused = shared.refused;
    out.droppedClasses = shared.dropped;
    return out;
}

std::optional<Interval> areaInterval(const AreaEstimate &estimate)
{
    if (!estimate.hasInterval())
        return std::nullopt;
    const PersonVariance spread = estimate.spread();
    if (estimate.value > 0 && estimate.value < 1 && varies(spread))
        return logitInterval(estimate.value, std::sqrt(spread.variance), tQuantile(spread.df));
    const double people = static_cast<double>(std::min(estimate.forget.people, estimate.unseen.people));
    return clopperPearson(estimate.value * people, people);
}

Metric areaMetric(const AreaEstimate &estimate)
{
    Metric metric = refusedMetric(estimate.refused, Direction::Target);
    metric.target = 0.5;
    metric.nMembers = static_cast<std::int64_t>(estimate.forget.influence.size());
    metric.nNonMembers = static_cast<std::int64_t>(estimate.unseen.influence.size());
    metric.n = *metric.nMembers + *metric.nNonMembers;
    if (metric.isRefused())
        return metric;
    metric.value = std::clamp(estimate.value, 0.0, 1.0);
    metric.chance = 0.5;
    if (const auto interval = areaInterval(estimate)) {
        metric.low = interval->low;
        metric.high = interval->high;
        if (const PersonVariance spread = estimate.spread(); varies(spread))
            metric.pValue = studentTwoSidedP((estimate.value - 0.5) / std::sqrt(spread.variance), spread.df);
    }
    return metric;
}

Metric areaDifference(const AreaEstimate &first, const AreaEstimate &second)
{
    Metric metric = refusedMetric(first.refused.empty() ? second.refused : first.refused, Direction::Target);
    metric.target = 0;
    if (metric.isRefused())
        return metric;
    metric.value = first.value - second.value;
    metric.chance = 0;
    metric.nMembers = static_cast<std::int64_t>(first.forget.influence.size());
    metric.nNonMembers = static_cast<std::int64_t>(first.unseen.influence.size());
    metric.n = *metric.nMembers + *metric.nNonMembers;
    if (!first.hasInterval())
        return metric;
    Influences forget = first.forget, unseen = first.unseen;
    std::ranges::transform(forget.influence, second.forget.influence, forget.influence.begin(), std::minus<>());
    std::ranges::transform(unseen.influence, second.unseen.influence, unseen.influence.begin(), std::minus<>());
    const PersonVariance spread = forget.spread() + unseen.spread();
    // Nobody differs between the two: that says of the next person what none among so many says, not that it is impossible.
    const double people = static_cast<double>(std::min(first.forget.people, first.unseen.people));
    const double half =
        varies(spread) ? tQuantile(spread.df) * std::sqrt(spread.variance) : clopperPearson(0, people).high;
    metric.low = std::max(-1.0, *metric.value - half);
    metric.high = std::min(1.0, *metric.value + half);
    if (varies(spread))
        metric.pValue = studentTwoSidedP(*metric.value / std::sqrt(spread.variance), spread.df);
    return metric;
}

} // namespace core::compute
