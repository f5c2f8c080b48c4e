// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/table_header.h"

#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>

namespace ui {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true); // as the header a table comes with
    setHighlightSections(false);
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = QRect(QPoint(), size);
    const int arrow = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this).width();
    const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    QFont bold = font();
    bold.setBold(true);
    const int spare = QFontMetrics(bold).horizontalAdvance(title) - fontMetrics().horizontalAdvance(title);
    size.rwidth() += std::max(0, arrow - spare);
    return size;
}

} // namespace ui
