// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// Requests as rows, newest first.
class RequestListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, State, People, Due, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setRequests(std::vector<core::Request> requests); ///< as the repository gives them: oldest first
    const core::Request *request(const QModelIndex &index) const;
    QModelIndex indexOf(core::RequestId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::Request> m_requests;
};

} // namespace ui
