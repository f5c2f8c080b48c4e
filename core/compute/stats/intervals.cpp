// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/intervals.h"

#include "core/compute/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

Interval wilson(double proportion, double n, double quantile)
{
    const double z2 = quantile * quantile;
    const double centre = (proportion + z2 / (2 * n)) / (1 + z2 / n);
    const double half =
        quantile / (1 + z2 / n) * std::sqrt(proportion * (1 - proportion) / n + z2 / (4 * n * n));
    return {proportion <= 0 ? 0 : std::max(0.0, centre - half), proportion >= 1 ? 1 : std::min(1.0, centre + half)};
}

Interval wilson(double proportion, double n)
{
    return wilson(proportion, n, normalQuantile((1 + kConfidence) / 2));
}

Interval clopperPearson(double successes, double n)
{
    const double tail = (1 - kConfidence) / 2;
    return {successes <= 0 ? 0 : inverseIncompleteBeta(successes, n - successes + 1, tail),
            successes >= n ? 1 : inverseIncompleteBeta(successes + 1, n - successes, 1 - tail)};
}

Interval logitInterval(double estimate, double standardError, double quantile)
{
    const double centre = std::log(estimate / (1 - estimate));
    const double half = quantile * standardError / (estimate * (1 - estimate));
    const auto expit = [](double x) { return 1 / (1 + std::exp(-x)); };
    return {expit(centre - half), expit(centre + half)};
}

double sampleQuantile(std::vector<double> &values, double p)
{
    if (values.empty())
        throw std::invalid_argument("sampleQuantile: no values");
    std::ranges::sort(values);
    const double position = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

Interval basicInterval(double value, double reference, std::vector<double> draws, double least, double most)
{
    const double tail = (1 - kConfidence) / 2;
    const double upper = sampleQuantile(draws, 1 - tail), lower = sampleQuantile(draws, tail);
    const double low = std::min(value, value - (upper - reference));
    const double high = std::max(value, value - (lower - reference));
    return {std::clamp(low, least, most), std::clamp(high, least, most)};
}

std::optional<Interval> ratioInterval(const Ratio &ratio, double quantile)
{
    const double q2 = quantile * quantile;
    const double square = ratio.denominator * ratio.denominator - q2 * ratio.denominatorVariance;
    if (!(square > 0))
        return std::nullopt;
    const double middle = ratio.numerator * ratio.denominator - q2 * ratio.covariance;
    const double constant = ratio.numerator * ratio.numerator - q2 * ratio.numeratorVariance;
    const double half = std::sqrt(std::max(0.0, middle * middle - square * constant));
    return Interval{(middle - half) / square, (middle + half) / square};
}

Interval sumInterval(std::span<const Term> terms, std::span<const double> correlation)
{
    double value = 0, below = 0, above = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        value += terms[i].value;
        for (std::size_t j = 0; j < terms.size(); ++j) {
            const double r = correlation[i * terms.size() + j];
            below += r * (terms[i].value - terms[i].low) * (terms[j].value - terms[j].low);
            above += r * (terms[i].high - terms[i].value) * (terms[j].high - terms[j].value);
        }
    }
    return {value - std::sqrt(std::max(0.0, below)), value + std::sqrt(std::max(0.0, above))};
}

double permutationP(double observed, std::span<const double> draws)
{
    const double atLeast = observed - 1e-12 * std::max(1.0, std::abs(observed));
    const auto extreme = std::ranges::count_if(draws, [&](double draw) { return draw >= atLeast; });
    return (1.0 + static_cast<double>(extreme)) / (static_cast<double>(draws.size()) + 1.0);
}

} // namespace core::compute
