// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogram_plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/plot_csv.h"

#include <algorithm>

namespace ui {

namespace {

// A step outline that starts and ends on the axis.
void setSteps(QCPGraph &graph, const std::vector<double> &edges, const std::vector<double> &values)
{
    QVector<double> x{edges.front()}, y{0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        x << edges[i] << edges[i + 1];
        y << values[i] << values[i];
    }
    x << edges.back();
    y << 0;
    graph.setData(x, y, true);
    graph.setLineStyle(QCPGraph::lsLine);
    graph.setAdaptiveSampling(false);
}

} // namespace

HistogramPlot::HistogramPlot(const QString &xTitle, const QString &yTitle, Flow flow, const QString &accessibleName,
                             QWidget *parent)
    : Plot(accessibleName, parent), m_xTitle(xTitle), m_yTitle(yTitle), m_flow(flow), m_margins(new QCPMarginGroup(&canvas()))
{
    canvas().plotLayout()->clear();
    auto *legend = new QCPLegend;
    canvas().legend = legend;
    addLegendRow();
    legend->setLayer(QStringLiteral("legend"));
    canvas().plotLayout()->setRowSpacing(4);
    canvas().plotLayout()->setColumnSpacing(8);
}

void HistogramPlot::setPanels(std::vector<HistogramPanel> panels)
{
    QCPLayoutGrid *layout = canvas().plotLayout();
    canvas().clearPlottables();
    for (int row = layout->rowCount() - 1; row > 0; --row) {
        for (int column = 0; column < layout->columnCount(); ++column) {
            if (layout->hasElement(row, column))
                layout->remove(layout->element(row, column));
        }
    }
    layout->simplify();
    m_panels = std::move(panels);

    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const HistogramPanel &panel = m_panels[i];
        const bool down = m_flow == Flow::Down;
        const int row = down ? 1 + 2 * static_cast<int>(i) : 1, column = down ? 0 : static_cast<int>(i);
        layout->addElement(row, column, new PanelTitle(canvas(), panel.title));
        QCPAxisRect *rect = axisRect(canvas());
        layout->addElement(row + 1, column, rect);
        layout->setRowStretchFactor(row, 0.001);
        rect->setMarginGroup(down ? QCP::msLeft | QCP::msRight : QCP::msTop | QCP::msBottom, m_margins);
        if (!down || i + 1 == m_panels.size())
            rect->axis(QCPAxis::atBottom)->setLabel(m_xTitle);
        if (down ? i == m_panels.size() / 2 : i == 0) // one for all: they share the axis
            rect->axis(QCPAxis::atLeft)->setLabel(m_yTitle);
        rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
        rect->axis(QCPAxis::atBottom)->ticker()->setTickCount(4);
        if (panel.edges.size() < 2)
            continue;
        if (panel.edges.front() > 0) { // equal ratios; findings of earlier versions begin at 0
            QCPAxis *axis = rect->axis(QCPAxis::atBottom);
            axis->setScaleType(QCPAxis::stLogarithmic);
            axis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
            axis->setNumberFormat(QStringLiteral("eb")); // 10⁻⁴: the ticks of narrow panels stay apart
            axis->setNumberPrecision(0);
        }
        for (const auto &[name, values] : {std::pair{tr("forget"), &panel.forget}, std::pair{tr("unseen"), &panel.unseen}}) {
            auto *graph = canvas().addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
            graph->setName(name);
            setSteps(*graph, panel.edges, *values);
            if (canvas().legend->itemCount() < 2)
                graph->addToLegend();
        }
    }
    rebuilt();
}

void HistogramPlot::applyStyle()
{
    for (int i = 0; i < canvas().graphCount(); ++i) {
        const auto set = i % 2 == 0 ? core::AuditSet::Forget : core::AuditSet::Unseen;
        canvas().graph(i)->setPen(style().outline(set));
        canvas().graph(i)->setBrush(style().area(set));
    }
}

void HistogramPlot::fitAxes()
{
    double top = 0, left = 0, right = 1;
    for (const HistogramPanel &panel : m_panels) {
        if (panel.edges.size() < 2)
            continue;
        left = panel.edges.front();
        right = panel.edges.back();
        for (const auto *values : {&panel.forget, &panel.unseen}) {
            for (double value : *values)
                top = std::max(top, value);
        }
    }
    for (QCPAxisRect *rect : canvas().axisRects()) {
        rect->axis(QCPAxis::atBottom)->setRange(left, right);
        rect->axis(QCPAxis::atLeft)->setRange(0, top > 0 ? top * 1.08 : 1);
    }
}

QString HistogramPlot::textAt(const QCPAxisRect &rect, double x, double) const
{
    const auto index = static_cast<std::size_t>(canvas().axisRects().indexOf(const_cast<QCPAxisRect *>(&rect)));
    if (index >= m_panels.size())
        return {};
    const HistogramPanel &panel = m_panels[index];
    const auto after = std::upper_bound(panel.edges.begin(), panel.edges.end(), x);
    if (after == panel.edges.begin() || after == panel.edges.end())
        return {};
    const auto bin = static_cast<std::size_t>(after - panel.edges.begin() - 1);
    const bool isLast = bin + 2 == panel.edges.size();
    const QString range = isLast ? tr("%1 and above").arg(panel.edges[bin], 0, 'g', 3)
                        : bin == 0 && panel.edges.front() > 0
                                 ? tr("below %1").arg(panel.edges[1], 0, 'g', 3)
                                 : tr("%1 to %2").arg(panel.edges[bin], 0, 'g', 3).arg(panel.edges[bin + 1], 0, 'g', 3);
    return tr("%1, %2\nforget: %3 % of images\nunseen: %4 % of images")
        .arg(panel.title, range)
        .arg(100 * panel.forget[bin], 0, 'f', 1)
        .arg(100 * panel.unseen[bin], 0, 'f', 1);
}

QString HistogramPlot::csv() const
{
    PlotCsv csv;
    csv.row({QStringLiteral("panel"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("forget"),
             QStringLiteral("unseen")});
    for (const HistogramPanel &panel : m_panels) {
        for (std::size_t i = 0; i + 1 < panel.edges.size(); ++i) {
            csv.row({panel.title, PlotCsv::number(panel.edges[i]), PlotCsv::number(panel.edges[i + 1]),
                     PlotCsv::number(panel.forget[i]), PlotCsv::number(panel.unseen[i])});
        }
    }
    return csv.text();
}

} // namespace ui
