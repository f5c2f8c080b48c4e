// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/widgets.h"

class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class LivePlot;

/// The running job: its curves as they grow, what it says, and its pause and cancel buttons.
class RunMonitor final : public Card
{
    Q_OBJECT

public:
    explicit RunMonitor(JobRunner &jobs, QWidget *parent = nullptr);

    void say(const QString &sentence);      ///< a line of the log, with the time
    void conclude(const QString &sentence); ///< the same, and how the job ended

private:
    QLayout *makeHead();
    void begin();
    void showState(JobRunner::State state);
    void show(const core::Progress &progress);

    JobRunner &m_jobs;
    QLabel *m_title, *m_stage;
    QString m_conclusion; ///< of the job that ran last
    LivePlot *m_losses, *m_scores;
    QPlainTextEdit *m_log;
    QStackedWidget *m_plots; ///< a hint, then the curves
    JobRunner::State m_shown = JobRunner::State::Idle;
};

} // namespace ui
