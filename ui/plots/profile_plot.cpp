// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/profile_plot.h"

#include "ui/plots/canvas.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kApart = 0.14; // of the distance between groups: whiskers of two stages do not cover each other
constexpr double kNone = std::numeric_limits<double>::quiet_NaN(); // breaks the line, draws no whisker
constexpr int kFrame = 60; // pixels beside the axis: its numbers, its title and the margins

} // namespace

ProfilePlot::ProfilePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : GroupedPlot(xTitle, yTitle, accessibleName, parent)
{
    auto ticker = QSharedPointer<QCPAxisTickerFixed>(new QCPAxisTickerFixed);
    ticker->setTickStep(0.25);
    canvas().yAxis->setTicker(ticker);
    canvas().yAxis->setNumberFormat(QStringLiteral("g"));
}

void ProfilePlot::setProfile(const QStringList &groups, std::vector<GroupSeries> series,
                             const std::vector<std::optional<double>> &chance)
{
    setGroups(groups, std::move(series));
    canvas().clearPlottables();
    for (int i = 0; i < static_cast<int>(this->series().size()); ++i)
        addSeries(i);
    m_hasChance = std::ranges::any_of(chance, [](const auto &value) { return value.has_value(); });
    if (m_hasChance) {
        QVector<double> x, y;
        for (std::size_t i = 0; i < chance.size(); ++i) {
            x << static_cast<double>(i);
            y << chance[i].value_or(kNone);
        }
        QCPGraph *line = canvas().addGraph();
        line->setName(tr("chance"));
        line->setData(x, y, true);
        line->addToLegend();
    }
    rebuilt();
    fitLabels();
}

void ProfilePlot::addSeries(int index)
{
    const GroupSeries &shown = series()[static_cast<std::size_t>(index)];
    const double shift = (index - 0.5 * (static_cast<double>(series().size()) - 1)) * kApart;
    QVector<double> x, y, below, above;
    for (std::size_t i = 0; i < shown.values.size(); ++i) {
        const GroupValue &point = shown.values[i];
        x << static_cast<double>(i) + shift;
        y << point.value.value_or(kNone);
        below << (point.value && point.low ? *point.value - *point.low : kNone);
        above << (point.value && point.high ? *point.high - *point.value : kNone);
    }
    QCPGraph *line = canvas().addGraph();
    line->setName(shown.title);
    line->setData(x, y, true);
    line->addToLegend();
    auto *whiskers = new QCPErrorBars(canvas().xAxis, canvas().yAxis);
    whiskers->setName(shown.title);
    whiskers->setDataPlottable(line);
    whiskers->setSymbolGap(0);
    whiskers->setData(below, above);
}

void ProfilePlot::fitLabels()
{
    if (groups().isEmpty())
        return;
    const QFontMetrics metrics(style().font);
    int widest = 0;
    for (const QString &group : groups())
        widest = std::max(widest, metrics.horizontalAdvance(group));
    const double slot = static_cast<double>(width() - kFrame) / static_cast<double>(groups().size());
    canvas().xAxis->setTickLabelRotation(widest + metrics.averageCharWidth() > slot ? -40 : 0);
}

void ProfilePlot::resizeEvent(QResizeEvent *event)
{
    fitLabels();
    GroupedPlot::resizeEvent(event);
}

void ProfilePlot::applyStyle()
{
    for (std::size_t i = 0; i < series().size(); ++i) {
        auto *line = qobject_cast<QCPGraph *>(canvas().plottable(static_cast<int>(2 * i)));
        auto *whiskers = qobject_cast<QCPErrorBars *>(canvas().plottable(static_cast<int>(2 * i + 1)));
        const core::Stage stage = series()[i].stage;
        line->setPen(style().pen(stage));
        line->setScatterStyle(mark(stage, PlotStyle::colour(stage), style().isPrint ? 5 : 7));
        whiskers->setPen(QPen(PlotStyle::colour(stage), style().isPrint ? 0.9 : 1.2));
        whiskers->setWhiskerWidth(style().isPrint ? 4 : 5);
    }
    if (m_hasChance)
        canvas().plottable(canvas().plottableCount() - 1)->setPen(QPen(style().muted, 1, Qt::DotLine));
}

void ProfilePlot::fitAxes()
{
    canvas().xAxis->setRange(-0.5, std::max(1.0, static_cast<double>(groups().size())) - 0.5);
    canvas().yAxis->setRange(0, 1.02); // marks at 1 are whole
}

} // namespace ui
