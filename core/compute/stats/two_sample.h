// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core::compute {

/// Greatest differences of two empirical distribution functions; ties are taken together. Both sides non-empty.
struct TwoSampleDistance
{
    double plus = 0;  ///< D⁺ = max(F − G)
    double minus = 0; ///< D⁻ = max(G − F)

    double kolmogorovSmirnov() const { return plus > minus ? plus : minus; }
    double kuiper() const { return plus + minus; }
};
TwoSampleDistance twoSampleDistance(std::span<const double> first, std::span<const double> second);

/// Jensen–Shannon divergence (nats, at most ln 2) of each row of two row-major probability tables of `columns` columns.
std::vector<double> jensenShannonByRow(std::span<const double> p, std::span<const double> q, std::size_t columns);
/// Their mean over rows.
double jensenShannon(std::span<const double> p, std::span<const double> q, std::size_t columns);

/// Benjamini–Hochberg q-values, in the order of `p` [1995].
std::vector<double> benjaminiHochberg(std::span<const double> p);

} // namespace core::compute
