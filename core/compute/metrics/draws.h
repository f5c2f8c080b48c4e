// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

namespace core::compute {

/// What a resampled statistic came to: on the sample itself, with people drawn with replacement (none where there are too few for
/// an interval), and under permutation.
template <class Draw>
struct Resamples
{
    Draw observed{};
    std::vector<Draw> bootstrap, permutation;
};

/// One number of every draw; `pick` is a function or a member of the draw.
template <class Draw, class Pick>
std::vector<double> picked(const std::vector<Draw> &draws, Pick pick)
{
    std::vector<double> values;
    values.reserve(draws.size());
    for (const Draw &draw : draws)
        values.push_back(std::invoke(pick, draw));
    return values;
}

/// 0 of nothing.
inline double mean(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// Of two values of each draw.
inline double covariance(std::span<const double> a, std::span<const double> b)
{
    const double centreA = mean(a), centreB = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - centreA) * (b[i] - centreB);
    return a.size() < 2 ? 0 : sum / static_cast<double>(a.size() - 1);
}

} // namespace core::compute
