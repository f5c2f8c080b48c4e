// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/job_context.h"

#include <map>
#include <vector>

namespace core::compute {

/// Images of a set on the maps, at most: the same ones at every stage.
inline constexpr std::size_t kForgetPoints = 200, kOtherPoints = 150;

/// Which of a set's `images` are on the maps, ascending: all of a small set, a sample drawn with the seed of a large one.
std::vector<std::size_t> mappedImages(AuditSet set, std::size_t images, std::int64_t seed);

/// Penultimate features by stage and set, images × `width`; a set has the same images in the same order at every stage.
struct EmbeddingInput
{
    std::size_t width = 0;
    std::map<Stage, PerSet<std::vector<float>>> features;
    std::int64_t seed = 1;
};

/// Places all stages' images on common axes: principal components, and t-SNE of the first 30 of them. A set with too many images is
/// sampled with the seed. Throws Stopped, std::invalid_argument where the features do not fit.
EmbeddingMap embed(const EmbeddingInput &input, const JobContext &job);

} // namespace core::compute
