// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "core/util/json.h"

/// Options of long jobs as the store keeps them, so that `resume` starts the very same job. Reading throws Failure Corrupt.
namespace core::job {

Json toJson(const TrainJob &options);
Json toJson(const RunJob &options);
Json toJson(const AuditJob &options);
TrainJob trainJobFrom(const std::string &stored);
RunJob runJobFrom(const std::string &stored);
AuditJob auditJobFrom(const std::string &stored);

/// Findings and events are canonical JSON, which holds whole numbers up to ±2^53. Throws Failure Invalid beyond.
void checkSeed(std::int64_t seed);
/// Throws Failure: Invalid (references), Usage (what takes training needs the original).
void checkExtras(const AuditJob &options);

} // namespace core::job
