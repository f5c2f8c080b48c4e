// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_strip.h"

#include "ui/jobs/progress_text.h"
#include "ui/shell/stop_buttons.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace ui {

using theme::kGrid;

namespace {
constexpr int kBarSteps = 1000;
} // namespace

JobStrip::JobStrip(JobRunner &jobs, QWidget *parent)
    : QFrame(parent), m_jobs(jobs), m_title(label({}, theme::Type::Strong)),
      m_stage(label({}, theme::Type::Body, theme::Surface::MutedText)),
      m_left(label({}, theme::Type::Body, theme::Surface::MutedText)), m_bar(new QProgressBar),
      m_buttons(new StopButtons(jobs, QStringLiteral("pauseJob"), QStringLiteral("cancelJob")))
{
    setObjectName(QStringLiteral("footBar"));
    m_stage->setObjectName(QStringLiteral("jobStage"));
    m_left->setObjectName(QStringLiteral("jobTimeLeft"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(15 * kGrid);
    m_left->setMinimumWidth(16 * kGrid);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * kGrid, kGrid, 3 * kGrid, kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_title);
    row->addWidget(m_stage);
    row->addWidget(m_bar, 1);
    row->addWidget(m_left);
    row->addWidget(m_buttons);

    connect(&jobs, &JobRunner::stateChanged, this, &JobStrip::showState);
    connect(&jobs, &JobRunner::progressed, this, &JobStrip::showProgress);
    showState(jobs.state());
}

void JobStrip::showButtons(bool shown)
{
    m_buttons->setVisible(shown);
}

void JobStrip::showState(JobRunner::State state)
{
    setVisible(state != JobRunner::State::Idle);
    if (state == JobRunner::State::Stopping) {
        m_stage->setText(tr("Stopping…"));
        m_left->clear();
        m_bar->setRange(0, 0);
    } else if (state == JobRunner::State::Running) {
        m_title->setText(m_jobs.title());
        m_clock.start();
        m_timeLeft.restart();
        showProgress({});
    }
}

void JobStrip::showProgress(const core::Progress &progress)
{
    if (m_jobs.state() != JobRunner::State::Running)
        return;
    m_stage->setText(progressText(progress));
    m_title->setVisible(m_title->text() != stageText(progress.stage)); // "Training" once is enough
    const bool isCounted = progress.total > 0;
    m_bar->setRange(0, isCounted ? kBarSteps : 0); // 0, 0: busy
    if (isCounted)
        m_bar->setValue(int(double(progress.done) / double(progress.total) * kBarSteps));
    m_timeLeft.update(progress, m_clock.elapsed());
    const auto seconds = m_timeLeft.seconds();
    m_left->setText(seconds && *seconds >= 1 ? tr("about %1 left").arg(durationText(*seconds)) : QString());
}

} // namespace ui
