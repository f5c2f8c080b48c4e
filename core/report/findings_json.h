// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/json.h"

#include <map>
#include <string>

namespace core::report {

/// docs/contract.md "JSON", run/audit/show. What was not computed is null, never absent. Beside the contract's keys: curves,
/// matrices, paired differences, notes and warnings. `names`: pseudonym -> name, for `show --names` only.
Json findingsToJson(const Findings &findings, const std::map<std::string, std::string> &names = {});

/// Reads it back, so that window and PDF work from what was stored: findingsToJson of the result is canonically the same
/// bytes. Unknown keys are passed over. Corrupt: a key is missing or of another type; `subject` is its path. Two things JSON
/// does not carry: PersonFinding::id is 0, and a whole-numbered float among run.parameters comes back as an integer (pass its
/// text through resolveOptions to get the method's own types).
Result<Findings> findingsFromJson(const Json &json);

Json metricToJson(const Metric &metric);
/// One entry of `methods --json`. "presets" are names, the default first; "preset_details" says what they change.
Json methodToJson(const MethodSpec &method);

} // namespace core::report
