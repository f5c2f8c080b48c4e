// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QPen>

class QPalette;

namespace ui {

/// How plots look: on screen after the palette, in print black on white without any transparency (PDF/A-1b).
/// Stage and set colours are docs/design.md section 6's (Okabe–Ito) in both, and each goes with a dash, a mark or a hatch of its own.
struct PlotStyle
{
    QColor text, muted, grid, surface;
    QFont font;      ///< tick labels, axis titles, legend
    QFont panelFont; ///< titles of panels
    double lineWidth = 2;
    bool isPrint = false;

    static PlotStyle screen(const QPalette &palette, const QFont &font);
    static PlotStyle print();

    static QColor colour(core::Stage stage);
    static QColor colour(core::AuditSet set);
    static QColor diverging(double value);  ///< blue–white–red for [−1, 1]
    static QColor sequential(double value); ///< white to blue for [0, 1]

    QPen pen(core::Stage stage) const;
    QBrush bar(core::Stage stage) const; ///< print: solid, hatched, cross-hatched
    QPen outline(core::AuditSet set) const;
    QBrush area(core::AuditSet set) const; ///< under a step outline: a thin wash on screen; print: hatched or nothing
};

/// Families that hold every script a name may be in; "Noto Sans CJK SC" before the system's own choice, which picks Japanese
/// glyphs for Chinese text.
QStringList fontFamilies(const QString &first);

} // namespace ui
