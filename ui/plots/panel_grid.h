// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/canvas.h"

namespace ui {

/// Titled plots side by side whose insides are equally wide, although the first alone carries the axis they share: with columns of one
/// width, it would be the narrowest. Classes under each stand upright where they fit and slant where they do not.
class PanelGrid final : public QCPLayoutGrid
{
public:
    /// `panels`: how many of the columns, from the left, share the width; those after keep their least.
    PanelGrid(int panels, const QStringList &classes);

    /// Adds the axes of panel `column` under their title, with the classes as ticks of both axes.
    QCPAxisRect *addPanel(QCustomPlot &canvas, int column, const QString &title);

    void update(UpdatePhase phase) override;

protected:
    void updateLayout() override;

private:
    QCPAxisRect *panel(int column);
    void turnClasses();

    int m_panels;
    QStringList m_classes; ///< as shown: long ones cut
};

} // namespace ui
