// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"

#include <QWidget>

class QPushButton;

namespace ui {

/// Pause and Cancel of the running job, meaning the same wherever they stand. Pause is there only for a job that can be gone on
/// with; cancelling such a one is asked about first, since what it has done is given up.
class StopButtons final : public QWidget
{
    Q_OBJECT

public:
    /// The names are the buttons' object names.
    StopButtons(JobRunner &jobs, const QString &pauseName, const QString &cancelName, QWidget *parent = nullptr);
    void takeFocus(); ///< by the one that loses least

private:
    void showState(JobRunner::State state);
    void cancel();

    JobRunner &m_jobs;
    QPushButton *m_pause, *m_cancel;
};

} // namespace ui
