// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/two_sample.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace core::compute {

std::vector<double> jensenShannonByRow(std::span<const double> p, std::span<const double> q, std::size_t columns)
{
    if (columns == 0 || p.empty() || p.size() != q.size() || p.size() % columns != 0)
        throw std::invalid_argument("jensenShannonByRow: two tables of one shape");
    const auto term = [](double a, double mixture) { return a > 0 ? a * std::log(a / mixture) : 0.0; };
    std::vector<double> rows(p.size() / columns);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double mixture = (p[i] + q[i]) / 2;
        rows[i / columns] += 0.5 * (term(p[i], mixture) + term(q[i], mixture));
    }
    return rows;
}

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return p[i]; });
    std::vector<double> q(p.size());
    double least = 1;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const double rank = static_cast<double>(p.size() - k);
        least = std::min(least, p[order[k]] * static_cast<double>(p.size()) / rank);
        q[order[k]] = least;
    }
    return q;
}

} // namespace core::compute
