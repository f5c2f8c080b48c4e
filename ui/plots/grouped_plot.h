// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <optional>
#include <vector>

namespace ui {

struct GroupValue
{
    std::optional<double> value, low, high;
    QString note = {}; ///< the readout's second line: n, or why there is no value
    QString word = {}; ///< said in the place of a value: "refused"
};

/// The values of one stage, one per group.
struct GroupSeries
{
    QString title;
    core::Stage stage = core::Stage::Original;
    std::vector<GroupValue> values;
};

/// Named groups along the x axis, a value per stage in each: what bars and profiles read out and save alike.
class GroupedPlot : public Plot
{
    Q_OBJECT

public:
    QString csv() const override;

protected:
    GroupedPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent);
    /// Every series has one value per group. Names the groups under the axis; the caller draws.
    void setGroups(const QStringList &groups, std::vector<GroupSeries> series);
    const QStringList &groups() const { return m_groups; }
    const std::vector<GroupSeries> &series() const { return m_series; }

    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

private:
    QStringList m_groups;
    std::vector<GroupSeries> m_series;
};

} // namespace ui
