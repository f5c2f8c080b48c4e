// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_label.h"

#include "ui/shell/plain_tool_tip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace ui {

ElidedLabel::ElidedLabel(int leastWidth, QWidget *parent) : QLabel(parent), m_leastWidth(leastWidth)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

int ElidedLabel::textWidth() const
{
    return fontMetrics().horizontalAdvance(text()) + 1; // the advance is rounded
}

bool ElidedLabel::isElided() const
{
    return contentsRect().width() < textWidth();
}

QSize ElidedLabel::sizeHint() const
{
    return {textWidth(), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(m_leastWidth, textWidth()), fontMetrics().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QLabel::event(event);
    if (isElided())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    else
        QToolTip::hideText();
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = isElided() ? fontMetrics().elidedText(text(), Qt::ElideRight, room.width()) : text();
    style()->drawItemText(&painter, room, int(Qt::AlignLeft | Qt::AlignVCenter), palette(), isEnabled(), shown, foregroundRole());
}

} // namespace ui
