// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_delegate.h"

#include "ui/people/people_model.h"
#include "ui/people/thumbnails.h"
#include "ui/shell/icons.h"
#include "ui/shell/person_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/verdict_words.h"

#include <numeric>

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace ui {

namespace {

using theme::kGrid;
using theme::Surface;

constexpr int kGap = 12;     ///< between cards
constexpr int kPadding = 8;  ///< inside a card
constexpr int kTextRow = 20; ///< identity and count
constexpr int kSecondRow = 17; ///< the rest of a long identity
constexpr int kBar = 4;      ///< class mix

QPainterPath rounded(const QRectF &rectangle, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(rectangle, radius, radius);
    return path;
}

void paintCard(QPainter &painter, const QRectF &card, bool isSelected, bool isHovered, bool hasFocus)
{
    const auto edge = theme::colour(isSelected || hasFocus ? Surface::Accent : isHovered ? Surface::MutedText : Surface::Border);
    const qreal width = isSelected ? 2 : 1;
    painter.setPen(QPen(edge, width, hasFocus && !isSelected ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme::colour(isSelected ? Surface::AccentSoft : Surface::Card));
    const auto inset = width / 2;
    painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), 8, 8);
}

/// `instead`: where there is no montage.
void paintFaces(QPainter &painter, const QRect &square, const QPixmap &montage, const QIcon &instead)
{
    painter.save();
    painter.setClipPath(rounded(square, 6));
    if (montage.isNull()) {
        painter.fillRect(square, theme::colour(Surface::Raised));
        const int inset = square.width() * 3 / 10;
        instead.paint(&painter, square.adjusted(inset, inset, -inset, -inset));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(square, montage);
    }
    painter.restore();
}

void paintMix(QPainter &painter, const QRect &bar, const std::vector<std::int64_t> &mix)
{
    const auto total = std::accumulate(mix.begin(), mix.end(), std::int64_t(0));
    painter.save();
    painter.setClipPath(rounded(bar, kBar / 2.0));
    painter.fillRect(bar, theme::colour(Surface::Raised));
    double x = bar.left();
    for (std::size_t i = 0; i < mix.size() && total > 0; ++i) {
        const double width = double(bar.width()) * double(mix[i]) / double(total);
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), theme::classColour(int(i)));
        x += width;
    }
    painter.restore();
}

/// A small label over the faces, readable on any picture and never wider than they are.
void paintBadge(QPainter &painter, const QRect &faces, const QString &words, theme::Tone tone)
{
    constexpr int kInset = 6, kSides = 14;
    painter.setFont(theme::font(theme::Type::Caption));
    const QString text = painter.fontMetrics().elidedText(words, Qt::ElideRight, faces.width() - 2 * kInset - kSides);
    const auto bounds = painter.fontMetrics().boundingRect(text);
    const QRect badge(faces.topLeft() + QPoint(kInset, kInset), QSize(bounds.width() + kSides, bounds.height() + 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(theme::ground(tone)));
    painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter.setPen(theme::colour(theme::ink(tone)));
    painter.drawText(badge, Qt::AlignCenter, text);
}

/// What has happened comes first; else the set, unless it is the usual one.
void paintMarks(QPainter &painter, const QRect &faces, const PersonRow &person)
{
    using core::PersonState;
    using theme::Tone;
    switch (person.state) {
    case PersonState::Requested:
    case PersonState::Approved: paintBadge(painter, faces, stateText(person.state), Tone::Unsure); break;
    case PersonState::Unlearned:
        paintBadge(painter, faces, stateText(person.state, person.verdict),
                   verdictTone(person.verdict.value_or(core::ForgettingVerdict::Inconclusive)));
        break;
    case PersonState::Purged: paintBadge(painter, faces, stateText(person.state), Tone::Good); break;
    case PersonState::None:
        if (person.set != core::SetKind::Train)
            paintBadge(painter, faces, setText(person.set), Tone::Neutral);
        break;
    }
}

} // namespace

NameLines nameLines(const QString &name, const QFontMetrics &metrics, int firstWidth, int secondWidth)
{
    if (metrics.horizontalAdvance(name) <= firstWidth)
        return {name, {}};
    qsizetype fits = 1, after = 0; // letters that fit, and those up to the last place to break at
    for (; fits < name.size() && metrics.horizontalAdvance(name.left(fits + 1)) <= firstWidth; ++fits) {}
    for (qsizetype i = 0; i < fits; ++i)
        if (QStringLiteral("_ -.").contains(name[i]))
            after = i + 1;
    if (after == 0 || metrics.horizontalAdvance(name.mid(after)) > secondWidth)
        after = fits;
    return {name.left(after).trimmed(), metrics.elidedText(name.mid(after), Qt::ElideMiddle, secondWidth)};
}

PersonDelegate::PersonDelegate(const PeopleModel &model, Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_thumbnails(thumbnails), m_noPicture(icon(QStringLiteral("no-picture")))
{
}

void PersonDelegate::setCellSize(int width, const QString &longestName)
{
    constexpr double kWider = 1.15; // a name of as many letters may be wider than the longest one
    const int side = width - kGap - 2 * kPadding;
    const QFontMetrics metrics(theme::font(theme::Type::Strong));
    const int count = metrics.horizontalAdvance(QStringLiteral("888")) + kGrid;
    m_hasSecondLine = kWider * metrics.horizontalAdvance(longestName) > side - count;
    m_cell = {width, kPadding + side + 6 + kTextRow + (m_hasSecondLine ? kSecondRow : 0) + 6 + kBar + kPadding + kGap};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &person = m_model.person(index.row());
    const QRect card(option.rect.topLeft(), m_cell - QSize(kGap, kGap));
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, card, isSelected, option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);

    const int side = card.width() - 2 * kPadding;
    const QRect faces(card.topLeft() + QPoint(kPadding, kPadding), QSize(side, side));
    const int deviceSide = int(side * painter->device()->devicePixelRatioF());
    const auto montage = m_thumbnails.find(person.id, person.faces, deviceSide);
    paintFaces(*painter, faces, montage, isPictureMissing(person) ? m_noPicture : QIcon());
    paintMarks(*painter, faces, person);

    const QRect text(faces.left(), faces.bottom() + 6, side, kTextRow);
    painter->setFont(theme::font(theme::Type::Body));
    painter->setPen(theme::colour(Surface::MutedText));
    const auto count = QLocale().toString(qlonglong(person.images));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
    const int countWidth = painter->fontMetrics().horizontalAdvance(count) + kGrid;
    painter->setFont(theme::font(theme::Type::Strong));
    painter->setPen(theme::colour(Surface::Text));
    if (m_hasSecondLine) {
        const auto [first, second] = nameLines(person.identity, painter->fontMetrics(), side - countWidth, side);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, first);
        painter->drawText(text.translated(0, kSecondRow), Qt::AlignLeft | Qt::AlignVCenter, second);
    } else {
        const auto name = painter->fontMetrics().elidedText(person.identity, Qt::ElideMiddle, side - countWidth);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    paintMix(*painter, QRect(faces.left(), card.bottom() - kPadding - kBar + 1, side, kBar), person.mix);
    painter->restore();
}

bool PersonDelegate::isPictureMissing(const PersonRow &person) const
{
    return person.faces.empty() ? m_model.hasDetails() : m_thumbnails.isMissing(person.id);
}

bool PersonDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !isPictureMissing(m_model.person(index.row())))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto words = tr("%1: image not found").arg(index.data(Qt::AccessibleTextRole).toString());
    QToolTip::showText(event->globalPos(), plainToolTip(words), view);
    return true;
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

} // namespace ui
