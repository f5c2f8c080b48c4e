// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace core::compute {

/// Jensen–Shannon divergence (nats, at most ln 2) of each row of two row-major probability tables of `columns` columns.
std::vector<double> jensenShannonByRow(std::span<const double> p, std::span<const double> q, std::size_t columns);

/// Benjamini–Hochberg q-values, in the order of `p` [1995].
std::vector<double> benjaminiHochberg(std::span<const double> p);

} // namespace core::compute
