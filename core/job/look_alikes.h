// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/look_alikes.h"
#include "core/domain/request.h"
#include "core/store/workspace.h"
#include "core/util/clock.h"
#include "core/util/job_context.h"
#include "core/util/result.h"

#include <optional>
#include <string>
#include <vector>

/// Who else might be somebody in a request: searched for in all sets, then added to the request or waived with a reason.
namespace core::job {

struct LookAlikeJob
{
    RequestId request = 0;
    std::optional<ModelId> model;  ///< whose features; default: the newest trained on somebody in the request
    std::optional<double> cosine;  ///< −1 to 1; default: the lowest with a precision of one half (findSamePerson)
    int nearBits = 12;             ///< 0 to 20: pictures whose hashes differ in more bits are not looked at
    std::string device = "auto";
};

struct LookAlikeReport
{
    LookAlikeCheck check;
    std::vector<LookAlike> people; ///< as stored, with those decided on before
};

/// Compares the request's images with everybody else's: bytes (SHA-256), perceptual hashes, and, when there is a model, its
/// features. Stages "look", "score". Stores what was found and appends an event; decisions made before stay.
/// Errors: NotFound (request, model), Invalid (ranges, a request refused or done), Cancelled, and what reading images says.
/// Hashes and features are computed anew each time and kept nowhere: there is nothing of a person to purge.
Result<LookAlikeReport> findLookAlikes(store::Workspace &workspace, const LookAlikeJob &options, const JobContext &job);

/// The newest search and what was found, or nothing if nobody searched.
Result<std::optional<LookAlikeReport>> loadLookAlikes(const store::Workspace &workspace, RequestId request);

/// A decision on one person: short, so it runs in the window's own thread.
struct LookAlikeDecision
{
    RequestId request = 0;
    std::string identity;
    std::string by;
    std::string reason; ///< needed to waive
};

/// Puts the person into the request, found or not: a look-alike that somebody saw by eye is one too. Only while the request is
/// undecided and, for an experiment, before its first run: a second name approves whom it covers.
/// Errors: NotFound (request, person), Invalid (decided, in it already, reason naming a person), Usage (no name).
Result<Request> addLookAlike(store::Workspace &workspace, const LookAlikeDecision &decision, const Clock &clock = Clock::system());

/// Says why a found look-alike stays out. Errors as above; Invalid when the person was not found, was added, or there is no reason.
Result<Request> waiveLookAlike(store::Workspace &workspace, const LookAlikeDecision &decision, const Clock &clock = Clock::system());

/// What a run's findings say: by pseudonym. Nothing if nobody searched. Throws.
std::optional<LookAlikeFindings> lookAlikeFindings(store::Database &database, RequestId request);
/// The sentences for a report about a check that was left out, left open or outdated. Experiments need no check.
std::vector<std::string> lookAlikeWarnings(store::Database &database, const Request &request,
                                           const std::optional<LookAlikeFindings> &findings);
/// About people and images that came in after the newest search. Throws.
std::vector<std::string> outdatedLookAlikes(store::Database &database, const Request &request);

} // namespace core::job
