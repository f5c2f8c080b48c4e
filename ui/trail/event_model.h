// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The audit trail as rows, newest first. Events from the first bad one on are marked.
class EventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Who, What, Facts, Hash, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 1 }; ///< as displayed, but every hash whole

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(std::vector<core::store::Event> events, std::optional<std::int64_t> firstBad); ///< oldest first

    const core::store::Event &event(int row) const { return m_events[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; ///< −1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const core::store::Event &event, int column) const;
    QString searchText(const core::store::Event &event, int column) const;

    std::vector<core::store::Event> m_events;
    std::optional<std::int64_t> m_firstBad;
};

} // namespace ui
