// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/table_room.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace ui {

void keepRoomFor(QTableView *table, int column, int least)
{
    QHeaderView *header = table->horizontalHeader();
    for (int other = 0; other < header->count(); ++other)
        header->setSectionResizeMode(other, other == column ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    const auto widen = [table, header, column, least] {
        const int others = header->length() - header->sectionSize(column), margin = table->verticalScrollBar()->sizeHint().width();
        table->setMinimumWidth(others + std::max(least, header->sectionSizeHint(column)) + margin + 2 * table->frameWidth());
    };
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, widen, Qt::QueuedConnection);
    QObject::connect(header, &QHeaderView::sectionResized, table, [widen, column](int resized) {
        if (resized != column)
            widen();
    });
    widen();
}

} // namespace ui
