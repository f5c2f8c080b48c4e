// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/crosshair.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionFocusRect>
#include <QWheelEvent>

namespace ui {

Plot::Plot(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_canvas(new QCustomPlot(this)), m_readout(new QLabel(this)),
      m_crosshair(new Crosshair(this)), m_style(PlotStyle::screen(palette(), font()))
{
    setAccessibleName(accessibleName);
    setAccessibleDescription(tr("Plot. Arrow keys read it out, with Shift they move it; plus and minus zoom, 0 shows everything. With the mouse: drag to move, "
                                "Ctrl and the wheel to zoom, double click to see everything. Its context menu shows and hides curves, and copies and saves it, also as a table."));
    setFocusPolicy(Qt::StrongFocus);
    // The card behind shows through: QCustomPlot would paint its own ground.
    m_canvas->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_canvas->setBackground(QBrush(Qt::NoBrush));
    m_canvas->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_canvas->setAutoAddPlottableToLegend(false);
    m_canvas->setMouseTracking(true);
    m_canvas->setLocale(QLocale::c()); // ticks like every other number here; and QCustomPlot makes 10⁻² of "1e-02" alone
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setAttribute(Qt::WA_NoMousePropagation, false); // or the page never scrolls, and no context menu is asked for
    m_canvas->installEventFilter(this);
    connect(m_canvas, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    connect(m_canvas, &QCustomPlot::legendClick, this, [this](QCPLegend *, QCPAbstractLegendItem *item) {
        if (auto *entry = qobject_cast<QCPPlottableLegendItem *>(item))
            toggle(entry->plottable()->name());
    });

    m_readout->setObjectName(QStringLiteral("plotReadout"));
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setTextFormat(Qt::PlainText); // names of classes and runs are what somebody typed
    m_readout->setAutoFillBackground(true);
    m_readout->setBackgroundRole(QPalette::ToolTipBase);
    m_readout->setForegroundRole(QPalette::ToolTipText);
    m_readout->hide();
}

Plot::~Plot() = default;

void Plot::addLegendRow()
{
    auto *layout = m_canvas->plotLayout();
    layout->insertRow(0);
    auto *row = new QCPLayoutGrid;
    layout->addElement(0, 0, row);
    layout->setRowStretchFactor(0, 0.001);
    row->addElement(0, 0, m_canvas->legend);
    row->addElement(0, 1, new QCPLayoutElement(m_canvas));
    row->setColumnStretchFactor(0, 0.001);
    m_canvas->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_canvas->legend->setMargins({0, 0, 0, 4});
    m_canvas->legend->setVisible(true);
}

void Plot::rebuilt()
{
    m_isZoomed = false;
    grown();
}

void Plot::grown()
{
    restyle(m_style);
    if (!m_isZoomed)
        fitAxes();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::showAll()
{
    m_isZoomed = false;
    fitAxes();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::restyle(const PlotStyle &style)
{
    m_style = style;
    const QPen line(style.muted, style.isPrint ? 0.8 : 1), grid(style.grid, style.isPrint ? 0.6 : 1);
    for (QCPAxisRect *rect : m_canvas->axisRects()) {
        for (QCPAxis *axis : rect->axes()) {
            axis->setTickLabelFont(style.font);
            axis->setLabelFont(style.font);
            axis->setTickLabelColor(style.muted);
            axis->setLabelColor(style.muted);
            axis->setBasePen(grid);
            axis->setTickPen(grid);
            axis->setSubTickPen(Qt::NoPen);
            axis->setLabelPadding(4);
            axis->grid()->setPen(grid);
            axis->grid()->setZeroLinePen(grid);
            axis->grid()->setSubGridVisible(false);
        }
    }
    for (QCPLayoutElement *element : m_canvas->plotLayout()->elements(true)) {
        if (auto *title = qobject_cast<QCPTextElement *>(element)) {
            title->setFont(style.panelFont);
            title->setTextColor(style.text);
        }
    }
    if (m_canvas->legend != nullptr) {
        m_canvas->legend->setFont(style.font);
        m_canvas->legend->setBorderPen(Qt::NoPen);
        m_canvas->legend->setBrush(Qt::NoBrush);
        m_canvas->legend->setIconSize(20, 12);
        m_canvas->legend->setColumnSpacing(style.isPrint ? 6 : 16);
        for (int i = 0; i < m_canvas->legend->itemCount(); ++i) {
            auto *entry = qobject_cast<QCPPlottableLegendItem *>(m_canvas->legend->item(i));
            entry->setFont(style.font);
            // On paper letters are not fitted to pixels and run wider than the screen, by which they are measured, has them.
            const int slack = style.isPrint ? QFontMetrics(style.font).horizontalAdvance(entry->plottable()->name()) / 6 : 0;
            entry->setMargins({0, 0, slack, 0});
            entry->setTextColor(entry->plottable()->visible() ? style.text : style.grid);
        }
    }
    applyStyle();
}

void Plot::toggle(const QString &name)
{
    for (int i = 0; i < m_canvas->plottableCount(); ++i) {
        if (m_canvas->plottable(i)->name() == name)
            m_canvas->plottable(i)->setVisible(!m_canvas->plottable(i)->visible());
    }
    restyle(m_style);
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

bool Plot::isShown(const QString &name) const
{
    for (int i = 0; i < m_canvas->plottableCount(); ++i) {
        if (m_canvas->plottable(i)->name() == name && m_canvas->plottable(i)->visible())
            return true;
    }
    return false;
}

QStringList Plot::axisTitles() const
{
    QStringList titles;
    for (QCPAxisRect *rect : m_canvas->axisRects()) {
        for (QCPAxis *axis : rect->axes()) {
            if (axis->visible() && !axis->label().isEmpty())
                titles.append(axis->label());
        }
    }
    return titles;
}

QList<QRect> Plot::panels() const
{
    QList<QRect> insides;
    for (const QCPAxisRect *rect : m_canvas->axisRects())
        insides.append(rect->rect());
    return insides;
}

QString Plot::readout(const QPoint &position) const
{
    const QCPAxisRect *rect = m_canvas->axisRectAt(position);
    if (rect == nullptr || !rect->rect().contains(position))
        return {};
    return textAt(*rect, rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()),
                  rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
}

void Plot::showReadout(const QPoint &position)
{
    const QString text = readout(position);
    m_readout->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_readout->setText(text);
    m_readout->adjustSize();
    constexpr int kGap = 14;
    QPoint corner = position + QPoint(kGap, kGap);
    if (corner.x() + m_readout->width() > width())
        corner.setX(qMax(0, position.x() - kGap - m_readout->width()));
    if (corner.y() + m_readout->height() > height())
        corner.setY(qMax(0, position.y() - kGap - m_readout->height()));
    m_readout->move(corner);
    m_readout->raise();
}

void Plot::hideReadout()
{
    m_readout->hide();
    m_crosshair->hide();
}

bool Plot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *move = static_cast<QMouseEvent *>(event);
        m_isZoomed |= move->buttons().testFlag(Qt::LeftButton);
        m_crosshair->hide();
        showReadout(move->position().toPoint());
    } else if (event->type() == QEvent::Wheel) {
        if (!static_cast<QWheelEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // scrolling the page does not stop at a plot that comes under the pointer, nor change it
            return true;
        }
        m_isZoomed = true;
    }
    if (event->type() == QEvent::Leave)
        hideReadout();
    return QWidget::eventFilter(watched, event);
}

void Plot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
                        event->type() == QEvent::StyleChange;
    if (isLook && !m_style.isPrint) {
        restyle(PlotStyle::screen(palette(), font()));
        m_canvas->replot(QCustomPlot::rpQueuedReplot);
    }
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
}

void Plot::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect frame;
    frame.initFrom(this);
    QWidget::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
}

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace ui
