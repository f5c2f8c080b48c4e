// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/audit_plan.h"
#include "core/job/job_record.h"

/// The audit half of a run: the same for a model unlearned here and one made elsewhere.
namespace core::job {

/// Stored scores of a run: the loss of every image scored (compute::imageLosses), and the features of those that are on the maps
/// (compute::mappedImages).
inline constexpr const char *kImageLosses = "loss";
inline constexpr const char *kMapFeatures = "map_features";

/// Scores, audits, stores findings and per-image scores, finishes run and job with one event. Throws.
Findings measure(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan,
                 const ImageSets &sets, RunInfo run, JobRecord &record, const JobContext &job);

} // namespace core::job
