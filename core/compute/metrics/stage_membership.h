// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"
#include "core/compute/metrics/draws.h"
#include "core/compute/metrics/membership_resampling.h"

#include <map>
#include <optional>

namespace core::compute {

/// One stage's set-level membership with its resamples, from which the findings are read.
struct StageMembership : Resamples<MembershipDraw>
{
    AreaEstimate auc, matched;
    std::optional<AttackEstimate> attack; ///< absent under kLeastImages on a side
    Resamples<double> matchedTwoSided; ///< Kuiper's statistic of classRanks()
};

/// Resamples people, the same draw for all stages: bootstrapDraws (none without enough people for an interval; the attack is not
/// among what is drawn) and permutations steps of `progress`.
std::map<Stage, StageMembership> resampleMembership(const AuditData &data, AuditProgress &progress);

} // namespace core::compute
