// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/closing_evidence.h"

#include "core/domain/names.h"
#include "core/job/audited_images.h"
#include "core/job/edge.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"

namespace core::job {

namespace {

/// Of the request's people those that a run's model knows.
People knownAfter(const Request &request, const RunInfo &run, store::Database &database)
{
    const People asked(request.people.begin(), request.people.end());
    return run.modelOut ? common(asked, store::ModelRepository(database).trainedOn(*run.modelOut)) : People();
}

/// The same as the end of a sentence.
std::string whoIsLeft(const Request &request, const RunInfo &run, store::Database &database)
{
    const People known = knownAfter(request, run, database);
    if (known.empty() || known.size() == request.people.size())
        return "was trained on its people";
    return "still knows " + pseudonymsInWords(database, known);
}

/// What a request can be done on. An audit of a model that was trained on its people (the original, say) is a measurement, not an
/// erasure, and so is a run that changed nothing; what comes of an experiment answers nobody.
ClosingEvidence evidenceFor(store::Database &database, const Request &request)
{
    const std::string unlearn = "unlearn its people with `run --request " + std::to_string(request.id) + "`";
    if (std::optional<ClosingEvidence> evidence = closingEvidence(database, request.id))
        return *std::move(evidence);
    const std::optional<RunInfo> run = store::RunRepository(database).newestDone(request.id);
    if (run && run->experiment)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "run " + std::to_string(run->id) + " is an experiment, because a model in it came of one; " + unlearn
                          + ", starting from a model that no experiment made, then close it");
    if (run && !run->modelOutSha256.empty() && run->modelOutSha256 == run->modelInSha256 && knownAfter(request, *run, database).empty())
        throw Failure(ErrorCode::Invalid, request.reference,
                      "the model that run " + std::to_string(run->id)
                          + " ended with is the very one it began with, so nothing was unlearned; " + unlearn
                          + " by another method or with other settings, then close it");
    if (run)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "run " + std::to_string(run->id) + " measured a model that " + whoIsLeft(request, *run, database) + "; " + unlearn
                          + ", or import the model that was unlearned elsewhere with `model import --trained-on` naming whom it still "
                            "knows and audit that, then close it");
    throw Failure(ErrorCode::Invalid, request.reference,
                  "has no finished run yet; " + unlearn + " (`resume` goes on with a stopped one), then close it");
}

} // namespace

std::optional<ClosingEvidence> closingEvidence(store::Database &database, RequestId id)
{
    store::RunRepository runs(database);
    std::optional<RunInfo> run = runs.newestErasing(id);
    if (!run)
        return std::nullopt;
    const std::optional<ForgettingVerdict> forgetting = runs.forgetting(run->id);
    return ClosingEvidence{*std::move(run), forgetting};
}

ClosingEvidence neededEvidence(store::Database &database, const Request &request, const std::string &reason)
{
    ClosingEvidence evidence = evidenceFor(database, request);
    const std::string run = "run " + std::to_string(evidence.run.id);
    if (evidence.needsReason() && reason.empty())
        throw Failure(ErrorCode::Usage, "--reason",
                      (evidence.forgetting ? "the verdict of " + run + " is " + std::string(name(*evidence.forgetting))
                                           : run + " has no verdict")
                          + "; say why the request is done all the same");
    return evidence;
}

Json doneEvent(store::Database &database, const ClosingEvidence &evidence)
{
    Json what{{"act", "request.done"}, {"run", evidence.run.id}, {"model_out_sha256", evidence.run.modelOutSha256}};
    if (const std::optional<std::string> stored = store::RunRepository(database).findings(evidence.run.id)) {
        const Json verdict = need(parseJson(*stored, "run " + std::to_string(evidence.run.id))).at("verdict");
        what["forgetting"] = verdict.at("forgetting");
        what["utility"] = verdict.at("utility");
    }
    return what;
}

} // namespace core::job
