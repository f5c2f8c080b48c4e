// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/session.h"

#include <optional>
#include <set>

namespace ui {

/// The stored jobs that wait to be gone on with, but for `resumed`. Nothing when they cannot be read, which a notice says.
std::optional<std::set<qint64>> waitingJobs(Session &session, qint64 resumed = 0);
/// Gives up every stored job that is not among `others`, with its checkpoint.
void giveUpAllBut(Session &session, const std::set<qint64> &others);

/// Starts a job over the session's workspace that keeps a record and a checkpoint when it is stopped: a training, a run, or
/// `resumed`, the stored job that goes on. What it kept is still there when it was paused and is given up when it was cancelled,
/// whichever button did it, before `done` hears of it. False when it was not started.
template <class T>
bool startResumable(Session &session, JobRunner &jobs, const QString &title,
                    std::function<core::Result<T>(core::store::Workspace &, const core::JobContext &)> work, QObject *receiver,
                    std::function<void(const core::Result<T> &)> done, qint64 resumed = 0)
{
    const auto others = waitingJobs(session, resumed);
    return others
        && jobs.start<T>(
            title,
            [workspace = session.sharedWorkspace(), work = std::move(work)](const core::JobContext &job) {
                return work(*workspace, job);
            },
            receiver,
            [&session, &jobs, others = *others, done = std::move(done)](const core::Result<T> &result) {
                if (!result && result.error().code == core::ErrorCode::Cancelled && jobs.isCancelled())
                    giveUpAllBut(session, others);
                done(result);
            },
            JobRunner::Kind::Resumable);
}

} // namespace ui
