// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/audit_plan.h"
#include "core/job/jobs.h"
#include "core/store/run_repository.h"

namespace core::job {

/// Go on with a stored run or audit; throw.
Findings resumeRun(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job);
Findings resumeAudit(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job);

/// Whom and what an audit measures. `begun`: its row, when it is gone on with. Throws Failure: NotFound, Invalid.
AuditPlan planForeign(store::Database &database, const AuditJob &options, const std::optional<RunId> &begun = {});

} // namespace core::job
