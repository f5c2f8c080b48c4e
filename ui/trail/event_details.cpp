// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/event_details.h"

#include "ui/shell/theme.h"
#include "ui/trail/event_words.h"

#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextOption>

#include <algorithm>

namespace ui {

namespace {

using theme::kGrid;
using theme::Surface;
using theme::Type;

constexpr int kLeastLines = 4, kUsualLines = 8;

QTextCharFormat written(Type type, Surface ink)
{
    QTextCharFormat format;
    format.setFont(theme::font(type));
    format.setForeground(theme::colour(ink));
    return format;
}

} // namespace

EventDetails::EventDetails(QWidget *parent) : QTextEdit(parent)
{
    setObjectName(QStringLiteral("eventDetails"));
    setAccessibleName(tr("The event in full"));
    setPlaceholderText(tr("Choose an event to read all its facts, with every hash whole."));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a hash is one word
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void EventDetails::show(const core::store::Event *event)
{
    clear();
    if (!event)
        return;
    std::vector<EventFact> lines{{tr("event"), QString::number(event->id)},
                                 {tr("what"), actTitle(*event)},
                                 {tr("when"), QStringLiteral("%1 (%2)").arg(localTime(event->time), QString::fromStdString(event->time))},
                                 {tr("who"), QString::fromStdString(event->who)}};
    std::ranges::copy(facts(*event), std::back_inserter(lines));
    lines.push_back({tr("hash"), QString::fromStdString(event->hash)});

    const QFontMetrics metrics(theme::font(Type::Body));
    int names = 0;
    for (const auto &line : lines)
        names = std::max(names, metrics.horizontalAdvance(line.name));
    const int indent = std::min(names, 24 * kGrid) + 2 * kGrid;
    QTextBlockFormat block; // what does not fit on a line goes on under its value
    block.setLeftMargin(indent);
    block.setTextIndent(-indent);
    block.setTabPositions({QTextOption::Tab(indent, QTextOption::LeftTab)});
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const auto &line : lines) {
        if (!cursor.atStart())
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        cursor.insertText(line.name + u'\t', written(Type::Body, Surface::MutedText));
        cursor.insertText(line.value, written(Type::Body, Surface::Text));
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

int EventDetails::lines(int count) const
{
    return count * QFontMetrics(theme::font(Type::Body)).lineSpacing() + 3 * kGrid;
}

QSize EventDetails::minimumSizeHint() const
{
    return {24 * kGrid, lines(kLeastLines)};
}

QSize EventDetails::sizeHint() const
{
    return {60 * kGrid, lines(kUsualLines)};
}

} // namespace ui
