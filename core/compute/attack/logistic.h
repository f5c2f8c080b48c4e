// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core::compute {

struct LogisticFit
{
    double coefficient = 0, intercept = 0;

    bool isMember(double value) const { return coefficient * value + intercept > 0; }
};
/// One-dimensional L2-regularised logistic regression, ½·w² + C·Σ log-loss (the intercept not penalised), of values given with how
/// often each occurs on either side; the counts need not be whole. Newton with step halving, from `start`, until a step is below
/// `tolerance` in both parameters (at most 60 steps). All three spans have one length; both sides must occur.
LogisticFit fitWeightedLogistic(std::span<const double> values, std::span<const double> memberCounts,
                                std::span<const double> nonMemberCounts, double c, LogisticFit start = {},
                                double tolerance = 1e-9);

} // namespace core::compute
