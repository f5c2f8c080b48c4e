// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core::compute {

struct PrincipalComponents
{
    std::size_t components = 0;
    std::vector<float> scores;    ///< rows × components, centred, largest variance first
    std::vector<double> variance; ///< per component, dividing by the rows
    double totalVariance = 0;     ///< of all columns
};

/// The first `components` (at most rows − 1 and columns) principal components of a table, by subspace iteration from a fixed start; the
/// largest loading of each is positive. Deterministic. Throws std::invalid_argument on an empty or ragged table, Stopped.
PrincipalComponents principalComponents(std::span<const float> table, std::size_t columns, std::size_t components,
                                        const JobContext &job);

} // namespace core::compute
