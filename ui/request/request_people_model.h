// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <QAbstractListModel>
#include <QImage>

#include <vector>

namespace ui {

/// The people of one request, with a face each.
class RequestPeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        core::Person person;
        QImage face; ///< null when there is no pixel cache
        QString elsewhere; ///< "also in R-2026-001 (Approved)", or empty
    };
    enum Role { IdRole = Qt::UserRole + 1, FactsRole }; ///< FactsRole: images, and what else is to be known

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }
    void removeRowAt(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString facts(const Row &row);

    std::vector<Row> m_rows;
};

} // namespace ui
