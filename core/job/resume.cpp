// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/edge.h"
#include "core/job/job_record.h"
#include "core/job/jobs.h"
#include "core/job/run_job.h"
#include "core/job/stored_models.h"
#include "core/job/train_job.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"

#include <filesystem>
#include <optional>

namespace core::job {

namespace {

/// An unfinished job: that one, or the oldest.
store::StoredJob unfinishedJob(store::Database &database, std::int64_t id)
{
    for (store::StoredJob &stored : store::RunRepository(database).unfinishedJobs()) {
        if (id == 0 || stored.id == id)
            return std::move(stored);
    }
    if (id == 0)
        throw Failure(ErrorCode::NotFound, "job", "nothing was left unfinished");
    throw Failure(ErrorCode::NotFound, "job " + std::to_string(id), "is not waiting to be resumed");
}

/// The model that a given-up run made and nobody audited: without a run's findings nothing would say what it is worth. Takes it out of
/// the store, inside the caller's transaction; gives its file where that goes too. One from which something else went on stays.
std::optional<std::filesystem::path> removeUnaudited(const store::Workspace &workspace, store::Database &database, RunInfo &run)
{
    if (!run.modelOut)
        return std::nullopt;
    const Model model = neededModel(database, *run.modelOut);
    run.modelOut.reset();
    store::RunRepository(database).update(run);
    store::ModelRepository models(database);
    if (!models.remove(model.id)) {
        run.modelOut = model.id;
        store::RunRepository(database).update(run);
        return std::nullopt;
    }
    store::EventLog(database).append(Json{{"act", "model.removed"},
                                          {"model", model.id},
                                          {"sha256", model.sha256},
                                          {"run", run.id},
                                          {"experiment", run.experiment}});
    return models.hasFile(model.sha256) ? std::nullopt : std::optional(workspace.modelFile(model.sha256));
}

} // namespace

Result<Resumed> resume(Workspace &workspace, std::int64_t storedJob, const JobContext &job)
{
    return atEdge([&]() -> Result<Resumed> {
        store::StoredJob stored;
        {
            store::Database database = workspace.database();
            stored = unfinishedJob(database, storedJob);
        }
        Resumed resumed;
        resumed.job = stored.id;
        resumed.kind = stored.kind;
        if (stored.kind == "train")
            resumed.model = resumeTraining(workspace, stored, job);
        else if (stored.kind == "run")
            resumed.findings = resumeRun(workspace, stored, job);
        else if (stored.kind == "audit")
            resumed.findings = resumeAudit(workspace, stored, job);
        else
            return Error{ErrorCode::Unsupported, stored.kind, "is a job this version does not know"};
        return resumed;
    });
}

Status discard(Workspace &workspace, std::int64_t storedJob)
{
    return atEdge([&]() -> Status {
        store::Database database = workspace.database();
        store::StoredJob stored = unfinishedJob(database, storedJob);
        store::RunRepository runs(database);
        store::Transaction transaction(database);
        stored.status = RunStatus::Cancelled;
        runs.updateJob(stored);
        std::optional<std::filesystem::path> modelFile;
        Json what{{"act", "job.discarded"}, {"job", stored.id}, {"kind", stored.kind}};
        if (stored.run) {
            what["run"] = *stored.run;
            if (std::optional<RunInfo> run = runs.run(*stored.run)) {
                run->status = RunStatus::Cancelled;
                runs.update(*run);
                if (stored.kind == "run") // an audit's model was there before it
                    modelFile = removeUnaudited(workspace, database, *run);
            }
        }
        store::EventLog(database).append(what);
        transaction.commit();
        removeJobFiles(workspace, stored.id);
        std::error_code ignored; // a file that no model has harms nothing
        if (modelFile)
            std::filesystem::remove(*modelFile, ignored);
        return {};
    });
}

} // namespace core::job
