// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"
#include "core/domain/findings.h"

#include <map>
#include <string>
#include <vector>

namespace core::compute {

/// What a reader of the findings has to know beside the verdict, in sentences: what the data cannot support, and what was lost that the
/// mean over unseen people does not show. `stages` holds the unlearned one.
std::vector<std::string> auditWarnings(const AuditData &data, const std::map<Stage, StageFindings> &stages, const Verdict &verdict);

} // namespace core::compute
