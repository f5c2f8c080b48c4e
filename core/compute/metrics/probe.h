// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/image_measures.h"
#include "core/util/job_context.h"

#include <vector>

namespace core::compute {

/// Per image, whether a ridge probe on the other people's features gets the label right (multi-label: share of labels):
/// standardised features, λ = 0.01·n, one-vs-all least squares with an intercept, folds by person (docs/science.md section 3).
/// Empty where it cannot be fitted: fewer than 2 people, or no features. Throws Stopped.
std::vector<double> ridgeProbe(const ImageMeasures &measures, const SetImages &images, std::size_t groups,
                               bool overlapping, std::int64_t seed, const JobContext &job);

} // namespace core::compute
