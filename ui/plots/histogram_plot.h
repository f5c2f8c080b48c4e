// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <vector>

class QCPMarginGroup;

namespace ui {

/// One panel: the shares of the forget and of the unseen images per bin.
struct HistogramPanel
{
    QString title;
    std::vector<double> edges; ///< bins + 1, ascending
    std::vector<double> forget, unseen;
};

/// Step outlines of forget against unseen, a panel per stage, all on the same axes so that they compare.
class HistogramPlot final : public Plot
{
    Q_OBJECT

public:
    enum class Flow { Down, Across };
    HistogramPlot(const QString &xTitle, const QString &yTitle, Flow flow, const QString &accessibleName,
                  QWidget *parent = nullptr);
    void setPanels(std::vector<HistogramPanel> panels);

    QString csv() const override;
    QSize sizeHint() const override { return m_flow == Flow::Down ? QSize(340, 420) : QSize(640, 220); }

private:
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;

    QString m_xTitle, m_yTitle;
    Flow m_flow;
    QCPMarginGroup *m_margins; ///< the panels' edges lie under each other
    std::vector<HistogramPanel> m_panels;
};

} // namespace ui
