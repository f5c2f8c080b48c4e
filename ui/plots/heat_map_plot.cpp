// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_plot.h"

#include "ui/plots/heat_cells.h"
#include "ui/plots/heat_map_order.h"
#include "ui/plots/panel_grid.h"
#include "ui/plots/plot_csv.h"

namespace ui {

namespace {

constexpr int kBarSteps = 101; // odd, so that 0 has its own

} // namespace

HeatMapPlot::HeatMapPlot(const QString &classTitle, const QString &accessibleName, QWidget *parent)
    : Plot(accessibleName, parent), m_classTitle(classTitle), m_margins(new QCPMarginGroup(&canvas()))
{
    canvas().plotLayout()->clear();
    canvas().legend = nullptr;
}

void HeatMapPlot::setPanels(const QStringList &classes, int features, std::vector<HeatMapPanel> panels)
{
    canvas().clearPlottables();
    canvas().plotLayout()->clear();
    m_classes = classes;
    m_features = features;
    m_panels = std::move(panels);
    m_orders.clear();
    for (const HeatMapPanel &panel : m_panels)
        m_orders.push_back(m_orders.empty() || panel.hasOwnFeatures
                               ? heatMapOrder(panel.values, features, static_cast<int>(classes.size()))
                               : m_orders.front());
    auto *grid = new PanelGrid(static_cast<int>(m_panels.size()), m_classes);
    canvas().plotLayout()->addElement(0, 0, grid);
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        addPanel(*grid, i);
    if (!m_panels.empty())
        addColourBar(*grid, static_cast<int>(m_panels.size()));
    for (QCPAxisRect *rect : canvas().axisRects())
        rect->setMarginGroup(QCP::msTop | QCP::msBottom, m_margins);
    rebuilt();
}

void HeatMapPlot::addPanel(PanelGrid &grid, std::size_t index)
{
    const HeatMapPanel &panel = m_panels[index];
    const int column = static_cast<int>(index);
    QCPAxisRect *rect = grid.addPanel(canvas(), column, panel.title);
    QCPAxis *x = rect->axis(QCPAxis::atBottom), *y = rect->axis(QCPAxis::atLeft);
    const auto columns = m_classes.size();
    x->setLabel(m_classTitle);
    y->setTickLabels(false);
    y->setTicks(false);
    if (column == 0)
        y->setLabel(tr("%n features, grouped by class", nullptr, m_features));

    std::vector<float> ordered;
    ordered.reserve(panel.values.size());
    for (const int feature : m_orders[index]) {
        const auto row = panel.values.begin() + static_cast<std::ptrdiff_t>(feature) * columns;
        ordered.insert(ordered.end(), row, row + columns);
    }
    auto *cells = new HeatCells(x, y);
    cells->setCells(m_features, static_cast<int>(columns), std::move(ordered), &PlotStyle::diverging);
}

void HeatMapPlot::addColourBar(PanelGrid &grid, int column)
{
    QCPAxisRect *rect = axisRect(canvas());
    grid.addElement(1, column, rect);
    grid.setColumnStretchFactor(column, 0.001);
    rect->setMinimumSize(12, 40);
    rect->setRangeZoom({});
    rect->setRangeDrag({});
    QCPAxis *x = rect->axis(QCPAxis::atBottom), *y = rect->axis(QCPAxis::atLeft);
    // The numbers stand on the right, on the axis the cells also use; the left one stays bare.
    QCPAxis *right = rect->axis(QCPAxis::atRight);
    right->setVisible(true);
    right->setRange(-1, 1);
    right->setLabel(tr("Pearson R"));
    auto ticker = QSharedPointer<QCPAxisTickerFixed>(new QCPAxisTickerFixed);
    ticker->setTickStep(0.5);
    right->setTicker(ticker);
    for (QCPAxis *axis : {x, y}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->grid()->setVisible(false);
    }
    std::vector<float> values;
    for (int i = 0; i < kBarSteps; ++i)
        values.push_back(static_cast<float>(-1 + 2.0 * i / (kBarSteps - 1)));
    auto *cells = new HeatCells(x, y);
    cells->setCells(kBarSteps, 1, std::move(values), &PlotStyle::diverging);
}

void HeatMapPlot::applyStyle() {}

void HeatMapPlot::fitAxes()
{
    const QList<QCPAxisRect *> rects = canvas().axisRects();
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const bool isBar = i + 1 == rects.size();
        rects[i]->axis(QCPAxis::atBottom)->setRange(0, isBar ? 1 : static_cast<double>(m_classes.size()));
        rects[i]->axis(QCPAxis::atLeft)->setRange(0, isBar ? kBarSteps : m_features);
    }
}

QString HeatMapPlot::textAt(const QCPAxisRect &rect, double x, double y) const
{
    const auto panel = static_cast<std::size_t>(canvas().axisRects().indexOf(const_cast<QCPAxisRect *>(&rect)));
    if (panel >= m_panels.size() || x < 0 || y < 0 || x >= static_cast<double>(m_classes.size()) || y >= m_features)
        return {};
    const int feature = m_orders[panel][static_cast<std::size_t>(y)], column = static_cast<int>(x);
    const auto index = static_cast<std::size_t>(feature) * static_cast<std::size_t>(m_classes.size()) +
                       static_cast<std::size_t>(column);
    return tr("%1\nfeature %2, %3\nR = %4")
        .arg(m_panels[panel].title)
        .arg(feature)
        .arg(m_classes[column], QString::number(static_cast<double>(m_panels[panel].values[index]), 'f', 2));
}

QString HeatMapPlot::csv() const
{
    PlotCsv csv;
    csv.row(QStringList{QStringLiteral("panel"), QStringLiteral("feature")} + m_classes);
    const auto columns = static_cast<std::size_t>(m_classes.size());
    for (std::size_t p = 0; p < m_panels.size(); ++p) {
        const HeatMapPanel &panel = m_panels[p];
        for (const int feature : m_orders[p]) {
            QStringList cells{panel.title, QString::number(feature)};
            for (std::size_t i = 0; i < columns; ++i)
                cells.append(QString::number(panel.values[static_cast<std::size_t>(feature) * columns + i]));
            csv.row(cells);
        }
    }
    return csv.text();
}

} // namespace ui
