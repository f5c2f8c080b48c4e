// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <vector>

namespace ui {

/// One line of a CurvePlot: colour, dash and mark are its stage's.
struct CurveSeries
{
    QString title;
    core::Stage stage = core::Stage::Original;
    std::vector<double> x, y; ///< same length, x ascending
};

/// Rates against rates from (0, 0) to (1, 1): ROC curves, linear or log–log, over the diagonal that chance would draw.
class CurvePlot final : public Plot
{
    Q_OBJECT

public:
    enum class Axes { Linear, LogLog };

    CurvePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);

    void setSeries(std::vector<CurveSeries> series);
    /// Log–log starts at the smallest positive rate of any curve, at most 0.1; what lies below is drawn on the edge.
    void setAxes(Axes axes);
    Axes axes() const { return m_axes; }

    QString csv() const override;

private:
    void rebuild();
    double lowest() const;
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    std::vector<CurveSeries> m_series;
    Axes m_axes = Axes::Linear;
};

} // namespace ui
