// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core::compute {

/// Losses (−log of the true label's probability; multi-label: the mean over labels) of some images, in one order.
struct RmiaLosses
{
    std::span<const double> audited;
    std::vector<std::span<const double>> references; ///< of models that were not trained on these images
};

/// RMIA, offline [Zarifzadeh et al. 2024, arXiv 2312.03262, section 3.3 and eq. 10] with γ = 1: for each image x the share of population
/// images z with [p(x|θ)/p(x)] / [p(z|θ)/p(z)] >= 1, where p(x) = ½ ((1 + a) mean p_out(x) + 1 − a), a = 0.33. In [0, 1], higher = more
/// like a member. Throws std::invalid_argument without references or population, or where the lengths differ.
std::vector<double> rmiaScores(const RmiaLosses &images, const RmiaLosses &population);

} // namespace core::compute
