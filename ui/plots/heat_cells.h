// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/canvas.h"

#include <functional>
#include <vector>

namespace ui {

/// A grid of coloured cells: column c covers keys c to c + 1, row r values r to r + 1. Cells are drawn as rectangles, so that
/// print has sharp vectors where QCPColorMap would put a smoothed (and JPEG-compressed) picture.
class HeatCells final : public QCPAbstractPlottable
{
public:
    using Colour = std::function<QColor(double)>;

    HeatCells(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setCells(int rows, int columns, std::vector<float> values, Colour colour);
    /// A text for each cell, row-major; drawn where it fits. Empty: none.
    void setTexts(std::vector<QString> texts) { m_texts = std::move(texts); }
    void setTextFont(const QFont &font) { m_font = font; }
    void setGap(const QPen &pen) { m_gap = pen; } ///< between cells; NoPen for none

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    void drawText(QCPPainter *painter, const QRectF &cell, const QString &text, const QColor &ground) const;

    int m_rows = 0, m_columns = 0;
    std::vector<float> m_values;
    std::vector<QString> m_texts;
    Colour m_colour;
    QFont m_font;
    QPen m_gap = Qt::NoPen;
};

} // namespace ui
