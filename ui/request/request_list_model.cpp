// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_list_model.h"

#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/request_words.h"

#include <algorithm>

namespace ui {

void RequestListModel::setRequests(std::vector<core::Request> requests)
{
    beginResetModel();
    m_requests = std::move(requests);
    std::reverse(m_requests.begin(), m_requests.end());
    endResetModel();
}

const core::Request *RequestListModel::request(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_requests.size() ? &m_requests[row] : nullptr;
}

QModelIndex RequestListModel::indexOf(core::RequestId id) const
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(),
                                    [id](const core::Request &request) { return request.id == id; });
    return found == m_requests.end() ? QModelIndex() : index(static_cast<int>(found - m_requests.begin()), 0);
}

int RequestListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int RequestListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    const core::Request *row = request(index);
    if (!row)
        return {};
    if (role == IdRole)
        return QVariant::fromValue<qint64>(row->id);
    if (role == Qt::TextAlignmentRole && index.column() == People)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == Due && isOverdue(*row, QDate::currentDate()))
        return theme::colour(theme::Surface::Bad);
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Reference:
        return row->experiment ? tr("%1 · EXPERIMENT").arg(QString::fromStdString(row->reference))
                               : QString::fromStdString(row->reference);
    case State: return stateTitle(row->state);
    case People: return QString::number(row->people.size());
    case Due: return timeLeft(*row, QDate::currentDate());
    default: return {};
    }
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == People ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reference: return tr("Reference");
    case State: return tr("State");
    case People: return tr("People");
    case Due: return tr("Answer due");
    default: return {};
    }
}

} // namespace ui
