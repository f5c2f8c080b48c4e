// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <optional>
#include <vector>

namespace ui {

struct ScatterPoint
{
    QString title;
    core::Stage stage = core::Stage::Unlearned; ///< decides colour and mark
    double x = 0, y = 0;
    std::optional<double> xLow, xHigh, yLow, yHigh; ///< drawn as a cross when both ends are there
};

/// Points with their intervals and names: utility against forgetting over runs, the retrained model being the goal.
class ScatterPlot final : public Plot
{
    Q_OBJECT

public:
    ScatterPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);
    void setPoints(std::vector<ScatterPoint> points);

    QString csv() const override;

private:
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    std::vector<ScatterPoint> m_points;
};

} // namespace ui
