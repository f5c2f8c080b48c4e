// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/report_list_model.h"

#include "ui/shell/plain_tool_tip.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace ui {

void ReportListModel::setFolder(const QString &folder)
{
    beginResetModel();
    m_files.clear();
    if (!folder.isEmpty())
        m_files = QDir(folder).entryInfoList({QStringLiteral("*.pdf"), QStringLiteral("*.json"), QStringLiteral("*.csv")},
                                             QDir::Files, QDir::Time);
    endResetModel();
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QFileInfo &file = m_files[index.row()];
    switch (role) {
    case PathRole: return file.absoluteFilePath();
    case Qt::ToolTipRole: return plainToolTip(file.absoluteFilePath());
    case Qt::DisplayRole:
        return tr("%1\n%2 · %3")
            .arg(file.fileName(), file.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                 QLocale().formattedDataSize(file.size(), 0));
    default: return {};
    }
}

} // namespace ui
