// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tab_order.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

namespace {

void addLaidOut(const QLayout &layout, QList<QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget())
            widgets.append(item->widget());
        else if (item->layout())
            addLaidOut(*item->layout(), widgets);
    }
}

/// A widget's parts, in the order they are seen.
QList<QWidget *> parts(const QWidget &widget)
{
    QList<QWidget *> found;
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        return area->widget() ? QList<QWidget *>{area->widget()} : found;
    if (const auto *stack = qobject_cast<const QStackedWidget *>(&widget))
        return stack->currentWidget() ? QList<QWidget *>{stack->currentWidget()} : found;
    if (const auto *splitter = qobject_cast<const QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            found.append(splitter->widget(i));
        return found;
    }
    if (widget.layout())
        addLaidOut(*widget.layout(), found);
    return found;
}

void addStops(QWidget &widget, QList<QWidget *> &stops)
{
    if (widget.isHidden() || !widget.isEnabled())
        return;
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    const bool takesTab = (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
    if (takesTab && !area) {
        stops.append(&widget);
        return;
    }
    const qsizetype before = stops.size();
    for (QWidget *part : parts(widget))
        addStops(*part, stops);
    if (area && takesTab && stops.size() == before && area->verticalScrollBar()->maximum() > 0)
        stops.append(&widget);
}

} // namespace

QList<QWidget *> tabStops(const QWidget &root)
{
    QList<QWidget *> stops;
    for (QWidget *part : parts(root))
        addStops(*part, stops);
    return stops;
}

bool moveFocus(const QWidget &root, bool next)
{
    const QList<QWidget *> stops = tabStops(root);
    if (stops.isEmpty())
        return false;
    QWidget *now = QApplication::focusWidget();
    while (now && !stops.contains(now)) // an editor inside a stop
        now = now->parentWidget();
    const qsizetype count = stops.size(), index = stops.indexOf(now);
    const qsizetype first = next ? 0 : count - 1;
    QWidget *stop = stops[index < 0 ? first : (index + (next ? 1 : count - 1)) % count];
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *parent = stop->parentWidget(); parent && parent != &root; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(stop);
    return true;
}

} // namespace ui
