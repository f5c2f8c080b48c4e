// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/store/database.h"
#include "core/store/workspace.h"
#include "core/util/clock.h"
#include "core/util/result.h"

#include <string>
#include <vector>

/// The rules of erasure requests: short, so they run in the window's own thread.
namespace core::job {

/// The stored request. Throws Failure NotFound.
Request neededRequest(store::Database &database, RequestId id);

struct NewRequest
{
    std::string reference;
    std::vector<std::string> people; ///< identities
    std::string by;
    std::string received; ///< "YYYY-MM-DD"; empty: today
    std::string basis;    ///< empty: 17-1-b (consent withdrawn)
    std::string notes;
    bool experiment = false; ///< no dates, basis or approval
};

/// All of the people are recorded, or nothing is. Errors: Invalid (reference empty, taken or naming a person of the request, notes
/// that name one, date, basis; people who are not in the data set, named in the subject).
Result<Request> createRequest(store::Workspace &workspace, const NewRequest &options, const Clock &clock = Clock::system());
/// Invalid when `by` made the request, it is not New, or the reason names a person of it.
Result<Request> approveRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                               const Clock &clock = Clock::system());
Result<Request> refuseRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                              const Clock &clock = Clock::system());

/// Done: what was asked is carried out, and its people return to no later retain set and no later training. Rests on
/// closingEvidence(), which the trail names with its verdict. Invalid: there is none, an experiment, not approved, done already.
/// Usage: no reason though the verdict is not Forgotten.
Result<Request> closeRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                             const Clock &clock = Clock::system());
/// Two calendar months more, clamped to the month's end, once (GDPR Art. 12(3)). Usage without a reason; Invalid for an
/// experiment, a refused, done or already extended request.
Result<Request> extendRequest(store::Workspace &workspace, RequestId id, const std::string &by, const std::string &reason,
                              const Clock &clock = Clock::system());

} // namespace core::job
