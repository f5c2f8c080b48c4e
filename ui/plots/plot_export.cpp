// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Plot that leaves the window: its context menu, copies, files and print.
#include "ui/plots/plot.h"

#include "ui/plots/canvas.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ui {

QMenu *Plot::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(tr("Show all"), this, &Plot::showAll);
    menu->addSeparator();
    const int entries = m_canvas->legend != nullptr ? m_canvas->legend->itemCount() : 0;
    for (int i = 0; i < entries; ++i) {
        const QString name = qobject_cast<QCPPlottableLegendItem *>(m_canvas->legend->item(i))->plottable()->name();
        QAction *shows = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this, [this, name] { toggle(name); });
        shows->setCheckable(true);
        shows->setChecked(isShown(name));
    }
    if (entries > 0)
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
        QString why;
        if (save(file, &why))
            Q_EMIT saved(file);
        else
            Q_EMIT saveFailed(file, why);
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

bool Plot::save(const QString &name, QString *why)
{
    const QString suffix = name.section(u'.', -1).toLower();
    QSaveFile file(name);
    const auto failed = [&file, why] {
        if (why != nullptr)
            *why = file.errorString();
        return false;
    };
    if (!QStringList{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv")}.contains(suffix)) {
        if (why != nullptr)
            *why = tr("plots are saved as png, svg, pdf or csv");
        return false;
    }
    if (!file.open(QIODevice::WriteOnly))
        return failed();
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
    } else if (!image(size, 2).save(&file, "PNG")) {
        return failed();
    }
    return file.commit() || failed();
}

} // namespace ui
