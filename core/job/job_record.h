// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/edge.h"
#include "core/job/pixel_store.h"
#include "core/store/database.h"
#include "core/store/run_repository.h"
#include "core/store/workspace.h"
#include "core/util/json.h"

#include <filesystem>
#include <optional>
#include <string>

namespace core::job {

/// The files of job `id`; removing them gives up what it had done.
void removeJobFiles(const store::Workspace &workspace, std::int64_t id);

/// A long job's row in the store: there from before the first computation, so that a killed process can be gone on with, until
/// it is Done, Stopped (resumable), Failed or Cancelled.
class JobRecord final
{
public:
    /// A new row, Running. Also removes what jobs left behind that were killed after their end.
    JobRecord(const store::Workspace &workspace, store::Database &database, const std::string &kind, const Json &options);
    /// Goes on with `stored`.
    JobRecord(const store::Workspace &workspace, store::Database &database, store::StoredJob stored);

    std::int64_t id() const { return m_row.id; }
    std::optional<RunId> run() const { return m_row.run; }
    /// Whether this job may go on without images that are found lost: one that is resumed would become another job.
    LostImages lostImages() const { return m_isResumed ? LostImages::Refuse : LostImages::LeaveOut; }
    /// Where compute keeps its place, and where it writes the model; both inside checkpoints/. A job that makes several models
    /// names each `part` (no dot in it): killed between two, it must not take one's place for the next's.
    std::filesystem::path checkpoint(const std::string &part = {}) const;
    std::filesystem::path output() const;

    void setRun(RunId run); ///< inside the caller's transaction
    void finish();          ///< Done; inside the caller's transaction
    /// What compute left; once its result is in the store.
    void removeFiles() const { removeJobFiles(m_workspace, m_row.id); }
    /// Settles the record with the exception being handled, and gives that as an Error which says, where the job can be gone on with,
    /// how. Only inside a catch block.
    /// Stopped if going on makes sense: the reason may pass (stopped by the user, disk or memory full), or there is work to lose,
    /// whatever the reason (images on a disk that is not connected). Else Failed, as where it diverged: it would end alike again. The
    /// run likewise, and the trail is told (run.stopped, run.failed). The files of a Failed job go; else only success and `discard`
    /// remove any.
    Error giveUp();

private:
    // Called on the way out of a failure, which no other may replace.
    bool canGoOn(const Error &error) const noexcept;
    void settle(RunStatus status, const Error &error) noexcept;
    /// Whether giving up would lose work: a checkpoint, a model not yet taken in, or one taken in that waits for its audit.
    bool hasProgress() const;
    Json endEvent(const RunInfo &run, const Error &error) const;

    const store::Workspace &m_workspace;
    store::Database &m_database;
    store::StoredJob m_row;
    bool m_isResumed = false;
};

/// Runs `work`, which finishes the record, and removes its files; settles the record with its failure, which flies on as a Failure.
template <class Work>
auto recorded(JobRecord &record, Work &&work) -> decltype(work())
{
    try {
        auto result = work();
        record.removeFiles();
        return result;
    } catch (...) {
        throw Failure(record.giveUp());
    }
}

} // namespace core::job
