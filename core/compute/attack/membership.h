// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// Membership inference by one score an image, higher = "more likely a member" (docs/science.md section 3). Pure functions on
/// doubles; the person as unit and intervals are added in core/compute/metrics/membership.h.

struct CvAttack
{
    double accuracy = 0;  ///< mean over splits
    double deviation = 0; ///< over splits
};

/// Logistic regression (L2, C = 1, intercept not penalised) on the loss; per split min(n_f, n_u) drawn from the larger side
/// without replacement, stratified 90/10. [MUFAC benchmark, arXiv 2311.02240]
CvAttack cvAttack(std::span<const double> memberLosses, std::span<const double> nonMemberLosses, int splits,
                  std::int64_t seed);

struct LogisticFit
{
    double coefficient = 0, intercept = 0;
};
/// One-dimensional L2-regularised logistic regression, ½·w² + C·Σ log-loss, by Newton; labels 1 = member.
LogisticFit fitLogistic(std::span<const double> x, std::span<const std::uint8_t> isMember, double c = 1.0);

/// Area under the ROC curve; ties count ½. NaN-free: throws std::invalid_argument on an empty side.
double areaUnderCurve(std::span<const double> memberScores, std::span<const double> nonMemberScores);
/// The largest TPR with FPR <= target, thresholds at observed scores, no interpolation.
double tprAtFpr(std::span<const double> memberScores, std::span<const double> nonMemberScores, double target);
/// max |TPR − FPR|.
double advantage(std::span<const double> memberScores, std::span<const double> nonMemberScores);
/// Kuiper's D⁺ + D⁻: max over intervals of |P_member − P_non-member|.
double twoSidedAdvantage(std::span<const double> memberScores, std::span<const double> nonMemberScores);

} // namespace core::compute
