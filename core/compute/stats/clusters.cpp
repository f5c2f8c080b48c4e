// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/clusters.h"

#include "core/compute/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace core::compute {

namespace {

std::vector<double> imagesPerPerson(std::span<const std::uint32_t> person, std::size_t people)
{
    std::vector<double> images(people);
    for (const std::uint32_t p : person)
        images[p] += 1;
    return images;
}

/// Degrees of freedom of V = Σ a_i e_i², e = (I − h 1ᵀ) u, u independent with the working variances v: tr(AD)² / tr(ADAD)
/// with A_ij = a_i δ_ij + s − c_i − c_j, c = a h, s = Σ a h². The double sum is expanded, so this is linear in people.
double satterthwaite(std::span<const double> share, std::span<const double> workingVariance)
{
    double s = 0;
    for (const double h : share)
        s += h * h / (1 - h);
    double trace = 0, v1 = 0, vc = 0, vcc = 0, diagonal = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const double h = share[i], a = 1 / (1 - h), c = a * h, v = workingVariance[i];
        trace += v * (a + s - 2 * c);
        v1 += v;
        vc += v * c;
        vcc += v * c * c;
        diagonal += v * v * ((a + s - 2 * c) * (a + s - 2 * c) - (s - 2 * c) * (s - 2 * c));
    }
    const double square = s * s * v1 * v1 + 2 * v1 * vcc - 4 * s * v1 * vc + 2 * vc * vc + diagonal;
    return square > 0 ? std::max(1.0, trace * trace / square) : 1.0;
}

/// Effective number of images where every value is the same and the sample itself says nothing about dependence.
double effectiveImages(std::span<const std::uint32_t> person, std::size_t people, std::optional<double> correlation)
{
    if (!correlation)
        return static_cast<double>(people);
    const double deff = 1 + (typicalImages(person, people) - 1) * std::max(0.0, *correlation);
    return static_cast<double>(person.size()) / std::max(1.0, deff);
}

MeanEstimate meanOf(std::span<const double> values, std::span<const std::uint32_t> person, std::size_t people)
{
    MeanEstimate estimate;
    const double n = static_cast<double>(values.size());
    estimate.images = values.size();
    estimate.people = people;
    estimate.value = std::accumulate(values.begin(), values.end(), 0.0) / n;
    if (people < 2)
        return estimate;
    std::vector<double> influence(values.begin(), values.end());
    for (double &value : influence)
        value = (value - estimate.value) / n;
    estimate.spread = personVariance(influence, person, people);
    return estimate;
}

} // namespace

PersonVariance operator+(const PersonVariance &a, const PersonVariance &b)
{
    const double sum = a.variance + b.variance;
    if (sum <= 0)
        return {0, std::min(a.df, b.df)};
    return {sum, sum * sum / (a.variance * a.variance / a.df + b.variance * b.variance / b.df)};
}

std::optional<double> intraClassCorrelation(std::span<const double> values, std::span<const std::uint32_t> person,
                                            std::size_t people)
{
    const double n = static_cast<double>(values.size()), m = static_cast<double>(people);
    if (people < 2 || values.size() <= people)
        return std::nullopt;
    const std::vector<double> images = imagesPerPerson(person, people);
    std::vector<double> sums(people);
    double total = 0, squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sums[person[i]] += values[i];
        total += values[i];
        squares += values[i] * values[i];
    }
    double between = -total * total / n, sizes = 0;
    for (std::size_t p = 0; p < people; ++p) {
        between += images[p] > 0 ? sums[p] * sums[p] / images[p] : 0;
        sizes += images[p] * images[p];
    }
    const double within = squares - total * total / n - between;
    const double meanBetween = between / (m - 1), meanWithin = within / (n - m);
    const double typical = (n - sizes / n) / (m - 1);
    const double denominator = meanBetween + (typical - 1) * meanWithin;
    if (!(denominator > 1e-300))
        return std::nullopt;
    return std::clamp((meanBetween - meanWithin) / denominator, 0.0, 1.0);
}

