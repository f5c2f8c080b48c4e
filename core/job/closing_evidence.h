// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/request.h"
#include "core/store/database.h"
#include "core/util/json.h"

#include <optional>
#include <string>

/// On what a request is marked as done: closing says that its people are forgotten, and that has to rest on something.
namespace core::job {

/// The newest finished run that unlearned the request's people and left none of them in its model, which it did change (no
/// experiment); with its verdict, whatever that is.
struct ClosingEvidence
{
    RunInfo run;
    std::optional<ForgettingVerdict> forgetting; ///< absent where the run has no findings

    /// Whoever closes on anything but Forgotten says why.
    bool needsReason() const { return forgetting != ForgettingVerdict::Forgotten; }
};

/// Of a request, done or not; nothing where there is no such run. Throws StoreFailure.
std::optional<ClosingEvidence> closingEvidence(store::Database &database, RequestId id);

/// To close it on. Throws Failure: Invalid, saying what the newest run lacks; Usage without a reason where one is needed.
ClosingEvidence neededEvidence(store::Database &database, const Request &request, const std::string &reason);

/// What the trail says of it.
Json doneEvent(store::Database &database, const ClosingEvidence &evidence);

} // namespace core::job
