// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/grouped_plot.h"

#include "ui/plots/canvas.h"
#include "ui/plots/plot_csv.h"

#include <cmath>

namespace ui {

GroupedPlot::GroupedPlot(const QString &xTitle, const QString &yTitle, const QString &accessibleName, QWidget *parent)
    : Plot(accessibleName, parent)
{
    addLegendRow();
    canvas().xAxis->setLabel(xTitle);
    canvas().yAxis->setLabel(yTitle);
    canvas().xAxis->grid()->setVisible(false);
    canvas().xAxis->setTickLength(0);
    canvas().axisRect()->setMinimumMargins({2, 6, 6, 2});
}

void GroupedPlot::setGroups(const QStringList &groups, std::vector<GroupSeries> series)
{
    m_groups = groups;
    m_series = std::move(series);
    auto ticker = QSharedPointer<QCPAxisTickerText>(new QCPAxisTickerText);
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        ticker->addTick(static_cast<double>(i), m_groups[i]);
    canvas().xAxis->setTicker(ticker);
}

QString GroupedPlot::textAt(const QCPAxisRect &, double x, double) const
{
    const int group = static_cast<int>(std::lround(x));
    if (group < 0 || group >= m_groups.size())
        return {};
    QStringList lines{m_groups[group]};
    for (const GroupSeries &series : m_series) {
        const GroupValue &shown = series.values[static_cast<std::size_t>(group)];
        QString value = shown.value ? QString::number(*shown.value, 'g', 3) : shown.word;
        if (shown.value && shown.low && shown.high)
            value = tr("%1 (%2 to %3)").arg(value, QString::number(*shown.low, 'g', 3), QString::number(*shown.high, 'g', 3));
        lines.append(tr("%1: %2").arg(series.title, value));
        if (!shown.note.isEmpty())
            lines.append(QStringLiteral("    ") + shown.note);
    }
    return lines.join(u'\n');
}

QString GroupedPlot::csv() const
{
    PlotCsv csv;
    csv.row({QStringLiteral("series"), QStringLiteral("group"), QStringLiteral("value"), QStringLiteral("low"),
             QStringLiteral("high"), QStringLiteral("note")});
    for (const GroupSeries &series : m_series) {
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            const GroupValue &shown = series.values[i];
            csv.row({series.title, m_groups[static_cast<qsizetype>(i)], PlotCsv::number(shown.value), PlotCsv::number(shown.low),
                     PlotCsv::number(shown.high), shown.note});
        }
    }
    return csv.text();
}

} // namespace ui
