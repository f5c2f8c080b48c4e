// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/plot_csv.h"

#include <algorithm>
#include <cmath>

namespace ui {

CurvePlot::CurvePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : Plot(accessibleName, parent)
{
    addLegendRow();
    canvas().xAxis->setLabel(xTitle);
    canvas().yAxis->setLabel(yTitle);
    canvas().axisRect()->setMinimumMargins({2, 6, 10, 2});
    rebuild();
}

void CurvePlot::setSeries(std::vector<CurveSeries> series)
{
    m_series = std::move(series);
    rebuild();
}

void CurvePlot::setAxes(Axes axes)
{
    m_axes = axes;
    rebuild();
}

double CurvePlot::lowest() const
{
    double least = 0.1;
    for (const CurveSeries &series : m_series) {
        for (const auto *values : {&series.x, &series.y}) {
            for (double value : *values) {
                if (value > 0)
                    least = std::min(least, value);
            }
        }
    }
    return std::max(least, 1e-6);
}

void CurvePlot::rebuild()
{
    canvas().clearGraphs();
    const bool isLog = m_axes == Axes::LogLog;
    const double floor = isLog ? lowest() : 0;
    for (QCPAxis *axis : {canvas().xAxis, canvas().yAxis}) {
        axis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        if (isLog) {
            axis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
        } else {
            auto ticker = QSharedPointer<QCPAxisTickerFixed>(new QCPAxisTickerFixed);
            ticker->setTickStep(0.25);
            ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
            axis->setTicker(ticker);
        }
        axis->setNumberFormat(QStringLiteral("g"));
        axis->setNumberPrecision(6);
    }

    QCPGraph *chance = canvas().addGraph();
    chance->setName(tr("chance"));
    chance->setData({floor, 1.0}, {floor, 1.0}, true);
    const auto clamp = [floor](const std::vector<double> &values) {
        QVector<double> kept = toVector(values);
        for (double &value : kept)
            value = std::max(value, floor);
        return kept;
    };
    for (const CurveSeries &series : m_series) {
        QCPGraph *graph = canvas().addGraph();
        graph->setName(series.title);
        // Marked as sorted: several points share a rate, and their order is the curve.
        graph->setData(clamp(series.x), clamp(series.y), true);
        graph->setAdaptiveSampling(false);
        graph->setScatterSkip(std::max(0, static_cast<int>(series.x.size()) / 9));
        graph->addToLegend();
    }
    chance->addToLegend();
    rebuilt();
}

void CurvePlot::applyStyle()
{
    canvas().graph(0)->setPen(QPen(style().muted, 1, Qt::DotLine));
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        QCPGraph *graph = canvas().graph(static_cast<int>(i) + 1);
        graph->setPen(style().pen(m_series[i].stage));
        graph->setScatterStyle(mark(m_series[i].stage, PlotStyle::colour(m_series[i].stage), style().isPrint ? 5 : 6));
    }
}

void CurvePlot::fitAxes()
{
    const double low = m_axes == Axes::LogLog ? lowest() : 0;
    canvas().xAxis->setRange(low, 1);
    canvas().yAxis->setRange(low, 1);
}

QString CurvePlot::textAt(const QCPAxisRect &, double x, double) const
{
    QStringList lines = {tr("at %1: %2").arg(canvas().xAxis->label(), QString::number(x, 'g', 3))};
    for (const CurveSeries &series : m_series) {
        if (!isShown(series.title) || series.x.empty())
            continue;
        // The highest y whose x is not beyond: what an attacker reaches without going over that rate.
        const auto after = std::upper_bound(series.x.begin(), series.x.end(), x);
        if (after == series.x.begin())
            continue;
        const auto index = static_cast<std::size_t>(after - series.x.begin() - 1);
        lines.append(tr("%1: %2").arg(series.title, QString::number(series.y[index], 'g', 3)));
    }
    return lines.join(u'\n');
}

QString CurvePlot::csv() const
{
    PlotCsv csv;
    csv.row({QStringLiteral("series"), canvas().xAxis->label(), canvas().yAxis->label()});
    for (const CurveSeries &series : m_series) {
        for (std::size_t i = 0; i < series.x.size(); ++i)
            csv.row({series.title, PlotCsv::number(series.x[i]), PlotCsv::number(series.y[i])});
    }
    return csv.text();
}

} // namespace ui
