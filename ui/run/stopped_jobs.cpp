// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/stopped_jobs.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

QString kindTitle(const core::store::StoredJob &job)
{
    if (job.kind == "train")
        return StoppedJobs::tr("Training");
    if (job.kind == "run")
        return job.run ? StoppedJobs::tr("Run %1").arg(*job.run) : StoppedJobs::tr("Run");
    if (job.kind == "audit")
        return job.run ? StoppedJobs::tr("Audit, run %1").arg(*job.run) : StoppedJobs::tr("Audit");
    return QString::fromStdString(job.kind);
}

} // namespace

StoppedJobs::StoppedJobs(Session &session, QWidget *parent) : Card(parent), m_session(session)
{
    setObjectName(QStringLiteral("stoppedJobs"));
    content()->addWidget(label(tr("Paused or interrupted"), Type::Strong));
    m_rows = new QVBoxLayout;
    content()->addLayout(m_rows);
    reload();
}

void StoppedJobs::setBusy(bool busy)
{
    m_busy = busy;
    reload();
}

void StoppedJobs::reload()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // While a job runs its own row says Running: what can be gone on with is known once it has ended.
    if (m_session.isOpen() && !m_busy)
        m_session.guarded([this] {
            for (const core::store::StoredJob &job : core::store::RunRepository(m_session.database()).unfinishedJobs())
                m_rows->addWidget(makeRow(job));
        });
    setVisible(m_rows->count() > 0);
}

QWidget *StoppedJobs::makeRow(const core::store::StoredJob &job)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString began = QString::fromStdString(job.started).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
    line->addWidget(label(tr("%1 · started %2").arg(kindTitle(job), began), Type::Body), 1);
    auto *discard = new QPushButton(tr("Give up"));
    discard->setObjectName(QStringLiteral("discardJob%1").arg(job.id));
    auto *resume = new QPushButton(tr("Resume"));
    resume->setObjectName(QStringLiteral("resumeJob%1").arg(job.id));
    resume->setProperty("primary", true);
    line->addWidget(discard);
    line->addWidget(resume);
    connect(resume, &QPushButton::clicked, this, [this, id = job.id] { Q_EMIT resumeRequested(id); });
    connect(discard, &QPushButton::clicked, this, [this, id = job.id] { Q_EMIT discardRequested(id); });
    return row;
}

} // namespace ui
