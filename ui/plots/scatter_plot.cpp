// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/plot_csv.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// The line of chance, then three graphs a point: the mark, and the two arms of its interval.
constexpr int kFirstPoint = 1, kGraphsPerPoint = 3;

} // namespace

ScatterPlot::ScatterPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : Plot(accessibleName, parent)
{
    addLegendRow();
    canvas().xAxis->setLabel(xTitle);
    canvas().yAxis->setLabel(yTitle);
    canvas().axisRect()->setMinimumMargins({2, 8, 10, 2});
}

void ScatterPlot::setPoints(std::vector<ScatterPoint> points)
{
    canvas().clearGraphs();
    canvas().clearItems();
    m_points = std::move(points);
    QCPGraph *chance = canvas().addGraph();
    chance->setName(tr("chance"));
    QStringList groups;
    for (const ScatterPoint &point : m_points) {
        QCPGraph *graph = canvas().addGraph(), *across = canvas().addGraph(), *up = canvas().addGraph();
        for (QCPGraph *part : {graph, across, up})
            part->setName(point.group);
        if (!groups.contains(point.group)) {
            groups.append(point.group);
            graph->addToLegend();
        }
        graph->setData({point.x}, {point.y});
        graph->setLineStyle(QCPGraph::lsNone);
        if (point.xLow && point.xHigh)
            across->setData({*point.xLow, *point.xHigh}, {point.y, point.y});
        if (point.yLow && point.yHigh)
            up->setData({point.x, point.x}, {*point.yLow, *point.yHigh}, true);
        auto *name = new QCPItemText(&canvas());
        name->setText(point.title);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        name->setPadding({8, 0, 0, 4});
        name->position->setCoords(point.x, point.y);
        name->setClipToAxisRect(true);
    }
    if (m_chance && !m_points.empty())
        chance->addToLegend();
    rebuilt();
}

void ScatterPlot::setChance(double x)
{
    m_chance = x;
    setPoints(std::move(m_points));
}

void ScatterPlot::applyStyle()
{
    if (canvas().graphCount() > 0)
        canvas().graph(0)->setPen(QPen(style().muted, 1, Qt::DotLine));
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QColor colour = PlotStyle::colour(m_points[i].stage);
        const int first = kFirstPoint + static_cast<int>(i) * kGraphsPerPoint;
        canvas().graph(first)->setScatterStyle(mark(m_points[i].stage, colour, style().isPrint ? 6 : 8));
        for (int arm : {first + 1, first + 2})
            canvas().graph(arm)->setPen(QPen(colour, 1));
        auto *name = qobject_cast<QCPItemText *>(canvas().item(static_cast<int>(i)));
        name->setFont(style().font);
        name->setColor(style().text);
        name->setVisible(canvas().graph(first)->visible());
    }
}

void ScatterPlot::fitAxes()
{
    QCPRange x(0, 1), y(0, 1);
    if (!m_points.empty()) {
        x = QCPRange(m_points.front().x, m_points.front().x);
        y = QCPRange(m_points.front().y, m_points.front().y);
    }
    for (const ScatterPoint &point : m_points) {
        for (double value : {point.x, point.xLow.value_or(point.x), point.xHigh.value_or(point.x)})
            x.expand(value);
        for (double value : {point.y, point.yLow.value_or(point.y), point.yHigh.value_or(point.y)})
            y.expand(value);
    }
    if (m_chance && !m_points.empty())
        x.expand(*m_chance);
    const double padX = std::max(x.size() * 0.15, 0.01), padY = std::max(y.size() * 0.15, 0.01);
    canvas().xAxis->setRange(x.lower - padX, x.upper + padX);
    canvas().yAxis->setRange(y.lower - padY, y.upper + padY);
    if (m_chance && !m_points.empty())
        canvas().graph(0)->setData({*m_chance, *m_chance}, {y.lower - padY, y.upper + padY}, true);
}

QString ScatterPlot::textAt(const QCPAxisRect &, double x, double y) const
{
    const ScatterPoint *nearest = nullptr;
    double least = 14; // pixels: what still counts as under the pointer
    for (const ScatterPoint &point : m_points) {
        if (!isShown(point.group))
            continue;
        const double distance = std::hypot(canvas().xAxis->coordToPixel(point.x) - canvas().xAxis->coordToPixel(x),
                                           canvas().yAxis->coordToPixel(point.y) - canvas().yAxis->coordToPixel(y));
        if (distance < least) {
            least = distance;
            nearest = &point;
        }
    }
    if (nearest == nullptr)
        return {};
    return tr("%1\n%2: %3\n%4: %5")
        .arg(nearest->title, canvas().xAxis->label(), QString::number(nearest->x, 'g', 3), canvas().yAxis->label(),
             QString::number(nearest->y, 'g', 3));
}

QString ScatterPlot::csv() const
{
    PlotCsv csv;
    csv.row({QStringLiteral("point"), canvas().xAxis->label(), canvas().yAxis->label()});
    for (const ScatterPoint &point : m_points)
        csv.row({point.title, PlotCsv::number(point.x), PlotCsv::number(point.y)});
    return csv.text();
}

} // namespace ui
