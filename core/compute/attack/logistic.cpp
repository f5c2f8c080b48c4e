// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/logistic.h"

#include <algorithm>
#include <cmath>

namespace core::compute {

namespace {

constexpr int kMaxNewtonSteps = 60;
constexpr int kMaxHalvings = 40;

/// log(1 + e^z) without overflow.
double softplus(double z)
{
    return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z)));
}

struct Problem
{
    std::span<const double> values, members, nonMembers;
    double c;

    double objective(const LogisticFit &at) const
    {
        double loss = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double z = at.coefficient * values[i] + at.intercept;
            if (members[i] > 0)
                loss += members[i] * softplus(-z);
            if (nonMembers[i] > 0)
                loss += nonMembers[i] * softplus(z);
        }
        return 0.5 * at.coefficient * at.coefficient + c * loss;
    }

    /// The Newton step (to be subtracted).
    LogisticFit step(const LogisticFit &at) const
    {
        double gw = at.coefficient, gb = 0, hww = 1, hwb = 0, hbb = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double total = members[i] + nonMembers[i];
            if (total == 0)
                continue;
            const double x = values[i];
            const double p = 1.0 / (1.0 + std::exp(-(at.coefficient * x + at.intercept)));
            const double residual = c * (total * p - members[i]);
            const double weight = c * total * p * (1 - p);
            gw += residual * x;
            gb += residual;
            hww += weight * x * x;
            hwb += weight * x;
            hbb += weight;
        }
        hbb = std::max(hbb, 1e-12); // the intercept is not penalised: far from the optimum its curvature can vanish
        const double determinant = std::max(hww * hbb - hwb * hwb, 1e-12);
        return {(hbb * gw - hwb * gb) / determinant, (hww * gb - hwb * gw) / determinant};
    }
};

} // namespace

LogisticFit fitWeightedLogistic(std::span<const double> values, std::span<const double> memberCounts,
                                std::span<const double> nonMemberCounts, double c, LogisticFit start, double tolerance)
{
    const Problem problem{values, memberCounts, nonMemberCounts, c};
    LogisticFit fit = start;
    double objective = problem.objective(fit);
    for (int iteration = 0; iteration < kMaxNewtonSteps; ++iteration) {
        const LogisticFit step = problem.step(fit);
        double scale = 1;
        LogisticFit next;
        double nextObjective = 0;
        for (int halving = 0; halving < kMaxHalvings; ++halving, scale /= 2) {
            next = {fit.coefficient - scale * step.coefficient, fit.intercept - scale * step.intercept};
            nextObjective = problem.objective(next);
            if (nextObjective <= objective)
                break;
        }
        if (!(nextObjective <= objective))
            break; // at the limit of double precision
        fit = next;
        objective = nextObjective;
        if (std::abs(scale * step.coefficient) < tolerance && std::abs(scale * step.intercept) < tolerance)
            break;
    }
    return fit;
}

} // namespace core::compute
