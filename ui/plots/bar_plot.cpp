// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/bar_plot.h"

#include "ui/plots/canvas.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kGroupShare = 0.72; // of the distance between groups; the rest is air

} // namespace

BarPlot::BarPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : GroupedPlot(xTitle, yTitle, accessibleName, parent)
{
}

void BarPlot::setBars(const QStringList &groups, std::vector<GroupSeries> series, std::optional<double> top)
{
    setGroups(groups, std::move(series));
    m_top = top;
    rebuild();
}

void BarPlot::setChance(std::optional<double> chance)
{
    m_chance = chance;
    rebuild();
}

double BarPlot::position(int group, int stage) const
{
    const auto count = static_cast<double>(series().size());
    return group + ((stage + 0.5) / count - 0.5) * kGroupShare;
}

void BarPlot::rebuild()
{
    canvas().clearPlottables();
    canvas().clearItems();
    for (int i = 0; i < static_cast<int>(series().size()); ++i)
        addSeries(i);
    if (m_chance) {
        QCPGraph *line = canvas().addGraph();
        line->setName(tr("chance"));
        line->setData({-0.5, static_cast<double>(groups().size()) - 0.5}, {*m_chance, *m_chance});
        line->addToLegend();
    }
    rebuilt();
}

void BarPlot::addSeries(int index)
{
    const GroupSeries &shown = series()[static_cast<std::size_t>(index)];
    auto *bars = new QCPBars(canvas().xAxis, canvas().yAxis);
    bars->setName(shown.title);
    bars->setWidth(kGroupShare / static_cast<double>(series().size()) * 0.86);
    bars->addToLegend();
    auto *whiskers = new QCPErrorBars(canvas().xAxis, canvas().yAxis);
    whiskers->setName(shown.title);
    whiskers->setDataPlottable(bars);
    whiskers->setSymbolGap(0);

    QVector<double> x, y, below, above;
    for (int group = 0; group < static_cast<int>(shown.values.size()); ++group) {
        const GroupValue &bar = shown.values[static_cast<std::size_t>(group)];
        if (!bar.value) {
            auto *word = new QCPItemText(&canvas());
            word->setText(bar.word);
            word->setRotation(-90);
            word->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            word->position->setCoords(position(group, index), 0);
            continue;
        }
        x << position(group, index);
        y << *bar.value;
        below << (bar.low ? *bar.value - *bar.low : std::nan("")); // not a number draws no whisker
        above << (bar.high ? *bar.high - *bar.value : std::nan(""));
    }
    bars->setData(x, y, true);
    whiskers->setData(below, above);
}

void BarPlot::applyStyle()
{
    for (std::size_t i = 0; i < series().size(); ++i) {
        auto *bars = canvas().plottable(static_cast<int>(2 * i));
        auto *whiskers = qobject_cast<QCPErrorBars *>(canvas().plottable(static_cast<int>(2 * i + 1)));
        const core::Stage stage = series()[i].stage;
        bars->setPen(style().isPrint ? QPen(PlotStyle::colour(stage), 1) : QPen(Qt::NoPen));
        bars->setBrush(style().bar(stage));
        whiskers->setPen(QPen(style().text, style().isPrint ? 0.9 : 1.2));
        whiskers->setWhiskerWidth(style().isPrint ? 5 : 6);
    }
    if (m_chance)
        canvas().plottable(canvas().plottableCount() - 1)->setPen(QPen(style().muted, 1, Qt::DotLine));
    for (int i = 0; i < canvas().itemCount(); ++i) {
        auto *word = qobject_cast<QCPItemText *>(canvas().item(i));
        word->setFont(style().font);
        word->setColor(style().muted);
    }
}

void BarPlot::fitAxes()
{
    double top = m_chance.value_or(0), bottom = 0;
    for (const GroupSeries &shown : series()) {
        for (const GroupValue &bar : shown.values) {
            top = std::max({top, bar.value.value_or(0), bar.high.value_or(0)});
            bottom = std::min({bottom, bar.value.value_or(0), bar.low.value_or(0)});
        }
    }
    canvas().xAxis->setRange(-0.5, std::max(1.0, static_cast<double>(groups().size())) - 0.5);
    canvas().yAxis->setRange(bottom * 1.05, m_top.value_or(top > 0 ? top * 1.08 : 1));
}

} // namespace ui
