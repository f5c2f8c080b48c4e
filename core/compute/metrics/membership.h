// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"
#include "core/compute/metrics/membership_resampling.h"

#include <map>
#include <vector>

namespace core::compute {

/// One stage's set-level membership with its resamples, from which the findings are read.
struct StageMembership
{
    AreaEstimate auc, matched;
    MembershipDraw observed; ///< the resamples' own statistic on the sample
    std::vector<MembershipDraw> bootstrap, permutation;
};

/// Resamples people, the same draw for all stages: bootstrapDraws (none without enough people for an interval) and
/// permutations steps of `progress`.
std::map<Stage, StageMembership> resampleMembership(const AuditData &data, AuditProgress &progress);

/// TPR at kFprTargets[index] from the resamples: Wilson or Clopper–Pearson at the forget people's effective number.
Metric tprMetric(const AuditData &data, Stage stage, const StageMembership &membership, std::size_t index);

Membership membershipFindings(const AuditData &data, Stage stage, const StageMembership &membership,
                              const std::vector<double> &histogramEdges);

/// ½ (accuracy on unseen + 1 − 2 |cv_accuracy − ½|) [arXiv 2311.02240].
Metric nomus(const AuditData &data, const StageMembership &membership, const Metric &unseenAccuracy,
             const Metric &cvAccuracy);
/// NoMUS − NoMUS of the retrained model, paired.
Metric distanceToRetrained(const Metric &nomus, const Metric &retrainedNomus, const StageMembership &membership,
                           const StageMembership &retrained);

} // namespace core::compute
