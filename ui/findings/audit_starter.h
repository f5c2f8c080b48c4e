// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "ui/jobs/job_runner.h"

#include <optional>

class QWidget;

namespace ui {

class Session;

/// Measures a finished run's model once more, with what its findings lack: a retrained model that was trained since, or relearning.
/// The audit is a run of its own, shown when it is done.
class AuditStarter final : public QObject
{
    Q_OBJECT

public:
    /// `window`: what questions are asked over.
    AuditStarter(Session &session, JobRunner &jobs, QWidget *window);

    /// A retrained model for the run's request that the run was not compared with.
    std::optional<core::ModelId> newReference(const core::RunInfo &run) const;
    void compareWith(core::ModelId reference, const core::RunInfo &run);
    /// Says first how long it may take, and asks.
    void measureRelearning(const core::RunInfo &run);

private:
    void askAndStart(const core::job::AuditJob &job, const core::Result<std::optional<double>> &seconds);
    void start(const core::job::AuditJob &job);
    void finish(const core::Result<core::Findings> &findings);

    Session &m_session;
    JobRunner &m_jobs;
    QWidget *m_window;
    bool m_isAsking = false;
};

} // namespace ui
