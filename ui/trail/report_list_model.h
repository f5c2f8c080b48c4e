// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QFileInfo>

namespace ui {

/// The files in the workspace's reports folder, newest first.
class ReportListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setFolder(const QString &folder); ///< reads it; empty: no reports

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QFileInfoList m_files;
};

} // namespace ui
