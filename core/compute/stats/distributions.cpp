// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace core::compute {

namespace {

/// Continued fraction of the incomplete beta function by the modified Lentz method [Abramowitz & Stegun 26.5.8];
/// converges quickly for x < (a + 1)/(a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto keptFromZero = [](double v) { return std::abs(v) < kTiny ? kTiny : v; };
    double c = 1;
    double d = 1 / keptFromZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < 2000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / keptFromZero(1 + even * d);
        c = keptFromZero(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / keptFromZero(1 + odd * d);
        c = keptFromZero(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < 1e-16)
            break;
    }
    return fraction;
}

double acklam(double p)
{
    constexpr double kA[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                             1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr double kB[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                             6.680131188771972e+01, -1.328068155288572e+01};
    constexpr double kC[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                             -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr double kD[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
    const auto tail = [&](double q) {
        return (((((kC[0] * q + kC[1]) * q + kC[2]) * q + kC[3]) * q + kC[4]) * q + kC[5])
            / ((((kD[0] * q + kD[1]) * q + kD[2]) * q + kD[3]) * q + 1);
    };
    constexpr double kTail = 0.02425;
    if (p < kTail)
        return tail(std::sqrt(-2 * std::log(p)));
    if (p > 1 - kTail)
        return -tail(std::sqrt(-2 * std::log1p(-p)));
    const double q = p - 0.5, r = q * q;
    return (((((kA[0] * r + kA[1]) * r + kA[2]) * r + kA[3]) * r + kA[4]) * r + kA[5]) * q
        / (((((kB[0] * r + kB[1]) * r + kB[2]) * r + kB[3]) * r + kB[4]) * r + 1);
}

} // namespace

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalQuantile(double p)
{
    if (!(p > 0 && p < 1))
        throw std::invalid_argument("normalQuantile: p must lie between 0 and 1");
    const double z = acklam(p);
    const double error = (normalCdf(z) - p) * std::sqrt(2 * std::numbers::pi) * std::exp(z * z / 2);
    return z - error / (1 + z * error / 2);
}

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x)
                                  + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(a, b, x) / a;
    return 1 - front * betaFraction(b, a, 1 - x) / b;
}

double inverseIncompleteBeta(double a, double b, double p)
{
    if (p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    // Newton, kept within a bracket that halves whenever a step leaves it.
    double low = 0, high = 1, x = a / (a + b);
    const double logBeta = std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
    for (int i = 0; i < 200; ++i) {
        const double error = incompleteBeta(a, b, x) - p;
        (error > 0 ? high : low) = x;
        const double density = std::exp((a - 1) * std::log(x) + (b - 1) * std::log1p(-x) - logBeta);
        double next = x - error / density;
        if (!(next > low && next < high))
            next = (low + high) / 2;
        const bool settled = std::abs(next - x) <= 1e-16 + 4 * std::numeric_limits<double>::epsilon() * x;
        x = next;
        if (settled)
            break;
    }
    return x;
}

double studentTwoSidedP(double t, double df)
{
    return incompleteBeta(df / 2, 0.5, df / (df + t * t));
}

double studentQuantile(double p, double df)
{
    if (!(p > 0 && p < 1) || !(df > 0))
        throw std::invalid_argument("studentQuantile: p must lie between 0 and 1, df above 0");
    if (p == 0.5)
        return 0;
    if (df > 1e7)
        return normalQuantile(p);
    const double x = inverseIncompleteBeta(df / 2, 0.5, 2 * std::min(p, 1 - p));
    const double t = std::sqrt(df * (1 - x) / x);
    return p < 0.5 ? -t : t;
}

} // namespace core::compute
