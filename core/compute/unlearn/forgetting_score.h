// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>

namespace core::compute {

/// Below this many images on either side the CV attack is not trusted and the AUC stands in for it (docs/science.md 1, step 4).
inline constexpr std::int64_t kSmallestCvSide = 20;

struct ForgettingScore
{
    double value = 0;      ///< 0 … ½; 0 is "cannot be told from people never trained on"
    bool isFromAuc = false; ///< |AUC − ½| instead of |CV accuracy − ½|
};

/// How far a membership attack on the loss is from guessing, either way: |accuracy − ½| of the CV attack (10 splits, as in
/// the MUFAC benchmark), or |AUC − ½| with fewer than kSmallestCvSide images on a side. Deterministic in `seed`.
/// Throws std::invalid_argument on an empty side or a loss that is not a number.
ForgettingScore forgettingScore(std::span<const double> forgetLosses, std::span<const double> validationLosses,
                                std::int64_t seed);

/// What forgettingScore() stays at or below in at least 90 % of samples in which forget and validation losses have one
/// distribution.
/// Simulated once per pair of sizes with a fixed seed and remembered (a second or two at 500 a side; looks at `stop`, throws
/// Stopped); sizes beyond 500 a side are scaled by √n. Thread-safe.
double forgettingScoreNullPoint(std::int64_t forgetCount, std::int64_t validationCount, const std::stop_token &stop = {});

} // namespace core::compute
