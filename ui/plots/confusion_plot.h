// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <vector>

namespace ui {

class PanelGrid;

struct ConfusionPanel
{
    QString title;
    core::Confusion counts; ///< rows: true class; columns: predicted
};

/// Who is taken for whom: counts in cells, shaded by their share of the true class, a panel per stage.
class ConfusionPlot final : public Plot
{
    Q_OBJECT

public:
    explicit ConfusionPlot(const QString &accessibleName, QWidget *parent = nullptr);
    void setPanels(const QStringList &classes, std::vector<ConfusionPanel> panels);

    QString csv() const override;

private:
    void addPanel(PanelGrid &grid, int column, const ConfusionPanel &panel);
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    QStringList m_classes;
    std::vector<ConfusionPanel> m_panels;
};

} // namespace ui
