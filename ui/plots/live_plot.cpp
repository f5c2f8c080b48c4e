// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/plot_csv.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace ui {

namespace {

constexpr int kRepaintMs = 100;
constexpr std::size_t kMostPoints = 4000;

/// A job's series and the set each is about, whose colour it has as everywhere; about none: the text's colour. Series that are drawn
/// together differ in their dash too: never by colour alone.
struct Look
{
    const char *series;
    std::optional<core::AuditSet> about;
    Qt::PenStyle dash;
};
const Look kLooks[] = {
    {"train_loss", {}, Qt::SolidLine},
    {"cross_entropy", {}, Qt::DashLine},
    {"noise_loss", {}, Qt::DashDotLine},
    {"retain_loss", core::AuditSet::Retain, Qt::SolidLine},
    {"retain_divergence", core::AuditSet::Retain, Qt::DashDotLine},
    {"forget_loss", core::AuditSet::Forget, Qt::DashLine},
    {"forget_divergence", core::AuditSet::Forget, Qt::DotLine},
    {"optimal_transport", core::AuditSet::Forget, Qt::DashDotLine},
    {"forgetting_score", core::AuditSet::Forget, Qt::DashLine},
    {"validation_accuracy", core::AuditSet::Validation, Qt::SolidLine},
};

/// Batches and epochs are counted: no tick between two of them.
class CountTicker final : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override { return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range))); }
};

void thin(std::vector<double> &values)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < values.size(); i += 2)
        values[kept++] = values[i];
    values.resize(kept);
}

} // namespace

LivePlot::LivePlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : Plot(accessibleName, parent)
{
    addLegendRow();
    canvas().legend->setFillOrder(QCPLayoutGrid::foRowsFirst); // beside each other, their titles would not fit
    canvas().xAxis->setLabel(xTitle);
    canvas().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    canvas().yAxis->setLabel(yTitle);
    canvas().axisRect()->setMinimumMargins({2, 6, 10, 2});
    m_repaint.setSingleShot(true);
    m_repaint.setInterval(kRepaintMs);
    connect(&m_repaint, &QTimer::timeout, this, &LivePlot::refresh);
    refresh();
}

void LivePlot::setSeriesTitle(const QString &series, const QString &title)
{
    m_titles[series] = title;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (m_series[i].id != series)
            continue;
        m_series[i].title = title;
        if (static_cast<int>(i) + 1 < canvas().graphCount())
            canvas().graph(static_cast<int>(i) + 1)->setName(title);
    }
}

void LivePlot::setXTitle(const QString &title)
{
    canvas().xAxis->setLabel(title);
}

LivePlot::Series &LivePlot::series(const QString &id)
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [&id](const Series &s) { return s.id == id; });
    if (found != m_series.end())
        return *found;
    const auto title = m_titles.find(id);
    Series fresh;
    fresh.id = id;
    fresh.title = title == m_titles.end() ? id : title->second;
    m_series.push_back(fresh);
    return m_series.back();
}

void LivePlot::addPoint(const QString &id, double x, double y)
{
    if (!std::isfinite(x) || !std::isfinite(y))
        return;
    Series &line = series(id);
    while (!line.x.empty() && line.x.back() > x) { // gone on from a checkpoint before it: what came after is measured anew
        line.x.pop_back();
        line.y.pop_back();
    }
    if (++line.skipped < line.keepEvery)
        return;
    line.skipped = 0;
    line.x.push_back(x);
    line.y.push_back(y);
    if (line.x.size() > kMostPoints) {
        thin(line.x);
        thin(line.y);
        line.keepEvery *= 2;
    }
    if (!m_repaint.isActive())
        m_repaint.start();
}

void LivePlot::clear()
{
    m_series.clear();
    m_threshold.reset();
    m_thresholdTitle.clear();
    canvas().clearGraphs();
    showAll();
    refresh();
}

void LivePlot::setThreshold(std::optional<double> y, const QString &title)
{
    if (y == m_threshold && title == m_thresholdTitle)
        return;
    QCPGraph &line = *canvas().graph(0);
    if (y.has_value() != m_threshold.has_value())
        line.setVisible(y.has_value()); // otherwise as the user has it
    m_threshold = y;
    m_thresholdTitle = title;
    line.setName(title);
    if (m_threshold && !title.isEmpty())
        line.addToLegend();
    else
        line.removeFromLegend();
    refresh();
}

