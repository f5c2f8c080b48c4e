// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/table_room.h"

#include "ui/shell/table_header.h"

#include <QAbstractItemModel>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

void giveHeader(QTableView *table)
{
    const QHeaderView *old = table->horizontalHeader();
    if (qobject_cast<const TableHeader *>(old))
        return;
    auto *header = new TableHeader(table);
    header->setMinimumSectionSize(old->minimumSectionSize());
    header->setHighlightSections(old->highlightSections());
    header->setSortIndicator(old->sortIndicatorSection(), old->sortIndicatorOrder());
    table->setHorizontalHeader(header);
}

} // namespace

void keepRoomFor(QTableView *table, int column, int least, int most)
{
    giveHeader(table);
    QHeaderView *header = table->horizontalHeader();
    for (int other = 0; other < header->count(); ++other)
        header->setSectionResizeMode(other, other == column ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    const auto widen = [table, header, column, least, most] {
        const int others = header->length() - header->sectionSize(column), margin = table->verticalScrollBar()->sizeHint().width();
        const QAbstractItemView *view = table; // which has it public
        const int wanted = most > least ? std::min(most, view->sizeHintForColumn(column)) : 0;
        table->setMinimumWidth(others + std::max({least, wanted, header->sectionSizeHint(column)}) + margin + 2 * table->frameWidth());
    };
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, widen, Qt::QueuedConnection);
    QObject::connect(header, &QHeaderView::sectionResized, table, [widen, column](int resized) {
        if (resized != column)
            widen();
    });
    widen();
}

} // namespace ui
