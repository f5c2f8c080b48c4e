// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"
#include "core/domain/data_set.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>

#include <memory>
#include <optional>
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
        std::optional<std::int64_t> face; ///< pixel-cache row of the first image
        QString elsewhere; ///< "also in R-2026-001 (Approved)", or empty
    };
    enum Role { IdRole = Qt::UserRole + 1, FactsRole }; ///< FactsRole: images, and what else is to be known

    using QAbstractListModel::QAbstractListModel;

    /// `faces`: where the rows' faces are; null when nothing was imported.
    void setRows(std::vector<Row> rows, std::shared_ptr<const core::data::PixelCache> faces = {});
    const std::vector<Row> &rows() const { return m_rows; }
    void removeRowAt(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString facts(const Row &row);
    QImage face(const Row &row) const; ///< drawn when it is first seen: a request may name thousands

    std::vector<Row> m_rows;
    std::shared_ptr<const core::data::PixelCache> m_faces;
    mutable QCache<std::int64_t, QImage> m_drawn; ///< more than fit into a window
};

} // namespace ui
