// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/edge.h"
#include "core/store/database.h"
#include "core/store/run_repository.h"
#include "core/store/workspace.h"
#include "core/util/json.h"

#include <filesystem>
#include <optional>
#include <string>

namespace core::job {

/// A long job's row in the store: there from before the first computation, so that a killed process can be gone on with, until
/// it is Done, Stopped (resumable), Failed or Cancelled.
class JobRecord final
{
public:
    /// A new row, Running.
    JobRecord(const store::Workspace &workspace, store::Database &database, const std::string &kind, const Json &options);
    /// Goes on with `stored`.
    JobRecord(const store::Workspace &workspace, store::Database &database, store::StoredJob stored);

    std::int64_t id() const { return m_row.id; }
    std::optional<RunId> run() const { return m_row.run; }
    bool isResumed() const { return m_isResumed; }
    /// Where compute keeps its place, and where it writes the model; both inside checkpoints/.
    std::filesystem::path checkpoint() const;
    std::filesystem::path output() const;

    void setRun(RunId run); ///< inside the caller's transaction
    void finish();          ///< Done; inside the caller's transaction
    /// Stopped if going on makes sense: the reason may pass (stopped by the user, disk or memory full), or there is work to lose,
    /// whatever the reason (images on a disk that is not connected). Else Failed. The run likewise, and the trail is told
    /// (run.stopped, run.failed). Removes no file: only success and `discard` do. Never throws: it is called on the way out of a
    /// failure.
    void giveUp(const Error &error) noexcept;

private:
    /// Whether giving up would lose work: a checkpoint, a model not yet taken in, or one taken in that waits for its audit.
    bool hasProgress() const;
    Json endEvent(const RunInfo &run, const Error &error) const;

    const store::Workspace &m_workspace;
    store::Database &m_database;
    store::StoredJob m_row;
    bool m_isResumed = false;
};

/// The files of job `id`; removing them gives up what it had done.
void removeJobFiles(const store::Workspace &workspace, std::int64_t id);

/// Runs `work` and settles the record with its failure, which flies on.
template <class Work>
auto recorded(JobRecord &record, Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (...) {
        record.giveUp(currentError());
        throw;
    }
}

} // namespace core::job
