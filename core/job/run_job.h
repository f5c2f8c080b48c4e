// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "core/store/run_repository.h"

namespace core::job {

/// Go on with a stored run or audit; throw.
Findings resumeRun(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job);
Findings resumeAudit(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job);

} // namespace core::job
