// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"

#include <QDialog>

class QLabel;

namespace ui {

class LivePlot;

/// Curves of a training while it goes on. Closing it lets the training go on; the strip at the window's foot keeps it.
class TrainProgressDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TrainProgressDialog(JobRunner &jobs, QWidget *parent = nullptr);

private:
    void add(const core::Progress &progress);
    void showState(JobRunner::State state);

    LivePlot *m_loss, *m_accuracy;
    QLabel *m_stage;
};

} // namespace ui
