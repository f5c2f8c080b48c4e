// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/people_risk_delegate.h"

#include "ui/findings/people_risk_model.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace ui {

namespace {

constexpr double kMark = 8;

} // namespace

void PeopleRiskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double low = index.data(PeopleRiskModel::LowRole).toDouble(), high = index.data(PeopleRiskModel::HighRole).toDouble();
    const QRectF room = QRectF(option.rect).adjusted(kMark, 0, -kMark, 0);
    if (high <= low || room.width() < 3 * kMark)
        return;
    const auto at = [&](double score) { return room.left() + (score - low) / (high - low) * room.width(); };
    const double y = room.center().y();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::colour(theme::Surface::Border), 1));
    painter->drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    painter->setPen(QPen(theme::colour(theme::Surface::MutedText), 1.2, Qt::DotLine));
    painter->drawLine(QPointF(at(0), y - kMark), QPointF(at(0), y + kMark));
    const QVariant before = index.data(PeopleRiskModel::BeforeRole), after = index.data(PeopleRiskModel::AfterRole);
    if (before.isValid() && after.isValid()) {
        painter->setPen(QPen(theme::colour(theme::Surface::MutedText), 1.5));
        painter->drawLine(QPointF(at(before.toDouble()), y), QPointF(at(after.toDouble()), y));
    }
    painter->setPen(Qt::NoPen);
    if (before.isValid()) {
        painter->setBrush(theme::colour(core::Stage::Original));
        painter->drawEllipse(QPointF(at(before.toDouble()), y), kMark / 2, kMark / 2);
    }
    if (after.isValid()) {
        painter->setBrush(theme::colour(core::Stage::Unlearned));
        painter->drawRect(QRectF(at(after.toDouble()) - kMark / 2, y - kMark / 2, kMark, kMark));
    }
    painter->restore();
}

QSize PeopleRiskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {120, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace ui
