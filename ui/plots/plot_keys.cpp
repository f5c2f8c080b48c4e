// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Plot that the keyboard does.
#include "ui/plots/plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/crosshair.h"

#include <QKeyEvent>
#include <QLabel>

#include <cmath>

namespace ui {

namespace {

constexpr double kZoomStep = 0.8; // of what is shown
constexpr double kMoveStep = 0.1; // of what is shown
constexpr int kReadStep = 8;      // pixels

/// The axes that the mouse zooms too: a colour bar's are not among them.
QList<QCPAxis *> zoomableAxes(const QCustomPlot &canvas)
{
    QList<QCPAxis *> axes;
    for (QCPAxisRect *rect : canvas.axisRects()) {
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
            if (rect->rangeZoom().testFlag(orientation))
                axes.append(rect->rangeZoomAxis(orientation));
        }
    }
    return axes;
}

/// To the right and downwards; null: no arrow key.
QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

} // namespace

void Plot::keyPressEvent(QKeyEvent *event)
{
    // Plus is typed with Shift on one keyboard and without on another.
    if ((event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPoint direction = directionOf(event->key());
    if (!direction.isNull())
        event->modifiers().testFlag(Qt::ShiftModifier) ? moveBy(direction) : readOn(direction);
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoomBy(kZoomStep);
    else if (event->key() == Qt::Key_Minus)
        zoomBy(1 / kZoomStep);
    else if (event->key() == Qt::Key_0)
        showAll();
    else
        QWidget::keyPressEvent(event);
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    hideReadout();
    QWidget::focusOutEvent(event);
}

void Plot::zoomBy(double factor)
{
    for (QCPAxis *axis : zoomableAxes(*m_canvas)) {
        const QCPRange shown = axis->range();
        const bool isLog = axis->scaleType() == QCPAxis::stLogarithmic;
        axis->scaleRange(factor, isLog ? std::sqrt(shown.lower * shown.upper) : shown.center());
    }
    m_isZoomed = true;
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::moveBy(const QPoint &direction)
{
    for (QCPAxis *axis : zoomableAxes(*m_canvas)) {
        const int steps = axis->orientation() == Qt::Horizontal ? direction.x() : -direction.y();
        const double share = kMoveStep * (axis->rangeReversed() ? -steps : steps);
        const QCPRange shown = axis->range();
        axis->moveRange(axis->scaleType() == QCPAxis::stLogarithmic ? std::pow(shown.upper / shown.lower, share) : shown.size() * share);
    }
    m_isZoomed = true;
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::readOn(const QPoint &direction)
{
    auto &cross = static_cast<Crosshair &>(*m_crosshair);
    const QList<QCPAxisRect *> rects = m_canvas->axisRects();
    if (rects.isEmpty())
        return;
    QPoint place = cross.isHidden() ? rects.front()->rect().center() : cross.place() + kReadStep * direction;
    place.setX(qBound(0, place.x(), width() - 1));
    place.setY(qBound(0, place.y(), height() - 1));
    cross.setPlace(place);
    cross.show();
    cross.raise();
    showReadout(place);
}

} // namespace ui
