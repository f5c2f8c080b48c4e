// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_csv.h"

#include <QLocale>

namespace ui {

void PlotCsv::row(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        quoted.append(cell);
    }
    m_text += quoted.join(u',') + QStringLiteral("\r\n");
}

QString PlotCsv::number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString PlotCsv::number(const std::optional<double> &value)
{
    return value ? number(*value) : QString();
}

} // namespace ui
