// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/canvas.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWheelEvent>

namespace ui {

Plot::Plot(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_canvas(new QCustomPlot(this)), m_readout(new QLabel(this)),
      m_style(PlotStyle::screen(palette(), font()))
{
    setAccessibleName(accessibleName);
    setAccessibleDescription(tr("Plot. Drag to move, Ctrl and the wheel to zoom, double click to see everything; its context menu copies and saves it, also as a table."));
    setFocusPolicy(Qt::StrongFocus);
    // The card behind shows through: QCustomPlot would paint its own ground.
    m_canvas->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_canvas->setBackground(QBrush(Qt::NoBrush));
    m_canvas->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_canvas->setAutoAddPlottableToLegend(false);
    m_canvas->setMouseTracking(true);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->installEventFilter(this);
    connect(m_canvas, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    connect(m_canvas, &QCustomPlot::legendClick, this, [this](QCPLegend *, QCPAbstractLegendItem *item) {
        if (auto *entry = qobject_cast<QCPPlottableLegendItem *>(item))
            toggle(entry->plottable()->name());
    });

    m_readout->setObjectName(QStringLiteral("plotReadout"));
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
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
    for (int i = 0; i < m_canvas->plotLayout()->elementCount(); ++i) {
        if (auto *title = qobject_cast<QCPTextElement *>(m_canvas->plotLayout()->elementAt(i))) {
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

bool Plot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *move = static_cast<QMouseEvent *>(event);
        m_isZoomed |= move->buttons().testFlag(Qt::LeftButton);
        showReadout(move->position().toPoint());
    } else if (event->type() == QEvent::Wheel) {
        if (!static_cast<QWheelEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // scrolling the page does not stop at a plot that comes under the pointer, nor change it
            return true;
        }
        m_isZoomed = true;
    }
    if (event->type() == QEvent::Leave)
        m_readout->hide();
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

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

QMenu *Plot::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(tr("Show all"), this, &Plot::showAll);
    menu->addSeparator();
    menu->addAction(tr("Copy picture"), this, [this] { QGuiApplication::clipboard()->setImage(image(size(), 2)); });
    menu->addAction(tr("Copy numbers"), this, [this] { QGuiApplication::clipboard()->setText(csv()); });
    menu->addSeparator();
    for (const char *suffix : {"png", "svg", "pdf", "csv"}) {
        const QString ending = QLatin1String(suffix);
        menu->addAction(tr("Save as %1…").arg(ending.toUpper()), this, [this, ending] { askAndSave(ending); });
    }
    return menu;
}

void Plot::askAndSave(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save plot"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("%1 file (*.%2)").arg(suffix.toUpper(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (save(file))
            Q_EMIT saved(file);
        else
            Q_EMIT saveFailed(file);
    });
    dialog->open();
}

QPicture Plot::picture(const QSize &size, const PlotStyle &style)
{
    const PlotStyle before = m_style;
    restyle(style);
    QPicture picture;
    {
        QCPPainter painter(&picture);
        painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
        m_canvas->toPainter(&painter, size.width(), size.height());
    }
    picture.setBoundingRect(QRect(QPoint(0, 0), size));
    restyle(before);
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
    return picture;
}

void Plot::draw(QPainter &painter, const QRectF &target, const QPicture &picture)
{
    // drawPicture() scales by the ratio of the resolutions on its own; what is left to do is the rest.
    const double ratio = static_cast<double>(painter.device()->logicalDpiX()) / picture.logicalDpiX();
    const double scale = target.width() / picture.boundingRect().width() / ratio;
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

QImage Plot::image(const QSize &size, double scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_style.surface);
    QCPPainter painter(&image);
    painter.setModes(QCPPainter::pmNoCaching);
    m_canvas->toPainter(&painter, size.width(), size.height());
    return image;
}

bool Plot::save(const QString &name)
{
    const QString suffix = name.section(u'.', -1).toLower();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QSize size = this->size();
    if (suffix == u"csv") {
        file.write(csv().toUtf8());
    } else if (suffix == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(0, 0), size));
        svg.setTitle(accessibleName());
        QPainter painter(&svg);
        draw(painter, QRectF(QPointF(0, 0), size), picture(size, PlotStyle::print()));
    } else if (suffix == u"pdf") {
        QPdfWriter pdf(&file);
        pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        pdf.setTitle(accessibleName());
        pdf.setPageSize(QPageSize(QSizeF(size) * 0.75, QPageSize::Point)); // 96 pixels are 72 points
        pdf.setPageMargins({});
        pdf.setResolution(960);
        QPainter painter(&pdf);
        draw(painter, QRectF(0, 0, pdf.width(), pdf.height()), picture(size, PlotStyle::print()));
    } else if (suffix != u"png" || !image(size, 2).save(&file, "PNG")) {
        return false;
    }
    return file.commit();
}

} // namespace ui
