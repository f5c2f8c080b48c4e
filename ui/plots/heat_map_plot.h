// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <vector>

class QCPMarginGroup;

namespace ui {

class PanelGrid;

struct HeatMapPanel
{
    QString title;
    std::vector<float> values; ///< features × classes, row-major, in [−1, 1] (differences are clamped in colour only)
    bool hasOwnFeatures = false; ///< not those of the first panel: its rows follow its own structure
};

/// Correlation of features with classes, one panel per stage and one for their difference, those of the same features with the
/// same order of rows, on one blue–white–red scale fixed to [−1, 1] with one colour bar.
class HeatMapPlot final : public Plot
{
    Q_OBJECT

public:
    HeatMapPlot(const QString &classTitle, const QString &accessibleName, QWidget *parent = nullptr);
    /// `classes`: names of the columns. The first panel decides the order of rows of all that share its features.
    void setPanels(const QStringList &classes, int features, std::vector<HeatMapPanel> panels);
    const std::vector<int> &rowOrder(std::size_t panel) const { return m_orders.at(panel); }

    QString csv() const override;
    QSize sizeHint() const override { return {760, 320}; }

private:
    void addPanel(PanelGrid &grid, std::size_t index);
    void addColourBar(PanelGrid &grid, int column);
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    QString m_classTitle;
    QCPMarginGroup *m_margins; ///< the panels' edges lie beside each other
    QStringList m_classes;
    int m_features = 0;
    std::vector<HeatMapPanel> m_panels;
    std::vector<std::vector<int>> m_orders; ///< of each panel
};

} // namespace ui
