// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core::compute {

struct TsneOptions
{
    double perplexity = 30; ///< effective neighbours of a point; at most a third of the points
    int iterations = 500;   ///< the first half with the attraction exaggerated 12-fold
};

/// t-SNE [van der Maaten & Hinton 2008] of rows of `columns` numbers onto the plane: attraction among the 3 · perplexity nearest,
/// exact repulsion, started from the first two columns (principal components, so that the same points give the same map
/// and far groups keep their places [Kobak & Berens 2019]). Rows × 2, centred. Deterministic; cost grows with the square of
/// the rows: some seconds for 1500. Reports stage "embedding". Throws Stopped, std::invalid_argument on under 2 columns.
std::vector<float> tsne(std::span<const float> points, std::size_t columns, const TsneOptions &options, const JobContext &job);

} // namespace core::compute
