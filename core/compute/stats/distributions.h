// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distribution functions and quantiles, to about 1e-12; std only, since compute may link LibTorch alone.
namespace core::compute {

double normalCdf(double z);
/// p in (0, 1). Rational start [Acklam], one Halley step.
double normalQuantile(double p);
/// Regularised incomplete beta function I_x(a, b); a, b > 0, x in [0, 1].
double incompleteBeta(double a, double b, double x);
/// x with I_x(a, b) = p; p in [0, 1].
double inverseIncompleteBeta(double a, double b, double p);
/// Student's t with `df` > 0 degrees of freedom (not necessarily whole).
double studentQuantile(double p, double df);
/// P(|T| >= |t|).
double studentTwoSidedP(double t, double df);

} // namespace core::compute
