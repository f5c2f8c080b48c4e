// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/jobs/time_left.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;

namespace ui {

class StopButtons;

/// The running job at the window's foot: what it does, how far it is, how long it will take, and the ways to stop it.
/// Not there while nothing runs.
class JobStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit JobStrip(JobRunner &jobs, QWidget *parent = nullptr);
    void showButtons(bool shown); ///< not beside a page's own

private:
    void showState(JobRunner::State state);
    void showProgress(const core::Progress &progress);

    JobRunner &m_jobs;
    QLabel *m_title, *m_stage, *m_left;
    QProgressBar *m_bar;
    StopButtons *m_buttons;
    QElapsedTimer m_clock;
    TimeLeft m_timeLeft;
};

} // namespace ui
