// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_runs.h"

#include "core/store/run_repository.h"
#include "ui/report/findings_words.h"
#include "ui/shell/elided_label.h"
#include "ui/shell/request_words.h"
#include "ui/shell/verdict_words.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

constexpr qsizetype kShown = 4; // the rest is on the Findings page

} // namespace

RequestRuns::RequestRuns(Session &session, QWidget *parent) : QWidget(parent), m_session(session), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("requestRuns"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme::kGrid / 2);
    hide();
}

void RequestRuns::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void RequestRuns::show(core::RequestId request)
{
    clear();
    const std::vector<core::RunInfo> runs = core::store::RunRepository(m_session.database()).runsOf(request);
    setVisible(!runs.empty());
    if (runs.empty())
        return;
    m_rows->addWidget(label(tr("Runs"), Type::Strong));
    for (auto run = runs.rbegin(); run != runs.rend() && m_rows->count() <= kShown; ++run)
        m_rows->addWidget(makeRow(*run));
    if (const auto rest = static_cast<int>(std::ssize(runs) - kShown); rest > 0)
        m_rows->addWidget(label(tr("and %n earlier, on the Findings page", nullptr, rest), Type::Caption, Surface::MutedText));
}

QWidget *RequestRuns::makeRow(const core::RunInfo &run)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGrid);
    const QString title = tr("Run %1").arg(run.id);
    if (run.status == core::RunStatus::Done) {
        auto *open = new QPushButton(title);
        open->setObjectName(QStringLiteral("openRun_%1").arg(run.id));
        open->setProperty("part", QStringLiteral("link"));
        open->setCursor(Qt::PointingHandCursor);
        open->setToolTip(tr("Shows its findings."));
        connect(open, &QPushButton::clicked, this,
                [this, id = run.id] { Q_EMIT m_session.navigationRequested(QStringLiteral("findings"), id); });
        row->addWidget(open);
    } else {
        row->addWidget(label(title, Type::Body));
    }
    auto *facts = new ElidedLabel;
    facts->setText(tr("%1 · %2").arg(words::method(run), words::text(run.started).left(10)));
    theme::style(facts, Type::Body, Surface::MutedText);
    row->addWidget(facts, 1);
    const auto verdict =
        run.status == core::RunStatus::Done ? core::store::RunRepository(m_session.database()).forgetting(run.id) : std::nullopt;
    row->addWidget(verdict ? new Pill(markedVerdict(*verdict), verdictTone(*verdict)) : new Pill(statusTitle(run.status)));
    return line;
}

} // namespace ui
