// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_combo.h"

#include "ui/shell/plain_tool_tip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

namespace ui {

int ElidedCombo::room() const
{
    constexpr int kMargin = 1; // a style keeps it on either side of the text
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2 * kMargin;
}

bool ElidedCombo::isElided() const
{
    return room() < fontMetrics().horizontalAdvance(currentText());
}

void ElidedCombo::showPopup()
{
    QAbstractItemView *list = view();
    list->setMinimumWidth(list->sizeHintForColumn(modelColumn()) + list->verticalScrollBar()->sizeHint().width());
    QComboBox::showPopup();
}

bool ElidedCombo::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QComboBox::event(event);
    if (isElided())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(currentText()), this);
    else
        QToolTip::hideText();
    return true;
}

void ElidedCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace ui
