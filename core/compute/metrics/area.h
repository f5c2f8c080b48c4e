// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/image_measures.h"
#include "core/compute/metrics/shared_classes.h"
#include "core/compute/stats/clusters.h"
#include "core/domain/findings.h"

#include <span>
#include <string>
#include <vector>

namespace core::compute {

/// AUC of −cross-entropy, forget = members, ties ½, with its linearisation by person on both sides (DeLong's placements summed
/// by person; people weigh by their images).
struct AreaEstimate
{
    double value = 0.5;
    Influences forget, unseen; ///< of the images that count, people numbered among those who do
    std::vector<std::string> droppedClasses;
    std::string refused;

    bool hasInterval() const;
    PersonVariance spread() const { return forget.spread() + unseen.spread(); }
};

struct LossSide
{
    std::span<const double> loss;
    const SetImages &images;
};
AreaEstimate area(const LossSide &forget, const LossSide &unseen);
/// Pairs within a class only (multi-label: the exact label vector), weighted by the forget set's classes.
AreaEstimate classMatchedArea(const LossSide &forget, const LossSide &unseen, const Task &task);

/// The interval on the logit scale; an area of exactly 0 or 1: the exact bound at the smaller number of people.
std::optional<Interval> areaInterval(const AreaEstimate &estimate);
Metric areaMetric(const AreaEstimate &estimate);
/// first − second, both over the same images: paired by person. Where nobody differs (both areas 1, or one model twice) the interval
/// is as wide as the share of people who might differ unseen: Clopper–Pearson of none among the smaller side.
Metric areaDifference(const AreaEstimate &first, const AreaEstimate &second);

} // namespace core::compute
