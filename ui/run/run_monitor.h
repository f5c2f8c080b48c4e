// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/widgets.h"

class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class LivePlot;
class StopButtons;

/// The running job: its curves as they grow, what it says, and its pause and cancel buttons.
class RunMonitor final : public Card
{
    Q_OBJECT

public:
    explicit RunMonitor(JobRunner &jobs, QWidget *parent = nullptr);

    /// What the next job is: whether its curves count epochs throughout, and whether they go on from those shown (a job resumed).
    struct Next
    {
        bool isByEpoch = false;
        bool goesOn = false;
    };
    void expect(const Next &next) { m_next = next; }
    void say(const QString &sentence); ///< a line of the log, with the time
    /// The same, and how the job ended; `run`: whose findings can be shown, 0 none.
    void conclude(const QString &sentence, qint64 run = 0);
    void takeFocus(); ///< by what stops the job
    void clear(); ///< the workspace was closed: its jobs' curves, log and findings are nobody's

Q_SIGNALS:
    void findingsRequested(qint64 run);

private:
    QLayout *makeHead();
    void begin();
    void clearCurves();
    void showState(JobRunner::State state);
    void show(const core::Progress &progress);
    void addPoint(const core::ProgressPoint &point);
    void nameScore(const std::string &note); ///< which of two scores steers the run is said once, in a note
    void followLog();

    JobRunner &m_jobs;
    QLabel *m_title, *m_stage;
    QString m_conclusion; ///< of the job that ran last
    LivePlot *m_losses, *m_scores;
    QPlainTextEdit *m_log;
    QStackedWidget *m_plots; ///< a hint, then the curves
    StopButtons *m_buttons;
    QPushButton *m_findings;
    qint64 m_run = 0; ///< that the job ended with
    Next m_next;
    bool m_hasJob = false; ///< one runs, or has run since the workspace was opened
    bool m_isByEpoch = false;
    bool m_followsLog = true; ///< its end is in view, unless the user went elsewhere
    JobRunner::State m_shown = JobRunner::State::Idle;
};

} // namespace ui
