// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/confusion_plot.h"

#include "ui/plots/heat_cells.h"
#include "ui/plots/panel_grid.h"
#include "ui/plots/plot_csv.h"

#include <numeric>

namespace ui {

namespace {

double share(const core::Confusion &counts, std::size_t row, std::size_t column)
{
    const auto total = std::accumulate(counts[row].begin(), counts[row].end(), std::int64_t{0});
    return total > 0 ? static_cast<double>(counts[row][column]) / static_cast<double>(total) : 0;
}

} // namespace

ConfusionPlot::ConfusionPlot(const QString &accessibleName, QWidget *parent) : Plot(accessibleName, parent)
{
    canvas().plotLayout()->clear();
    canvas().legend = nullptr;
}

void ConfusionPlot::setPanels(const QStringList &classes, std::vector<ConfusionPanel> panels)
{
    canvas().clearPlottables();
    canvas().plotLayout()->clear();
    m_classes = classes;
    m_panels = std::move(panels);
    auto *grid = new PanelGrid(static_cast<int>(m_panels.size()), m_classes);
    canvas().plotLayout()->addElement(0, 0, grid);
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        addPanel(*grid, static_cast<int>(i), m_panels[i]);
    rebuilt();
}

void ConfusionPlot::addPanel(PanelGrid &grid, int column, const ConfusionPanel &panel)
{
    QCPAxisRect *rect = grid.addPanel(canvas(), column, panel.title);
    QCPAxis *x = rect->axis(QCPAxis::atBottom), *y = rect->axis(QCPAxis::atLeft);
    x->setLabel(tr("predicted class"));
    y->setTickLabels(column == 0);
    if (column == 0)
        y->setLabel(tr("true class"));

    std::vector<float> shares;
    std::vector<QString> texts;
    const std::size_t size = panel.counts.size();
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t predicted = 0; predicted < size; ++predicted) {
            shares.push_back(static_cast<float>(share(panel.counts, row, predicted)));
            texts.push_back(QString::number(panel.counts[row][predicted]));
        }
    }
    auto *cells = new HeatCells(x, y);
    cells->setCells(static_cast<int>(size), static_cast<int>(size), std::move(shares), &PlotStyle::sequential);
    cells->setTexts(std::move(texts));
}

void ConfusionPlot::applyStyle()
{
    for (int i = 0; i < canvas().plottableCount(); ++i) {
        auto *cells = static_cast<HeatCells *>(canvas().plottable(i)); // nothing else is ever added
        cells->setTextFont(style().font);
        cells->setGap(QPen(style().grid, 1));
    }
}

void ConfusionPlot::fitAxes()
{
    const auto size = static_cast<double>(m_classes.size());
    for (QCPAxisRect *rect : canvas().axisRects()) {
        rect->axis(QCPAxis::atBottom)->setRange(0, size);
        rect->axis(QCPAxis::atLeft)->setRange(0, size);
    }
}

QString ConfusionPlot::textAt(const QCPAxisRect &rect, double x, double y) const
{
    const auto index = static_cast<std::size_t>(canvas().axisRects().indexOf(const_cast<QCPAxisRect *>(&rect)));
    const auto size = static_cast<double>(m_classes.size());
    if (index >= m_panels.size() || x < 0 || y < 0 || x >= size || y >= size)
        return {};
    const auto row = static_cast<std::size_t>(y), column = static_cast<std::size_t>(x);
    return tr("%1: %2 taken for %3\n%4 images, %5 % of %2")
        .arg(m_panels[index].title, m_classes[static_cast<qsizetype>(row)], m_classes[static_cast<qsizetype>(column)])
        .arg(m_panels[index].counts[row][column])
        .arg(100 * share(m_panels[index].counts, row, column), 0, 'f', 1);
}

QString ConfusionPlot::csv() const
{
    PlotCsv csv;
    csv.row(QStringList{QStringLiteral("panel"), QStringLiteral("true class")} + m_classes);
    for (const ConfusionPanel &panel : m_panels) {
        for (std::size_t row = 0; row < panel.counts.size(); ++row) {
            QStringList cells{panel.title, m_classes.value(static_cast<qsizetype>(row))};
            for (std::int64_t count : panel.counts[row])
                cells.append(QString::number(count));
            csv.row(cells);
        }
    }
    return csv.text();
}

} // namespace ui
