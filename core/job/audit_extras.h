// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/scoring.h"
#include "core/job/attack_models.h"
#include "core/job/audit_plan.h"
#include "core/job/job_record.h"

#include <vector>

/// What an audit does beyond scoring on request, because it takes training.
namespace core::job {

/// RMIA's reference models (docs/science.md section 3): each trained as the original was, on a random 70 % of the retain people.
std::vector<AttackModel> plannedReferences(const AuditPlan &plan, std::int64_t seed, const std::string &device);

/// Those the workspace has already are used again. Trains where they are missing; the models stay, with their role in the settings.
/// Scores of forget, unseen and validation, by model. Throws.
std::vector<PerSet<compute::SetScores>> referenceScores(const store::Workspace &workspace, store::Database &database,
                                                        const AuditPlan &plan, const ImageSets &sets, const PerSet<People> &people,
                                                        const RunInfo &run, const JobRecord &record, const JobContext &job);

/// Teaches the plan's unlearned and retrained models the forget people again; the plan has an original. Throws.
Relearning taughtAgain(const store::Workspace &workspace, const AuditPlan &plan, const ImageSets &sets, const RunInfo &run,
                       const JobContext &job);

} // namespace core::job
