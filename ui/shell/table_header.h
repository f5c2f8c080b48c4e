// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace ui {

/// The titles of a table's columns, none cut off where a column is as wide as its contents. The style sheet's sort arrow takes room
/// from every title, sorted by or not, of which QHeaderView's own hint knows nothing; that it counts with bold letters makes up for
/// that in Latin script, but not in Chinese, whose bold letters are no wider.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

protected:
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace ui
