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
    double accuracy = 0; ///< mean over splits
    std::vector<double> bySplit;
};

/// Logistic regression (L2, C = 1, intercept not penalised) on the loss; per split min(n_f, n_u) drawn from the larger side
/// without replacement, stratified 90/10. [MUFAC benchmark, arXiv 2311.02240]
CvAttack cvAttack(std::span<const double> memberLosses, std::span<const double> nonMemberLosses, int splits,
                  std::int64_t seed);

/// Area under the ROC curve; ties count ½. NaN-free: throws std::invalid_argument on an empty side.
double areaUnderCurve(std::span<const double> memberScores, std::span<const double> nonMemberScores);

} // namespace core::compute
