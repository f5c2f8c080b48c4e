// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/event_model.h"

#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/theme.h"
#include "ui/trail/event_words.h"

#include <algorithm>

namespace ui {

void EventModel::setEvents(std::vector<core::store::Event> events, std::optional<std::int64_t> firstBad)
{
    beginResetModel();
    m_events = std::move(events);
    std::reverse(m_events.begin(), m_events.end());
    m_firstBad = firstBad;
    endResetModel();
}

int EventModel::rowOf(std::int64_t id) const
{
    const auto found = std::ranges::find(m_events, id, &core::store::Event::id);
    return found == m_events.end() ? -1 : static_cast<int>(found - m_events.begin());
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventModel::text(const core::store::Event &event, int column) const
{
    switch (column) {
    case Number: {
        const bool bad = m_firstBad && event.id >= *m_firstBad;
        return bad ? tr("⚠ %1").arg(event.id) : QString::number(event.id);
    }
    case Time: return localTime(event.time);
    case Who: return QString::fromStdString(event.who);
    case What: return actTitle(event);
    case Facts: return factsText(event);
    case Hash: return QString::fromStdString(event.hash).left(12);
    default: return {};
    }
}

QString EventModel::searchText(const core::store::Event &event, int column) const
{
    if (column == Hash)
        return QString::fromStdString(event.hash);
    if (column != Facts)
        return text(event, column);
    QStringList parts;
    for (const auto &[name, value] : facts(event))
        parts.append(name + u' ' + value);
    return parts.join(u'\n');
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const core::store::Event &event = m_events[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(event, index.column());
    case SearchRole: return searchText(event, index.column());
    case Qt::ToolTipRole:
        return index.column() == Hash ? QString::fromStdString(event.hash) : plainToolTip(text(event, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (m_firstBad && event.id >= *m_firstBad)
            return theme::colour(theme::Surface::Bad);
        return {};
    default: return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Facts: return tr("Facts");
    case Hash: return tr("Hash");
    default: return {};
    }
}

} // namespace ui
