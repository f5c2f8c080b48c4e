// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"
#include "core/compute/metrics/correlation_statistics.h"

#include <map>
#include <vector>

namespace core::compute {

/// One stage's feature–label correlation on unseen with its resamples.
struct StageCorrelation
{
    FeatureCorrelation observed;
    CorrelationDraw value;
    std::vector<CorrelationDraw> bootstrap, permutation;
};

/// Resamples unseen people, the same draw for all stages: bootstrapDraws + permutations steps of `progress`. Empty where there are
/// no unseen images or no features.
std::map<Stage, StageCorrelation> resampleCorrelation(const AuditData &data, AuditProgress &progress);

/// `original`: the stage collapse is measured from, or null.
Correlation correlationFindings(const AuditData &data, Stage stage, const StageCorrelation *correlation,
                                const StageCorrelation *original, const JobContext &job);

} // namespace core::compute
