// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/attack_accuracy.h"

#include "core/compute/attack/cv_attack.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core::compute {

namespace {

/// What each image of one side moves the mean of both sides' shares by.
Influences influences(const std::vector<std::uint8_t> &isRight, const SetImages &images)
{
    Influences side;
    side.person = images.person;
    side.people = images.people();
    const double n = static_cast<double>(isRight.size());
    const double share = std::accumulate(isRight.begin(), isRight.end(), 0.0) / n;
    for (const std::uint8_t right : isRight)
        side.influence.push_back((right - share) / (2 * n));
    return side;
}

Influences ofSplits(const CvAttack &attack)
{
    Influences side;
    side.people = attack.bySplit.size();
    side.person.resize(side.people);
    std::iota(side.person.begin(), side.person.end(), 0U);
    for (const double accuracy : attack.bySplit)
        side.influence.push_back((accuracy - attack.accuracy) / static_cast<double>(side.people));
    return side;
}

} // namespace

AttackEstimate attackEstimate(const LossSide &forget, const LossSide &unseen, std::int64_t seed)
{
    const CvAttack attack = cvAttack(forget.loss, unseen.loss, kCvSplits, seed);
    const LogisticFit fit = fitOnEverybody(binLosses(forget.loss, unseen.loss, std::numeric_limits<std::size_t>::max()));
    const auto isRight = [&](std::span<const double> losses, bool isMember) {
        std::vector<std::uint8_t> right;
        for (const double loss : losses)
            right.push_back(fit.isMember(loss) == isMember ? 1 : 0);
        return right;
    };
    return {attack.accuracy, influences(isRight(forget.loss, true), forget.images),
            influences(isRight(unseen.loss, false), unseen.images), ofSplits(attack)};
}

std::optional<Interval> attackInterval(const AttackEstimate &estimate)
{
    const std::size_t people = std::min(estimate.forget.people, estimate.unseen.people);
    if (people < kLeastPeople)
        return std::nullopt;
    const bool doPeopleDiffer = (estimate.forget.spread() + estimate.unseen.spread()).variance > 0;
    if (!doPeopleDiffer || estimate.accuracy <= 0 || estimate.accuracy >= 1)
        return clopperPearson(estimate.accuracy * static_cast<double>(people), static_cast<double>(people));
    const double members = static_cast<double>(estimate.forget.influence.size());
    const double nonMembers = static_cast<double>(estimate.unseen.influence.size());
    // The mean of two shares is worth as many independent images as one share of their harmonic mean, twice.
    return proportionInterval(estimate.accuracy, estimate.spread(), 4 * members * nonMembers / (members + nonMembers));
}

Interval scoreInterval(const Interval &accuracy)
{
    const double low = std::abs(accuracy.low - 0.5), high = std::abs(accuracy.high - 0.5);
    const bool holdsGuessing = accuracy.low <= 0.5 && accuracy.high >= 0.5;
    return {holdsGuessing ? 0 : std::min(low, high), std::max(low, high)};
}

} // namespace core::compute
