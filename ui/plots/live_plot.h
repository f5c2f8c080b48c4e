// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace ui {

/// Curves that grow while a job runs. Points may arrive as fast as they like: the widget repaints at most ten times a second.
/// Above 4,000 points a curve is thinned to every second one, so that a run of days stays light.
class LivePlot final : public Plot
{
    Q_OBJECT

public:
    /// Axis titles carry their unit, "cross-entropy (nats)"; `accessibleName` says what the curves are.
    LivePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent = nullptr);

    /// What the legend calls a series; without it, its id. The id also decides its colour, that of the set it is about, and its dash.
    void setSeriesTitle(const QString &series, const QString &title);
    void setXTitle(const QString &title); ///< what is counted: batches or epochs
    void addPoint(const QString &series, double x, double y); ///< not-finite values are left out; x before the last: those after it go
    void clear();                                             ///< points and threshold; titles stay
    /// A dashed horizontal line, "stop at 0.15"; nothing: none.
    void setThreshold(std::optional<double> y, const QString &title = {});
    int pointCount(const QString &series) const;
    QPen seriesPen(const QString &series) const; ///< as it is drawn, for tests
    QList<double> xTicks() const; ///< as drawn last, for tests

    QString csv() const override;

private:
    struct Series
    {
        QString id, title;
        std::vector<double> x, y;
        int keepEvery = 1;  ///< 2 after the first thinning, then 4, …
        int skipped = 0;
    };
    Series &series(const QString &id);
    void applyStyle() override;
    void fitAxes() override;
    QString textAt(const QCPAxisRect &rect, double x, double y) const override;
    void refresh();

    std::vector<Series> m_series;
    std::map<QString, QString> m_titles;
    std::optional<double> m_threshold;
    QString m_thresholdTitle;
    QTimer m_repaint;
};

} // namespace ui
