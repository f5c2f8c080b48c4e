// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/metric_table.h"

#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {

/// "0.51 (0.46–0.57)" that may go to a second line before its interval, and nowhere else: three stages stand beside each other.
QString breakableOnce(const QString &value)
{
    const QChar joiner(0x2060), space(QChar::Nbsp);
    const qsizetype interval = value.indexOf(QStringLiteral(" ("));
    if (interval < 0)
        return value;
    QString head = value.left(interval), tail = value.mid(interval + 1);
    tail.replace(QStringLiteral("–"), joiner + QStringLiteral("–") + joiner);
    return head.replace(u' ', space) + u' ' + tail.replace(u' ', space);
}

} // namespace

void MetricTableModel::setLines(const std::vector<core::Stage> &stages, std::vector<Line> lines)
{
    beginResetModel();
    m_stages = stages;
    m_lines = std::move(lines);
    endResetModel();
}

void MetricTableModel::show(const core::Findings &findings, const std::vector<words::Row> &rows)
{
    std::vector<core::Stage> stages;
    for (const auto &[stage, found] : findings.stages)
        stages.push_back(stage);
    std::vector<Line> lines;
    for (const words::Row &row : rows) {
        if (!core::report::isMeasured(findings, row.measure))
            continue; // not asked for, or not this task's
        Line line{row.title, row.help, row.measure.percent, {}};
        for (const auto &[stage, found] : findings.stages) {
            const core::Metric *metric = row.measure.of(found);
            line.cells.push_back(metric != nullptr ? std::optional(*metric) : std::nullopt);
        }
        lines.push_back(line);
    }
    setLines(stages, std::move(lines));
}

void MetricTableModel::showClasses(const core::Findings &findings, core::AuditSet set)
{
    std::vector<core::Stage> stages;
    for (const auto &[stage, found] : findings.stages)
        stages.push_back(stage);
    std::vector<Line> lines;
    for (std::size_t k = 0; k < findings.run.classes.size(); ++k) {
        Line line{words::text(findings.run.classes[k]), {}, true, {}};
        for (const auto &[stage, found] : findings.stages) {
            const auto metrics = found.perClass.find(set);
            const bool isThere = metrics != found.perClass.end() && k < metrics->second.size();
            line.cells.push_back(isThere ? std::optional(metrics->second[k]) : std::nullopt);
        }
        lines.push_back(line);
    }
    setLines(stages, std::move(lines));
}

int MetricTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MetricTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_stages.size());
}

QVariant MetricTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::DisplayRole ? line.title : role == Qt::ToolTipRole && !line.help.isEmpty() ? line.help : QVariant();
    const std::optional<core::Metric> &metric = line.cells[static_cast<std::size_t>(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole:
        if (!metric)
            return tr("does not apply");
        if (metric->isRefused() || !metric->value)
            return metric->isRefused() ? words::metric(*metric, line.percent) : tr("not measured");
        return breakableOnce(words::metric(*metric, line.percent));
    case Qt::ToolTipRole:
        if (!metric)
            return {};
        return QStringList{line.help, words::metric(*metric, line.percent), words::basis(*metric, line.percent),
                           words::direction(*metric)}.join(u'\n').trimmed();
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return metric && metric->value ? QVariant() : theme::colour(theme::Surface::MutedText);
    default: return {};
    }
}

QVariant MetricTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(theme::Type::Caption); // the style sheet overrules the header's own
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? QString() : words::markedStage(m_stages[static_cast<std::size_t>(section - 1)]);
}

QTableView *quietTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setFont(theme::font(theme::Type::Caption)); // values with intervals are long: as many as can be on one line
    table->setProperty("part", QStringLiteral("quiet"));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(true);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QTableView *metricTable(MetricTableModel *model, const QString &objectName, const QString &accessibleName)
{
    QTableView *table = quietTable(model, objectName, accessibleName);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QHeaderView *rows = table->verticalHeader();
    const auto fit = [table, rows] {
        if (table->model()->columnCount() > 1)
            table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows->length());
    };
    QObject::connect(model, &QAbstractItemModel::modelReset, table, fit, Qt::QueuedConnection);
    QObject::connect(rows, &QHeaderView::sectionResized, table, fit, Qt::QueuedConnection);
    return table;
}

} // namespace ui
