// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/audit_plan.h"
#include "core/job/jobs.h"

/// The model retrained without the request's people, against which a run or audit is measured where there is one.
namespace core::job {

/// Adds the retrained reference that `choice` means; choosing none where there is one leaves a note. A run that had `begun` keeps
/// the one in its row, or none: what was trained while it was stopped does not join half-way. Throws Failure Invalid when it does not
/// fit: it was trained on people of the request, for another task than the `measured` model or on images of another size, has another
/// architecture, or knows whom earlier requests erased; one that nobody named is then left out, with a note. Where it was trained with
/// other settings than the original, or nobody knows, notes say so.
void addReference(AuditPlan &plan, store::Database &database, const Model &measured, const ReferenceChoice &choice,
                  const std::optional<RunId> &begun = {});

} // namespace core::job
