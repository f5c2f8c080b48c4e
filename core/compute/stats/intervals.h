// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

/// Intervals of 95 % for one number; those that know about people are in stats/clusters.h.
namespace core::compute {

inline constexpr double kConfidence = 0.95;

struct Interval
{
    double low = 0, high = 0;
};

/// Score interval of a proportion [Wilson 1927]. `n` may be an effective, fractional number; `quantile` replaces the normal one
/// where the variance itself is estimated from few people.
Interval wilson(double proportion, double n, double quantile);
Interval wilson(double proportion, double n);
/// Exact interval of a proportion [Clopper & Pearson 1934]; k and n may be fractional (Korn & Graubard 1998).
Interval clopperPearson(double successes, double n);
/// estimate ± quantile · standard error on the logit scale; estimate strictly inside (0, 1).
Interval logitInterval(double estimate, double standardError, double quantile);

/// Linear-interpolated quantile (type 7) of the values; they are sorted in place.
double sampleQuantile(std::vector<double> &values, double p);
/// Basic bootstrap interval, value − (q − reference) for the draws' quantiles q; `reference` is the draws' own statistic on the
/// sample. Widened to hold `value`, which the bias of a folded statistic can otherwise push outside; cut to [least, most].
Interval basicInterval(double value, double reference, std::vector<double> draws, double least, double most);
/// Two estimates with their variances and covariance.
struct Ratio
{
    double numerator = 0, denominator = 0;
    double numeratorVariance = 0, denominatorVariance = 0, covariance = 0;
};
/// The ratios that numerator − ratio · denominator = 0 does not rule out [Fieller 1954]; absent where the denominator itself might
/// be 0, since they then have no end. `quantile`: Student's, two-sided.
std::optional<Interval> ratioInterval(const Ratio &ratio, double quantile);

/// An estimate and its own interval.
struct Term
{
    double value = 0, low = 0, high = 0;
};
/// Interval of the terms' sum from theirs, each as far from its value as it is on that side [MOVER, Zou & Donner 2008].
/// `correlation`: row-major, terms × terms.
Interval sumInterval(std::span<const Term> terms, std::span<const double> correlation);

/// (1 + #{draws >= observed}) / (draws + 1), with a rounding allowance so that exact ties count.
double permutationP(double observed, std::span<const double> draws);

} // namespace core::compute
