// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_report.h"

#include "ui/printing/pdf_sections.h"
#include "ui/report/findings_words.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace ui {

namespace {

using namespace pdf;

constexpr double kSide = 56 * kPoint, kTop = 72 * kPoint, kBottom = 64 * kPoint; // margins

void drawFurniture(QPainter &painter, const QSizeF &page, const QString &header, int number, int count)
{
    const TextStyle left{.points = 8, .colour = QColor::fromRgb(kMuted)};
    TextStyle right = left;
    right.alignment = Qt::AlignRight;
    const double width = page.width() - 2 * kSide, line = 14 * kPoint;
    drawText(painter, QRectF(kSide, 36 * kPoint, width * 0.7, line), header, left);
    drawText(painter, QRectF(kSide, 36 * kPoint, width, line), Tr::tr("Evidence, not proof"), right);
    painter.setPen(QPen(QColor::fromRgb(kRule), 0.5 * kPoint));
    painter.drawLine(QPointF(kSide, 52 * kPoint), QPointF(page.width() - kSide, 52 * kPoint));
    const double foot = page.height() - 40 * kPoint;
    drawText(painter, QRectF(kSide, foot, width * 0.8, line), Tr::tr("Made with Expunge. People appear by pseudonym."), left);
    drawText(painter, QRectF(kSide, foot, width, line), Tr::tr("%1 of %2", "page numbers").arg(number).arg(count), right);
}

void print(QIODevice &device, const core::Findings &findings, const PdfContext &context, const PdfFigures &figures)
{
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QString header = Tr::tr("Unlearning audit report · request %1 · run %2").arg(orNotRecorded(context.reference)).arg(findings.run.id);
    if (context.experiment || findings.run.experiment)
        header += Tr::tr(" · EXPERIMENT");
    writer.setTitle(header);
    writer.setCreator(words::text(context.softwareVersion));

    const QSizeF page(writer.width(), writer.height());
    Flow flow(page.width() - 2 * kSide, page.height() - kTop - kBottom);
    addOpening(flow, findings, context);
    addProvenance(flow, findings, context);
    addMeasures(flow, findings, figures);
    addPeople(flow, findings);
    addLookAlikes(flow, findings);
    addClosing(flow, findings, context);

    QPainter painter(&writer);
    const int pages = flow.pageCount();
    flow.print(writer, painter, {kSide, kTop}, [&](int number) { drawFurniture(painter, page, header, number, pages); });
}

} // namespace

QByteArray pdfReport(const core::Findings &findings, const PdfContext &context, const PdfFigures &figures)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    print(buffer, findings, context, figures);
    return buffer.data();
}

QByteArray pdfReport(const core::Findings &findings, const PdfContext &context)
{
    return pdfReport(findings, context, pdfFigures(findings));
}

} // namespace ui