double typicalImages(std::span<const std::uint32_t> person, std::size_t people)
{
    double squares = 0;
    for (const double images : imagesPerPerson(person, people))
        squares += images * images;
    return squares / static_cast<double>(person.size());
}

PersonVariance personVariance(std::span<const double> influence, std::span<const std::uint32_t> person,
                              std::size_t people)
{
    const double n = static_cast<double>(person.size());
    std::vector<double> sums(people), share(people), working(people);
    const std::vector<double> images = imagesPerPerson(person, people);
    for (std::size_t i = 0; i < influence.size(); ++i)
        sums[person[i]] += influence[i];
    const double rho = intraClassCorrelation(influence, person, people).value_or(1.0);
    double variance = 0;
    for (std::size_t p = 0; p < people; ++p) {
        share[p] = std::min(images[p] / n, 1 - 1e-9);
        working[p] = images[p] * (1 + (images[p] - 1) * rho);
        variance += sums[p] * sums[p] / (1 - share[p]);
    }
    return {variance, satterthwaite(share, working)};
}

double personCovariance(const Influences &a, const Influences &b)
{
    Influences sum = a;
    std::ranges::transform(a.influence, b.influence, sum.influence.begin(), std::plus<>());
    return (sum.spread().variance - a.spread().variance - b.spread().variance) / 2;
}

double tQuantile(double df)
{
    return studentQuantile((1 + kConfidence) / 2, std::max(1.0, df));
}

Interval proportionInterval(double proportion, const PersonVariance &spread, double images)
{
    const double effective = spread.variance > 0 ? proportion * (1 - proportion) / spread.variance : images;
    if (effective >= images) // deff 1: the binomial variance is known, so Student's allowance for guessing it is not due
        return wilson(proportion, images);
    return wilson(proportion, effective, tQuantile(spread.df));
}

MeanEstimate proportion(std::span<const double> values, std::span<const std::uint32_t> person, std::size_t people,
                        std::optional<double> pooledCorrelation)
{
    MeanEstimate estimate = meanOf(values, person, people);
    if (people < kLeastPeople)
        return estimate;
    if (estimate.value <= 0 || estimate.value >= 1) {
        const double n = effectiveImages(person, people, pooledCorrelation);
        estimate.interval = clopperPearson(estimate.value * n, n);
    } else {
        estimate.interval = proportionInterval(estimate.value, estimate.spread, static_cast<double>(values.size()));
    }
    return estimate;
}

MeanEstimate boundedMean(std::span<const double> values, std::span<const std::uint32_t> person, std::size_t people,
                         std::optional<double> pooledCorrelation)
{
    MeanEstimate estimate = meanOf(values, person, people);
    if (people < kLeastPeople)
        return estimate;
    if (estimate.value <= 0 || estimate.value >= 1) {
        const double n = effectiveImages(person, people, pooledCorrelation);
        estimate.interval = clopperPearson(estimate.value * n, n);
    } else {
        estimate.interval =
            logitInterval(estimate.value, std::sqrt(estimate.spread.variance), tQuantile(estimate.spread.df));
    }
    return estimate;
}

MeanEstimate meanDifference(std::span<const double> differences, std::span<const std::uint32_t> person,
                            std::size_t people, std::optional<double> pooledCorrelation)
{
    MeanEstimate estimate = meanOf(differences, person, people);
    if (people < kLeastPeople)
        return estimate;
    double half = tQuantile(estimate.spread.df) * std::sqrt(estimate.spread.variance);
    if (half <= 0)
        half = clopperPearson(0, effectiveImages(person, people, pooledCorrelation)).high;
    estimate.interval = Interval{std::max(-1.0, estimate.value - half), std::min(1.0, estimate.value + half)};
    return estimate;
}

} // namespace core::compute
