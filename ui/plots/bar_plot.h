// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <optional>
#include <vector>

namespace ui {

struct Bar
{
    std::optional<double> value, low, high;
    QString note = {}; ///< the readout's second line: n, or why there is no value
    QString word = {}; ///< drawn in the place of a bar without a value: "refused"
};

/// The bars of one stage, one per group.
struct BarSeries
{
    QString title;
    core::Stage stage = core::Stage::Original;
    std::vector<Bar> bars;
};

/// Groups of bars, a bar per stage, each with its 95 % interval as a whisker.
class BarPlot final : public Plot
{
    Q_OBJECT

public:
    BarPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);
    /// Every series has one bar per group. `top`: the upper end of the axis, or nothing to fit it.
    void setBars(const QStringList &groups, std::vector<BarSeries> series, std::optional<double> top = {});
    /// What guessing would give, as a dotted line.
    void setChance(std::optional<double> chance);

    QString csv() const override;

private:
    void rebuild();
    void addSeries(int index);
    double position(int group, int series) const;
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    QStringList m_groups;
    std::vector<BarSeries> m_series;
    std::optional<double> m_top, m_chance;
};

} // namespace ui
