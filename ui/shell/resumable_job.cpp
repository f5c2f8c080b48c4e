// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/resumable_job.h"

#include "core/job/jobs.h"
#include "core/store/run_repository.h"

namespace ui {

std::optional<std::set<qint64>> waitingJobs(Session &session, qint64 resumed)
{
    std::set<qint64> waiting;
    const bool isRead = session.guarded([&] {
        for (const core::store::StoredJob &job : core::store::RunRepository(session.database()).unfinishedJobs()) {
            if (job.id != resumed)
                waiting.insert(job.id);
        }
    });
    return isRead ? std::optional(std::move(waiting)) : std::nullopt;
}

void giveUpAllBut(Session &session, const std::set<qint64> &others)
{
    session.guarded([&] {
        for (const core::store::StoredJob &job : core::store::RunRepository(session.database()).unfinishedJobs()) {
            if (others.contains(job.id))
                continue;
            if (const core::Status done = core::job::discard(session.workspace(), job.id); !done)
                Q_EMIT session.notice(errorSentence(done.error()), true);
        }
    });
}

} // namespace ui
