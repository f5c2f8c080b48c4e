// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/two_sample.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace core::compute {

TwoSampleDistance twoSampleDistance(std::span<const double> first, std::span<const double> second)
{
    if (first.empty() || second.empty())
        throw std::invalid_argument("twoSampleDistance: both samples must hold something");
    std::vector<double> a(first.begin(), first.end()), b(second.begin(), second.end());
    std::ranges::sort(a);
    std::ranges::sort(b);
    TwoSampleDistance distance;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const double at = j == b.size() || (i < a.size() && a[i] <= b[j]) ? a[i] : b[j];
        while (i < a.size() && a[i] <= at)
            ++i;
        while (j < b.size() && b[j] <= at)
            ++j;
        const double difference =
            static_cast<double>(i) / static_cast<double>(a.size()) - static_cast<double>(j) / static_cast<double>(b.size());
        distance.plus = std::max(distance.plus, difference);
        distance.minus = std::max(distance.minus, -difference);
    }
    return distance;
}

std::vector<double> jensenShannonByRow(std::span<const double> p, std::span<const double> q, std::size_t columns)
{
    if (columns == 0 || p.empty() || p.size() != q.size() || p.size() % columns != 0)
        throw std::invalid_argument("jensenShannon: two tables of one shape");
    const auto term = [](double a, double mixture) { return a > 0 ? a * std::log(a / mixture) : 0.0; };
    std::vector<double> rows(p.size() / columns);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double mixture = (p[i] + q[i]) / 2;
        rows[i / columns] += 0.5 * (term(p[i], mixture) + term(q[i], mixture));
    }
    return rows;
}

double jensenShannon(std::span<const double> p, std::span<const double> q, std::size_t columns)
{
    const std::vector<double> rows = jensenShannonByRow(p, q, columns);
    return std::accumulate(rows.begin(), rows.end(), 0.0) / static_cast<double>(rows.size());
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
