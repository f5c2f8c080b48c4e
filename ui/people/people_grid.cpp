// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_grid.h"

#include "ui/people/person_delegate.h"
#include "ui/shell/theme.h"

#include <algorithm>

#include <QKeyEvent>
#include <QScrollBar>

namespace ui {

namespace {
constexpr int kCellWidth = 152; ///< at least; a card and the gap after it
} // namespace

PeopleGrid::PeopleGrid(PeopleModel &model, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new PersonDelegate(model, thumbnails, this))
{
    setObjectName(QStringLiteral("peopleGrid"));
    setAccessibleName(tr("People"));
    setProperty("part", QStringLiteral("flat"));
    setFlow(QListView::LeftToRight); // list mode lays a hundred thousand items out at once; icon mode one by one
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // coming and going, it would change the width it depends on
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &PeopleGrid::fitCells);
    connect(&thumbnails, &Thumbnails::ready, this, &PeopleGrid::repaintPerson);
}

void PeopleGrid::resizeEvent(QResizeEvent *event)
{
    fitCells();
    QListView::resizeEvent(event);
}

void PeopleGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cleared();
        return;
    }
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Select)
        startRangeHere(); // Qt keeps the start that a click or an earlier range has set
}

void PeopleGrid::startRangeHere()
{
    m_isStartingRange = true;
    setCurrentIndex(currentIndex()); // sets the start along with it
    m_isStartingRange = false;
}

void PeopleGrid::setCurrentInPlace(const QModelIndex &index)
{
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
}

QItemSelectionModel::SelectionFlags PeopleGrid::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return m_isStartingRange ? QItemSelectionModel::NoUpdate : QListView::selectionCommand(index, event);
}

void PeopleGrid::fitCells()
{
    const int width = viewport()->width() - 1;
    const int columns = std::max(1, width / kCellWidth);
    m_delegate->setCellSize(width / columns, m_model.longestName());
    const QSize cell = m_delegate->cellSize();
    if (cell == gridSize())
        return;
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void PeopleGrid::repaintPerson(qint64 id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        update(m_model.index(row));
}

} // namespace ui
