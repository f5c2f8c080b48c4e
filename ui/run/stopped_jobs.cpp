// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/stopped_jobs.h"

#include "ui/report/findings_words.h"
#include "ui/shell/elided_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::Type;

StoppedJobs::StoppedJobs(Session &session, QWidget *parent) : Card(parent), m_session(session)
{
    setObjectName(QStringLiteral("stoppedJobs"));
    content()->addWidget(label(tr("Paused or interrupted"), Type::Strong));
    m_rows = new QVBoxLayout;
    content()->addLayout(m_rows);
    reload();
}

QString StoppedJobs::title(const core::store::StoredJob &job, core::store::RunRepository &runs)
{
    if (job.kind == "train")
        return tr("Training");
    const auto run = job.run ? runs.run(*job.run) : std::nullopt;
    if (!run)
        return job.kind == "run" ? tr("Run") : job.kind == "audit" ? tr("Audit") : QString::fromStdString(job.kind);
    const QString name = job.kind == "audit" ? tr("Audit, run %1").arg(run->id) : tr("Run %1").arg(run->id);
    return tr("%1 · %2 · %3", "run, request, method").arg(name, QString::fromStdString(run->requestReference), words::method(*run));
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
            core::store::RunRepository runs(m_session.database());
            for (const core::store::StoredJob &job : runs.unfinishedJobs())
                m_rows->addWidget(makeRow(job, title(job, runs)));
        });
    setVisible(m_rows->count() > 0);
}

QWidget *StoppedJobs::makeRow(const core::store::StoredJob &job, const QString &title)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString began = QString::fromStdString(job.started).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
    auto *what = new ElidedLabel;
    what->setText(tr("%1 · started %2").arg(title, began));
    theme::style(what, Type::Body, theme::Surface::Text);
    line->addWidget(what, 1);
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
