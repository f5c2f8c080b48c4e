// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/stage_membership.h"

#include <vector>

namespace core::compute {

/// TPR at kFprTargets[index] from the resamples: Wilson or Clopper–Pearson at the forget people's effective number.
Metric tprMetric(const AuditData &data, Stage stage, const StageMembership &membership, std::size_t index);
/// The same by another score in the loss's place, from its own resamples; `auc` is that score's, and not refused.
Metric tprMetric(const AuditData &data, const LossSide &unseen, const Resamples<MembershipDraw> &resampled, const AreaEstimate &auc,
                 std::size_t index);

Membership membershipFindings(const AuditData &data, Stage stage, const StageMembership &membership,
                              const std::vector<double> &histogramEdges);

} // namespace core::compute
