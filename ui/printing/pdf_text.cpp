// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_text.h"

#include "ui/plots/plot_style.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <cmath>

namespace ui::pdf {

namespace {

constexpr double kLeading = 1.1; // of the font's own line height

// "P-7QK3ZMX2AB": a layout would break it at its hyphen, and a hyphen that does not break is found by nobody who searches for it.
const QRegularExpression &pseudonym()
{
    static const QRegularExpression pattern(QStringLiteral("\\bP-[A-Z2-7]{10}\\b"));
    return pattern;
}

// Ends the line before the pseudonym it would end in, if anything else stands on it.
void keepPseudonymWhole(QTextLine &line, const QString &text, double width)
{
    const int start = line.textStart(), end = start + line.textLength();
    for (auto match = pseudonym().globalMatch(text, start); match.hasNext();) {
        const auto name = match.next();
        if (name.capturedStart() >= end)
            return;
        if (name.capturedEnd() > end && name.capturedStart() > start) {
            line.setNumColumns(static_cast<int>(name.capturedStart()) - start, width);
            return;
        }
    }
}

// Lays the text out from y = 0; returns its height.
double layOut(QTextLayout &layout, Qt::Alignment alignment, double width)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        keepPseudonymWhole(line, layout.text(), width);
        line.setPosition({0, y});
        y += line.height() * kLeading;
    }
    layout.endLayout();
    return y;
}

// QTextLayout breaks lines at U+2028 where drawText would at a line feed.
QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

QFont TextStyle::font() const
{
    QFont font;
    font.setFamilies(isMono ? fontFamilies(QStringLiteral("DejaVu Sans Mono")) : fontFamilies(QStringLiteral("Noto Sans")));
    font.setPixelSize(static_cast<int>(std::lround(points * kPoint)));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double textHeight(const QString &text, const TextStyle &style, double width)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(withLineSeparators(text), style.font());
    return layOut(layout, style.alignment, width);
}

QStringList textLines(const QString &text, const TextStyle &style, double width)
{
    QTextLayout layout(withLineSeparators(text), style.font());
    layOut(layout, style.alignment, width);
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i)
        lines.append(layout.text().mid(layout.lineAt(i).textStart(), layout.lineAt(i).textLength()).trimmed());
    return lines;
}

void drawText(QPainter &painter, const QRectF &rect, const QString &text, const TextStyle &style)
{
    QTextLayout layout(withLineSeparators(text), style.font());
    layOut(layout, style.alignment, rect.width());
    painter.setPen(style.colour);
    layout.draw(&painter, rect.topLeft());
}

} // namespace ui::pdf
