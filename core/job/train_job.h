// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "core/store/run_repository.h"

namespace core::job {

/// Goes on with a stored training; throws.
Model resumeTraining(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job);

} // namespace core::job
