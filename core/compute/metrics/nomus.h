// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/stage_membership.h"

namespace core::compute {

/// ½ (accuracy on unseen + 1 − 2 |cv_accuracy − ½|) [arXiv 2311.02240]; its interval follows from those of the two.
Metric nomus(const AuditData &data, Stage stage, const StageMembership &membership, const Metric &unseenAccuracy,
             const Metric &cvAccuracy);
/// NoMUS of `stage` − NoMUS of the retrained model, paired.
Metric distanceToRetrained(const AuditData &data, Stage stage, const Metric &nomus, const Metric &retrainedNomus,
                           const std::map<Stage, StageMembership> &membership);

} // namespace core::compute
