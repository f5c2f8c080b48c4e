// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/json.h"

#include <map>
#include <string>

namespace core::report {

/// CONTRACT "JSON", run/audit/show. `names`: pseudonym -> name, for `show --names` only.
Json findingsToJson(const Findings &findings, const std::map<std::string, std::string> &names = {});
/// Reads it back, so that window and PDF work from what was stored. Corrupt names the key.
Result<Findings> findingsFromJson(const Json &json);

Json metricToJson(const Metric &metric);
Json methodToJson(const MethodSpec &method);

} // namespace core::report
