// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ui {

class EmptyState;
class RunForm;
class RunMonitor;
class StoppedJobs;

/// Unlearning: choose, start, watch, pause, go on; then to the findings.
class RunPage final : public Page
{
    Q_OBJECT

public:
    RunPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void activate(qint64 id) override; ///< id: the request to run

protected:
    void reload() override;
    void clear() override;

private:
    void showEmpty();
    void start();
    void trainReference();
    void resume(qint64 storedJob);
    void discard(qint64 storedJob);
    void finishRun(const core::Result<core::Findings> &findings);
    void finishResumed(const core::Result<core::job::Resumed> &resumed);
    void ended(const core::Error &error); ///< stopped or failed: says which
    void showVerdict(const core::Findings &findings);
    /// In the job's log, and in the window's bar if another page is seen.
    void conclude(const QString &sentence);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RunForm *m_form;
    StoppedJobs *m_stopped;
    RunMonitor *m_monitor;
    QString m_emptyTarget; ///< page the empty state's button goes to
    qint64 m_pausedJob = 0; ///< whose curves are shown
};

} // namespace ui
