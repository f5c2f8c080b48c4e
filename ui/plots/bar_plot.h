// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/grouped_plot.h"

namespace ui {

/// Groups of bars, a bar per stage, each with its 95 % interval as a whisker.
class BarPlot final : public GroupedPlot
{
    Q_OBJECT

public:
    BarPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);
    /// Every series has one bar per group. `top`: the upper end of the axis, or nothing to fit it.
    void setBars(const QStringList &groups, std::vector<GroupSeries> series, std::optional<double> top = {});
    /// What guessing would give, as a dotted line.
    void setChance(std::optional<double> chance);

private:
    void rebuild();
    void addSeries(int index);
    double position(int group, int stage) const;
    void applyStyle() override;
    void fitAxes() override;

    std::optional<double> m_top, m_chance;
};

} // namespace ui
