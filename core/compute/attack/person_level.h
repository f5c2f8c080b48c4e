// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// Images a person is compared by, at most.
inline constexpr std::size_t kImagesCompared = 10;
inline constexpr int kPersonDraws = 100;

/// Where one person's score stands among unseen people.
struct PersonRank
{
    double score = 0; ///< mean over all of the person's images
    std::size_t references = 0; ///< unseen people with enough images; 0: no p-values
    double pHigh = 1, pLow = 1;

    double p() const { return references == 0 ? 1.0 : std::min(1.0, 2 * std::min(pHigh, pLow)); }
};

/// Each forget person against every unseen person who has at least min(n, 10) images; both averaged over that many images, drawn
/// without replacement 100 times; p = (1 + mean #{reference at least as extreme}) / (N + 1). Values are scores by image,
/// higher = more like a member. Throws Stopped.
std::vector<PersonRank> rankPeople(std::span<const std::vector<double>> forget,
                                   std::span<const std::vector<double>> unseen, std::int64_t seed, const JobContext &job);

} // namespace core::compute
