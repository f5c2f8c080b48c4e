// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"
#include "core/store/run_repository.h"
#include "core/util/hash.h"

/// Findings as the end of a run stores them: with their hash and verdict in the trail.
namespace sample {

inline void storeFindings(core::store::Database &database, core::RunId run, const std::string &json)
{
    core::store::RunRepository(database).saveFindings(run, json);
    core::Json event{{"act", "run.finished"}, {"run", run}, {"findings_sha256", core::toHex(core::sha256(json))}};
    const core::Json findings = core::Json::parse(json, nullptr, false);
    if (findings.contains("verdict"))
        event["forgetting"] = findings.at("verdict").at("forgetting");
    core::store::EventLog(database).append(event);
}

} // namespace sample
