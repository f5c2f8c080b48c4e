// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/audit_plan.h"

/// People are asked about, images are trained on: which of them a run or audit may use.
namespace core::job {

/// The data set as a run or audit uses it. Of the model's training people only the images it was trained on are members: what a later
/// import added to them is in no set. No image that any model of the plan was trained on stands for unseen people, whoever it is said
/// to be of now. Forget people without any image go from `plan.forget` to `plan.withoutImages`. The plan's notes say all this. Throws
/// Failure Invalid where that is all of them, and what ImageSets throws.
ImageSets auditedImages(const store::Workspace &workspace, store::Database &database, AuditPlan &plan, LostImages policy,
                        const JobContext &job);

/// The pseudonyms of `people`, in words.
std::string pseudonymsInWords(store::Database &database, const People &people);

} // namespace core::job
