// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/crosshair.h"

#include <QPainter>

namespace ui {

Crosshair::Crosshair(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("plotCrosshair"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(13, 13);
    hide();
}

void Crosshair::setPlace(const QPoint &place)
{
    move(place - rect().center());
}

void Crosshair::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawLine(rect().center().x(), 0, rect().center().x(), height());
    painter.drawLine(0, rect().center().y(), width(), rect().center().y());
}

} // namespace ui
