// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/rmia.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr double kOffline = 0.33; ///< a: how far p_in lies above p_out

/// p(x|θ) / p(x) of each image.
std::vector<double> ratios(const RmiaLosses &losses)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < losses.audited.size(); ++i) {
        double without = 0;
        for (const std::span<const double> reference : losses.references)
            without += std::exp(-reference[i]) / static_cast<double>(losses.references.size());
        out.push_back(std::exp(-losses.audited[i]) / (0.5 * ((1 + kOffline) * without + 1 - kOffline)));
    }
    return out;
}

void requireShape(const RmiaLosses &losses)
{
    const auto differs = [&](std::span<const double> reference) { return reference.size() != losses.audited.size(); };
    if (losses.references.empty() || std::ranges::any_of(losses.references, differs))
        throw std::invalid_argument("rmiaScores: every model scores the same images, and there is at least one reference");
}

} // namespace

std::vector<double> rmiaScores(const RmiaLosses &images, const RmiaLosses &population)
{
    requireShape(images);
    requireShape(population);
    if (population.audited.empty())
        throw std::invalid_argument("rmiaScores: there is no population to compare with");
    std::vector<double> others = ratios(population);
    std::ranges::sort(others);
    std::vector<double> scores;
    for (const double own : ratios(images))
        scores.push_back(static_cast<double>(std::ranges::upper_bound(others, own) - others.begin())
                         / static_cast<double>(others.size()));
    return scores;
}

} // namespace core::compute
