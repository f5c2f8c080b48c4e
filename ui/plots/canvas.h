// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one include of QCustomPlot. Its header says `signals:`, `slots` and `foreach`, which QT_NO_KEYWORDS and QT_NO_FOREACH take
// away (they break other libraries' headers), so they exist only around it. Included by .cpp files of this folder alone.
#include <QtCore>

#pragma push_macro("signals")
#pragma push_macro("slots")
#pragma push_macro("emit")
#pragma push_macro("foreach")
#undef signals
#undef slots
#undef emit
#undef foreach
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
#pragma pop_macro("signals")
#pragma pop_macro("slots")
#pragma pop_macro("emit")
#pragma pop_macro("foreach")

#include "ui/plots/plot_style.h"

namespace ui {

/// ● original, ■ unlearned, ▲ retrained; the same marks as in the tables.
inline QCPScatterStyle mark(core::Stage stage, const QColor &colour, double size)
{
    constexpr QCPScatterStyle::ScatterShape kShapes[] = {QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare,
                                                         QCPScatterStyle::ssTriangle};
    return {kShapes[static_cast<int>(stage)], QPen(colour, 1), QBrush(colour), size};
}

inline QVector<double> toVector(const std::vector<double> &values)
{
    return {values.begin(), values.end()};
}

/// A panel's title over its axis rect. It does not widen the panel: what finds no room there ends in "…".
class PanelTitle final : public QCPTextElement
{
public:
    PanelTitle(QCustomPlot &canvas, const QString &text) : QCPTextElement(&canvas, text)
    {
        setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        setMargins({0, 0, 0, 2});
        setMinimumSize(1, 0);
    }

protected:
    void draw(QCPPainter *painter) override
    {
        painter->setFont(mFont);
        painter->setPen(QPen(mTextColor));
        const QString shown = painter->fontMetrics().elidedText(mText, Qt::ElideRight, mRect.width());
        painter->drawText(mRect, mTextFlags, shown, &mTextBoundingRect);
    }
};

/// Zooms and drags both of the rect's own axes.
inline QCPAxisRect *axisRect(QCustomPlot &canvas)
{
    auto *rect = new QCPAxisRect(&canvas);
    rect->setMinimumMargins({2, 2, 8, 2});
    return rect;
}

} // namespace ui
