// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/shell/elided_label.h"
#include "ui/shell/outlook_label.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace ui {

using theme::kGrid;

namespace {

constexpr int kLeastSubtitle = 26 * kGrid; // a reference, a count: what names the thing shown is the last to give way

} // namespace

Page::Page(Session &session, JobRunner &jobs, const QString &title, QWidget *parent)
    : QWidget(parent), m_session(session), m_jobs(jobs), m_subtitle(new ElidedLabel(kLeastSubtitle)), m_actions(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto *header = new QFrame;
    header->setObjectName(QStringLiteral("pageHeader"));
    header->setFixedHeight(7 * kGrid);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(3 * kGrid, 0, 3 * kGrid, 0);
    row->setSpacing(kGrid + kGrid / 2);
    auto *heading = label(title, theme::Type::Title);
    heading->setObjectName(QStringLiteral("pageTitle"));
    row->addWidget(heading);
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    theme::style(m_subtitle, theme::Type::Body, theme::Surface::MutedText);
    row->addWidget(m_subtitle, 1);
    m_actions->setSpacing(kGrid);
    row->addLayout(m_actions);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    m_body->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    m_body->setSpacing(2 * kGrid);
    column->addLayout(m_body, 1);

    const auto refreshWhenSeen = [this] {
        if (isVisible())
            refresh();
        else
            m_isStale = true;
    };
    connect(&session, &Session::opened, this, refreshWhenSeen);
    connect(&session, &Session::changed, this, refreshWhenSeen);
    connect(&session, &Session::closed, this, [this] {
        ++m_closings;
        clear();
    });
}

void Page::workThen(std::function<void()> work, std::function<void()> shown)
{
    QtConcurrent::run(std::move(work)).then(this, [this, shown = std::move(shown), closings = m_closings] {
        if (closings == m_closings)
            shown();
    });
}

void Page::answer(OutlookLabel *label)
{
    connect(label, &OutlookLabel::wanted, this, [this, label](int question, core::RequestId request, std::optional<core::ModelId> model) {
        readThen([request, model](const core::store::Workspace &workspace) { return core::job::outlook(workspace, request, model); },
                 [label, question](const core::Result<core::job::Outlook> &outlook) { label->tell(question, outlook); });
    });
}

void Page::refresh()
{
    if (!m_session.isOpen())
        return;
    m_isStale = false;
    reload();
}

void Page::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
}

} // namespace ui
