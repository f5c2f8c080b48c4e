// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/metric_table.h"

#include "core/report/wording.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/table_header.h"
#include "ui/shell/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

/// "0.51 (0.46–0.57)" that may go to a second line before its interval, and nowhere else: three stages stand beside each other. The
/// longer "−0.06 (−0.10 to −0.02)" may also break before its upper end.
QString breakable(const QString &value)
{
    const QChar joiner(0x2060), space(QChar::Nbsp);
    const qsizetype interval = value.indexOf(QStringLiteral(" ("));
    if (interval < 0)
        return value;
    QString head = value.left(interval), tail = value.mid(interval + 1);
    tail.replace(QStringLiteral("–"), joiner + QStringLiteral("–") + joiner);
    const qsizetype upper = tail.lastIndexOf(QStringLiteral(" to ")) + 3;
    tail.replace(u' ', space);
    if (upper > 2)
        tail[upper] = u' ';
    return head.replace(u' ', space) + u' ' + tail;
}

/// Rows as high as their text where it wraps, also over columns that are one: the style's own hint forgets the padding beside the text.
class WrappedTextDelegate final : public QStyledItemDelegate
{
public:
    explicit WrappedTextDelegate(QTableView *table) : QStyledItemDelegate(table), m_table(table) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        int width = 0;
        for (int column = 0; column < m_table->columnSpan(index.row(), index.column()); ++column)
            width += m_table->columnWidth(index.column() + column);
        QStyleOptionViewItem padded = option;
        padded.rect.setWidth(width - 2 * theme::kGrid);
        return QStyledItemDelegate::sizeHint(padded, index);
    }

private:
    const QTableView *m_table;
};

} // namespace

void MetricTableModel::show(words::Lines lines, Chance chance)
{
    beginResetModel();
    m_shown = std::move(lines);
    m_chance = chance;
    endResetModel();
}

bool MetricTableModel::isChance(int column) const
{
    return m_chance == Chance::Column && column == columnCount() - 1;
}

int MetricTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.lines.size());
}

int MetricTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_shown.stages.size()) + (m_chance == Chance::Column ? 1 : 0);
}

QVariant MetricTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const words::Line &line = m_shown.lines[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::DisplayRole ? line.title : role == Qt::ToolTipRole && !line.help.isEmpty() ? line.help : QVariant();
    if (isChance(index.column()))
        return chanceData(line, role);
    if (index.column() > 1 && isRefusedAlike(line))
        return {}; // said in the first stage's place, see span()
    const std::optional<core::Metric> &metric = line.cells[static_cast<std::size_t>(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole:
        if (!metric)
            return tr("does not apply");
        if (metric->isRefused() || !metric->value)
            return metric->isRefused() ? words::metric(*metric, line.percent) : tr("not measured");
        return breakable(words::metric(*metric, line.percent));
    case Qt::ToolTipRole:
        if (!metric)
            return {};
        return plainToolTip(QStringList{line.help, words::metric(*metric, line.percent), words::basis(*metric, line.percent),
                                        words::direction(*metric)}.join(u'\n').trimmed());
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return metric && metric->value ? QVariant() : theme::colour(theme::Surface::MutedText);
    default: return {};
    }
}

QVariant MetricTableModel::chanceData(const words::Line &line, int role) const
{
    const core::Metric *judged = m_shown.judged(line);
    switch (role) {
    case Qt::DisplayRole:
        return judged != nullptr && judged->chance
            ? words::text(core::report::formatRate(*judged->chance, {}, {}, line.percent)) : QStringLiteral("–");
    case Qt::ToolTipRole: return tr("What guessing would give, for the unlearned model.");
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return theme::colour(theme::Surface::MutedText);
    default: return {};
    }
}

bool MetricTableModel::isRefusedAlike(const words::Line &line) const
{
    return std::ranges::all_of(line.cells, [&line](const std::optional<core::Metric> &metric) {
        return metric && metric->isRefused() && metric->refused == line.cells.front()->refused;
    });
}

QSize MetricTableModel::span(const QModelIndex &index) const
{
    const bool isWide = index.column() == 1 && isRefusedAlike(m_shown.lines[static_cast<std::size_t>(index.row())]);
    return {isWide ? static_cast<int>(m_shown.stages.size()) : 1, 1};
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
    if (section == 0)
        return QString();
    return isChance(section) ? tr("chance") : words::markedStage(m_shown.stages[static_cast<std::size_t>(section - 1)]);
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
    table->setHorizontalHeader(new TableHeader(table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

QTableView *metricTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName, LastColumn last)
{
    QTableView *table = quietTable(model, objectName, accessibleName);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    table->setItemDelegate(new WrappedTextDelegate(table));
    QHeaderView *rows = table->verticalHeader();
    const auto fit = [table, rows, last] {
        const QAbstractItemModel *shown = table->model();
        const int columns = shown->columnCount();
        table->clearSpans();
        for (int row = 0; columns > 2 && row < shown->rowCount(); ++row) {
            const QSize span = shown->span(shown->index(row, 1));
            if (span.width() > 1)
                table->setSpan(row, 1, 1, span.width());
        }
        for (int column = 0; columns > 1 && column < columns; ++column) {
            const bool isNarrow = column == 0 || (last == LastColumn::Narrow && columns > 2 && column == columns - 1);
            table->horizontalHeader()->setSectionResizeMode(column, isNarrow ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
        }
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows->length());
    };
    QObject::connect(model, &QAbstractItemModel::modelReset, table, fit, Qt::QueuedConnection);
    QObject::connect(rows, &QHeaderView::sectionResized, table, fit, Qt::QueuedConnection);
    return table;
}

} // namespace ui
