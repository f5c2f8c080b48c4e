// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/edge.h"
#include "core/job/job_record.h"
#include "core/job/jobs.h"
#include "core/job/run_job.h"
#include "core/job/train_job.h"
#include "core/store/event_log.h"

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
        Json what{{"act", "job.discarded"}, {"job", stored.id}, {"kind", stored.kind}};
        if (stored.run) {
            what["run"] = *stored.run;
            if (std::optional<RunInfo> run = runs.run(*stored.run)) {
                run->status = RunStatus::Cancelled;
                runs.update(*run);
            }
        }
        store::EventLog(database).append(what);
        transaction.commit();
        removeJobFiles(workspace, stored.id);
        return {};
    });
}

} // namespace core::job
