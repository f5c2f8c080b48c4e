// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <span>
#include <vector>

namespace core::compute {

inline constexpr std::size_t kRocPoints = 512;

/// The curve of −loss, at most kRocPoints points; all corners near FPR 0 are kept, since that end is read on a logarithmic axis.
/// Empty if a side is empty.
RocCurve rocCurve(std::span<const double> forgetLosses, std::span<const double> unseenLosses);

/// Edges for all stages of a run, in equal ratios from the 1 % to the 99 % point of all their losses (at least 1e-6 and a ratio of
/// 10): a trained network's losses span many powers of ten, and on a linear axis all would stand in the first bin.
std::vector<double> histogramEdges(const std::vector<std::span<const double>> &losses);
LossHistogram lossHistogram(const std::vector<double> &edges, std::span<const double> forgetLosses,
                            std::span<const double> unseenLosses);

} // namespace core::compute