int LivePlot::pointCount(const QString &id) const
{
    const auto found = std::find_if(m_series.begin(), m_series.end(), [&id](const Series &s) { return s.id == id; });
    return found == m_series.end() ? 0 : static_cast<int>(found->x.size());
}

QPen LivePlot::seriesPen(const QString &id) const
{
    const auto look = std::ranges::find_if(kLooks, [&id](const Look &known) { return id == QLatin1String(known.series); });
    if (look == std::end(kLooks))
        return {style().text, style().lineWidth};
    return {look->about ? PlotStyle::colour(*look->about) : style().text, style().lineWidth, look->dash};
}

QList<double> LivePlot::xTicks() const
{
    return canvas().xAxis->tickVector();
}

void LivePlot::refresh()
{
    if (canvas().graphCount() == 0)
        canvas().addGraph()->setVisible(false); // the threshold, shown or not, so that series keep their place
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (static_cast<int>(i) + 1 >= canvas().graphCount()) {
            QCPGraph *graph = canvas().addGraph();
            graph->setName(m_series[i].title);
            graph->addToLegend();
        }
        canvas().graph(static_cast<int>(i) + 1)->setData(toVector(m_series[i].x), toVector(m_series[i].y), true);
    }
    grown();
}

void LivePlot::applyStyle()
{
    if (canvas().graphCount() == 0)
        return;
    canvas().graph(0)->setPen(QPen(style().muted, 1.2, Qt::DashLine));
    for (int i = 1; i < canvas().graphCount(); ++i) {
        const QPen pen = seriesPen(m_series[static_cast<std::size_t>(i) - 1].id);
        canvas().graph(i)->setPen(pen);
        // A lone first point has no line yet.
        const bool isDot = canvas().graph(i)->dataCount() < 2;
        canvas().graph(i)->setScatterStyle(isDot ? QCPScatterStyle(QCPScatterStyle::ssDisc, pen.color(), 6)
                                                 : QCPScatterStyle());
    }
}

void LivePlot::fitAxes()
{
    QCPRange x(0, 1), y(0, m_threshold.value_or(1));
    bool isFirst = true;
    for (const Series &line : m_series) {
        if (line.x.empty())
            continue;
        if (std::exchange(isFirst, false)) {
            x = QCPRange(line.x.front(), line.x.front());
            y = QCPRange(line.y.front(), line.y.front());
        }
        for (double value : line.x)
            x.expand(value);
        for (double value : line.y)
            y.expand(value);
    }
    if (m_threshold)
        y.expand(*m_threshold);
    if (x.size() <= 0)
        x = QCPRange(std::max(0.0, x.lower - 1), x.upper + 1); // batches and epochs are counted
    const double pad = y.size() > 0 ? y.size() * 0.08 : std::max(std::abs(y.lower) * 0.1, 0.05);
    canvas().xAxis->setRange(x);
    canvas().yAxis->setRange(y.lower - pad, y.upper + pad);
    if (m_threshold && canvas().graphCount() > 0)
        canvas().graph(0)->setData({x.lower, x.upper}, {*m_threshold, *m_threshold});
}

QString LivePlot::textAt(const QCPAxisRect &, double x, double) const
{
    QStringList lines;
    for (const Series &line : m_series) {
        if (line.x.empty() || !isShown(line.title))
            continue;
        const auto after = std::lower_bound(line.x.begin(), line.x.end(), x);
        auto index = static_cast<std::size_t>(after - line.x.begin());
        if (index == line.x.size() || (index > 0 && x - line.x[index - 1] < line.x[index] - x))
            --index;
        if (lines.isEmpty())
            lines.append(tr("%1: %2").arg(canvas().xAxis->label(), QString::number(line.x[index], 'g', 6)));
        lines.append(tr("%1: %2").arg(line.title, QString::number(line.y[index], 'g', 4)));
    }
    return lines.join(u'\n');
}

QString LivePlot::csv() const
{
    PlotCsv csv;
    csv.row({QStringLiteral("series"), canvas().xAxis->label(), canvas().yAxis->label()});
    for (const Series &line : m_series) {
        for (std::size_t i = 0; i < line.x.size(); ++i)
            csv.row({line.title, PlotCsv::number(line.x[i]), PlotCsv::number(line.y[i])});
    }
    return csv.text();
}

} // namespace ui
