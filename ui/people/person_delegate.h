// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

class PeopleModel;
class Thumbnails;

/// Paints a person's card: faces, identity, image count, class mix, what has happened to them, and whether they are selected.
class PersonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PersonDelegate(const PeopleModel &model, Thumbnails &thumbnails, QObject *parent = nullptr);

    void setCellSize(const QSize &size) { m_cell = size; }
    /// Height of a cell that is `width` wide: the montage is square.
    static int cellHeight(int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PeopleModel &m_model;
    Thumbnails &m_thumbnails;
    QSize m_cell{168, 220};
};

} // namespace ui
