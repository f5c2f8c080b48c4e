// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_cells.h"

#include <cmath>

namespace ui {

HeatCells::HeatCells(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis) {}

void HeatCells::setCells(int rows, int columns, std::vector<float> values, Colour colour)
{
    Q_ASSERT(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns) == values.size());
    m_rows = rows;
    m_columns = columns;
    m_values = std::move(values);
    m_colour = std::move(colour);
}

QCPRange HeatCells::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = m_columns > 0;
    return {0, static_cast<double>(m_columns)};
}

QCPRange HeatCells::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = m_rows > 0;
    return {0, static_cast<double>(m_rows)};
}

void HeatCells::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const auto index = static_cast<std::size_t>(row * m_columns + column);
            const QPointF from = coordsToPixels(column, row), to = coordsToPixels(column + 1, row + 1);
            QRectF cell = QRectF(from, to).normalized();
            if (!painter->modes().testFlag(QCPPainter::pmVectorized)) // whole pixels, so that no seam shows
                cell = QRectF(QPointF(std::round(cell.left()), std::round(cell.top())),
                              QPointF(std::round(cell.right()), std::round(cell.bottom())));
            const QColor ground = m_colour(static_cast<double>(m_values[index]));
            painter->fillRect(cell, ground);
            if (m_gap.style() != Qt::NoPen) {
                painter->setPen(m_gap);
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(cell);
            }
            if (index < m_texts.size())
                drawText(painter, cell, m_texts[index], ground);
        }
    }
}

void HeatCells::drawText(QCPPainter *painter, const QRectF &cell, const QString &text, const QColor &ground) const
{
    const QSizeF need = QFontMetricsF(m_font).size(0, text);
    if (need.width() > cell.width() - 2 || need.height() > cell.height())
        return;
    painter->setFont(m_font);
    painter->setPen(ground.lightnessF() > 0.55F ? QColor(0x1a, 0x1d, 0x21) : QColor(Qt::white));
    painter->drawText(cell, Qt::AlignCenter, text);
}

} // namespace ui
