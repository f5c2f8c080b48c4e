// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QColor>
#include <QFont>
#include <QPen>

class QPalette;

namespace ui {

/// How plots look: on screen after the palette, in print black on white without any transparency (PDF/A-1b).
/// Stage and set colours are DESIGN section 6's (Okabe–Ito) in both, and each goes with a dash and a mark of its own.
struct PlotStyle
{
    QColor text, muted, grid, surface;
    QFont font;         ///< tick labels
    QFont titleFont;    ///< axis titles and panel titles
    double lineWidth = 2;
    bool isPrint = false;

    static PlotStyle screen(const QPalette &palette, const QFont &font);
    static PlotStyle print();

    static QColor colour(core::Stage stage);
    static QColor colour(core::AuditSet set);
    static QColor series(int index); ///< Okabe–Ito in order, repeating
    QPen pen(core::Stage stage) const;
    QPen pen(int series) const;
    /// Blue–white–red for [−1, 1]; white is a light grey on dark surfaces' own card only in the middle, so that 0 reads as 0.
    static QColor diverging(double value);
    /// White to blue for [0, 1].
    static QColor sequential(double value);
};

} // namespace ui
