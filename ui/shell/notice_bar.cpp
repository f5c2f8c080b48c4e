// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace ui {

using theme::kGrid;

namespace {
constexpr int kShownMs = 8000;
} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_mark(label({}, theme::Type::Strong)), m_text(label({}, theme::Type::Body)), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("dismissNotice"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss this message"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * kGrid, kGrid, 2 * kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(close);

    m_timer->setSingleShot(true);
    m_timer->setInterval(kShownMs);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::post(const QString &text, bool isError)
{
    if (isVisibleTo(parentWidget()) && m_isError) {
        if (m_text->text() != text)
            m_waiting.enqueue({text, isError});
        return;
    }
    present({text, isError});
}

void NoticeBar::dismiss()
{
    if (m_waiting.isEmpty())
        clear();
    else
        present(m_waiting.dequeue());
}

void NoticeBar::clear()
{
    m_timer->stop();
    m_waiting.clear();
    m_isError = false;
    hide();
}

void NoticeBar::present(const Notice &notice)
{
    m_isError = notice.isError;
    m_mark->setText(notice.isError ? QStringLiteral("!") : QStringLiteral("i"));
    m_text->setText(notice.text);
    setProperty("tone", notice.isError ? QStringLiteral("bad") : QStringLiteral("accent"));
    for (QWidget *part : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_text)}) {
        part->style()->unpolish(part);
        part->style()->polish(part);
    }
    setVisible(true);
    if (notice.isError)
        m_timer->stop();
    else
        m_timer->start();
}

} // namespace ui
