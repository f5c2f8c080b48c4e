// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/train_progress_dialog.h"

#include "ui/jobs/progress_text.h"
#include "ui/plots/live_plot.h"
#include "ui/shell/stop_buttons.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

namespace {
const QString kLoss = QStringLiteral("train_loss"), kAccuracy = QStringLiteral("validation_accuracy");
} // namespace

TrainProgressDialog::TrainProgressDialog(JobRunner &jobs, QWidget *parent)
    : QDialog(parent), m_loss(new LivePlot(tr("epoch"), tr("cross-entropy (nats)"), tr("Training loss"))),
      m_accuracy(new LivePlot(tr("epoch"), tr("accuracy (0 to 1)"), tr("Accuracy on validation people"))),
      m_stage(label(tr("Starting"), theme::Type::Strong))
{
    setObjectName(QStringLiteral("trainProgress"));
    setWindowTitle(tr("Training"));
    resize(100 * kGrid, 50 * kGrid);
    m_loss->setSeriesTitle(kLoss, tr("training loss"));
    m_accuracy->setSeriesTitle(kAccuracy, tr("validation accuracy"));
    auto *hide = new QPushButton(tr("Go on in the background"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_stage, 1);
    foot->addWidget(new StopButtons(jobs, QStringLiteral("pauseTraining"), QStringLiteral("cancelTraining")));
    foot->addWidget(hide);
    auto *plots = new QHBoxLayout;
    plots->setSpacing(2 * kGrid);
    plots->addWidget(m_loss, 1);
    plots->addWidget(m_accuracy, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addLayout(plots, 1);
    column->addLayout(foot);

    connect(hide, &QPushButton::clicked, this, &QDialog::close);
    connect(&jobs, &JobRunner::progressed, this, &TrainProgressDialog::add);
    connect(&jobs, &JobRunner::stateChanged, this, &TrainProgressDialog::showState);
}

void TrainProgressDialog::add(const core::Progress &progress)
{
    m_stage->setText(progressText(progress));
    for (const auto &point : progress.points) {
        const auto series = QString::fromStdString(point.series);
        if (series == kLoss)
            m_loss->addPoint(series, point.x, point.y);
        else if (series == kAccuracy)
            m_accuracy->addPoint(series, point.x, point.y);
    }
}

void TrainProgressDialog::showState(JobRunner::State state)
{
    if (state == JobRunner::State::Stopping)
        m_stage->setText(tr("Stopping…"));
    else if (state == JobRunner::State::Idle)
        close();
}

} // namespace ui
