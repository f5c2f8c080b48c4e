// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_person_delegate.h"

#include "ui/request/request_people_model.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {

using theme::kGrid;

constexpr int kFace = 40;

} // namespace

void RequestPersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    painter->save();
    QRect text = option.rect.adjusted(kGrid / 2, 0, -kGrid / 2, 0);
    if (const auto face = index.data(Qt::DecorationRole).value<QImage>(); !face.isNull()) {
        painter->drawImage(QRect(text.left(), text.top() + (text.height() - kFace) / 2, kFace, kFace), face);
        text.setLeft(text.left() + kFace + kGrid);
    }
    const auto line = [painter, &text](const QString &words, theme::Type type, theme::Surface ink, Qt::Alignment half) {
        painter->setFont(theme::font(type));
        painter->setPen(theme::colour(ink));
        const QFontMetrics metrics = painter->fontMetrics();
        QRect room = text;
        if (half == Qt::AlignTop)
            room.setBottom(text.center().y());
        else
            room.setTop(text.center().y() + 1);
        painter->drawText(room, Qt::AlignLeft | (half == Qt::AlignTop ? Qt::AlignBottom : Qt::AlignTop),
                          metrics.elidedText(words, Qt::ElideMiddle, room.width()));
    };
    line(index.data(Qt::DisplayRole).toString(), theme::Type::Body, theme::Surface::Text, Qt::AlignTop);
    line(index.data(RequestPeopleModel::FactsRole).toString(), theme::Type::Caption, theme::Surface::MutedText, Qt::AlignBottom);
    painter->restore();
}

QSize RequestPersonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {20 * kGrid, kRowHeight}; // as wide as the list: long names give way in their middle
}

} // namespace ui
