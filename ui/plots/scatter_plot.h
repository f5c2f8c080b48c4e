// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <optional>
#include <vector>

namespace ui {

struct ScatterPoint
{
    QString title; ///< beside the point
    QString group; ///< in the legend: what is shown and hidden together
    core::Stage stage = core::Stage::Unlearned; ///< decides colour and mark
    double x = 0, y = 0;
    std::optional<double> xLow, xHigh, yLow, yHigh; ///< drawn as a cross when both ends are there
};

/// Points with their intervals and names: utility against forgetting over runs, from the original to the retrained model, the goal.
class ScatterPlot final : public Plot
{
    Q_OBJECT

public:
    ScatterPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);
    void setPoints(std::vector<ScatterPoint> points);
    void setChance(double x); ///< a dotted line upwards, where there are points; stays when they change

    QString csv() const override;

private:
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    std::vector<ScatterPoint> m_points;
    std::optional<double> m_chance;
};

} // namespace ui
