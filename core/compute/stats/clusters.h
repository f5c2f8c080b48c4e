// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stats/intervals.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Variances and intervals with the person as unit: images of one person are not independent (docs/science.md section 3).
namespace core::compute {

/// Fewer people than this carry no interval.
inline constexpr std::size_t kLeastPeople = 5;

/// A variance estimated from people, with the degrees of freedom it is worth.
struct PersonVariance
{
    double variance = 0;
    double df = 1; ///< Satterthwaite [Bell & McCaffrey 2002], under a working within-person correlation
};
/// Sum of independent parts.
PersonVariance operator+(const PersonVariance &a, const PersonVariance &b);

/// Analysis-of-variance estimate of the intra-class correlation within people, in [0, 1]; absent where it cannot be
/// estimated (one person, one image each, no variance). `person` holds indices below `people`.
std::optional<double> intraClassCorrelation(std::span<const double> values, std::span<const std::uint32_t> person,
                                            std::size_t people);
/// Σ n_i² / N, the images a typical image's person has.
double typicalImages(std::span<const std::uint32_t> person, std::size_t people);

/// Variance of Σ influence over images, people independent; each person's sum is divided by √(1 − h), h its share of the
/// images (the CR2 correction; without it few, unequal people give too small a variance). Needs 2 people.
PersonVariance personVariance(std::span<const double> influence, std::span<const std::uint32_t> person,
                              std::size_t people);

/// One side's images: what each moves a statistic by, and whose it is.
struct Influences
{
    std::vector<double> influence;
    std::vector<std::uint32_t> person; ///< below `people`
    std::size_t people = 0;

    PersonVariance spread() const { return personVariance(influence, person, people); }
};
/// The covariance personVariance() implies for two statistics of the same images.
double personCovariance(const Influences &a, const Influences &b);

/// What a mean over images is, with its person-level uncertainty.
struct MeanEstimate
{
    double value = 0;
    PersonVariance spread;
    std::size_t images = 0, people = 0;
    std::optional<Interval> interval; ///< absent under kLeastPeople people
};

/// Mean of 0/1 values: Wilson at the effective n, with Student's quantile where deff > 1; 0 or 1 exactly: Clopper–Pearson at
/// n / deff from `pooledCorrelation`, else at n = people. The values must not be empty.
MeanEstimate proportion(std::span<const double> values, std::span<const std::uint32_t> person, std::size_t people,
                        std::optional<double> pooledCorrelation = std::nullopt);
/// Mean of values in [0, 1]: t on the logit scale.
MeanEstimate boundedMean(std::span<const double> values, std::span<const std::uint32_t> person, std::size_t people,
                         std::optional<double> pooledCorrelation = std::nullopt);
/// Mean of paired differences in [-1, 1]: t; where no image differs, the exact bound on how many could.
MeanEstimate meanDifference(std::span<const double> differences, std::span<const std::uint32_t> person,
                            std::size_t people, std::optional<double> pooledCorrelation = std::nullopt);

/// Two-sided 95 % quantile of Student's t.
double tQuantile(double df);
/// Interval of a proportion whose variance was estimated by other means (deff >= 1 against `images`).
Interval proportionInterval(double proportion, const PersonVariance &spread, double images);

} // namespace core::compute
