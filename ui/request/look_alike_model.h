// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/look_alikes.h"
#include "ui/shell/session.h"

#include <QAbstractTableModel>
#include <QImage>

#include <vector>

namespace ui {

/// People who look like somebody in a request, side by side with them: the two images nearest each other, why, and what was decided.
class LookAlikeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Requested, Other, Why, State, ColumnCount };
    struct Row
    {
        core::LookAlike lookAlike;
        QString requested, other; ///< identities; `other` with its set
        QString otherIdentity;
        QImage requestedFace, otherFace; ///< of kFace; null when there is no pixel cache
    };

    static constexpr int kFace = 48; ///< side of a face, in points

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows);
    const Row *row(const QModelIndex &index) const; ///< null when invalid
    QModelIndex indexOf(core::PersonId person) const; ///< who looks like somebody; invalid when not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// What was found, with names and faces from the workspace. Throws core::store::StoreFailure.
std::vector<LookAlikeModel::Row> lookAlikeRows(const Session &session, const std::vector<core::LookAlike> &found);

} // namespace ui
