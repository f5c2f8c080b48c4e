// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stop_buttons.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

StopButtons::StopButtons(JobRunner &jobs, const QString &pauseName, const QString &cancelName, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_pause(new QPushButton(tr("Pause"))), m_cancel(new QPushButton(tr("Cancel")))
{
    m_pause->setObjectName(pauseName);
    m_pause->setToolTip(tr("Stops with a checkpoint; the job can go on later, to the identical model."));
    m_cancel->setObjectName(cancelName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGrid);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    connect(m_pause, &QPushButton::clicked, &jobs, &JobRunner::pause);
    connect(m_cancel, &QPushButton::clicked, this, &StopButtons::cancel);
    connect(&jobs, &JobRunner::stateChanged, this, &StopButtons::showState);
    showState(jobs.state());
}

void StopButtons::showState(JobRunner::State state)
{
    m_pause->setVisible(state != JobRunner::State::Idle && m_jobs.isResumable());
    m_cancel->setVisible(state != JobRunner::State::Idle);
    m_cancel->setToolTip(m_jobs.isResumable() ? tr("Stops and gives the job up.")
                                              : tr("Stops; what was not finished is not kept."));
    for (auto *button : {m_pause, m_cancel})
        button->setEnabled(state == JobRunner::State::Running);
}

void StopButtons::takeFocus()
{
    (m_jobs.isResumable() ? m_pause : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void StopButtons::cancel()
{
    if (!m_jobs.isResumable()
        || Dialogs::instance().confirm(this, tr("Give the job up?"),
                                       tr("What it has done so far cannot be gone on with. “Pause” keeps it."), tr("Give up"),
                                       tr("Keep running")))
        m_jobs.cancel();
}

} // namespace ui
