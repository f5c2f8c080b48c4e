// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/image_measures.h"
#include "core/compute/stats/clusters.h"
#include "core/domain/findings.h"

#include <optional>
#include <span>
#include <string>

namespace core::compute {

Metric refusedMetric(const std::string &reason, Direction direction);
/// Value, interval and n of a mean over images.
Metric metricOf(const MeanEstimate &estimate, Direction direction, std::optional<double> chance);

/// Accuracy, top-2, per class, confusion and exact match of one set at one stage, put into `findings`.
/// `pooledCorrelation`: intra-class correlation of being right over all the stage's sets, for proportions of 0 or 1.
void measureAccuracy(const Task &task, AuditSet set, const SetImages &images, const ImageMeasures &measures,
                     std::optional<double> pooledCorrelation, StageFindings &findings);

/// Paired: before − after over the same images.
Metric accuracyDrop(std::span<const double> correctBefore, std::span<const double> correctAfter, const SetImages &images,
                    std::optional<double> pooledCorrelation);

} // namespace core::compute
