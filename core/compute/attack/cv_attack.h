// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/logistic.h"
#include "core/compute/attack/membership.h"
#include "core/util/random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// The losses of both sides as indices into their sorted distinct values. With more than `maxBins` distinct values the
/// pooled values are cut into that many equal-count bins, each standing for its mean: a transformation that does not know
/// who is a member, so a permutation test on bins stays exact while a repetition costs bins, not images.
struct LossBins
{
    std::vector<double> values; ///< ascending
    std::vector<std::uint32_t> members, nonMembers;
};
LossBins binLosses(std::span<const double> memberLosses, std::span<const double> nonMemberLosses, std::size_t maxBins);

/// cvAttack() on binned losses. Both sides need 2 entries.
CvAttack cvAttackOnBins(std::span<const double> values, std::span<const std::uint32_t> memberBins,
                        std::span<const std::uint32_t> nonMemberBins, int splits, RandomStream &random,
                        double tolerance = 1e-9);
/// What the attack would learn from everybody: either side counts as much as the smaller one has images, as in every split.
LogisticFit fitOnEverybody(const LossBins &bins);

} // namespace core::compute
