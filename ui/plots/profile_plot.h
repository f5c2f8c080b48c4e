// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/grouped_plot.h"

namespace ui {

/// Values from 0 to 1 over groups that have an order (the blocks of a network): a mark per stage, joined by its line, each with its
/// 95 % interval as a whisker.
class ProfilePlot final : public GroupedPlot
{
    Q_OBJECT

public:
    ProfilePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);
    /// `chance`: per group what unrelated things would give, as a dotted line; empty for none.
    void setProfile(const QStringList &groups, std::vector<GroupSeries> series, const std::vector<std::optional<double>> &chance);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSeries(int index);
    void fitLabels();
    void applyStyle() override;
    void fitAxes() override;

    bool m_hasChance = false;
};

} // namespace ui
