// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// Runs down, measures of the unlearned model across. Sort by SortRole: numbers as numbers, refused ones last.
class CompareModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Run, Method, Seed, Forgetting, Utility, MatchedAuc, UnseenAccuracy, AccuracyDrop, Collapse, CvAccuracy, Nomus,
                  Time, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit CompareModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void show(std::vector<core::Findings> runs);
    const std::vector<core::Findings> &runs() const { return m_runs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// The metric of a column, null where the column is none.
    static const core::Metric *metric(const core::Findings &run, int column);
    static QVariant text(const core::Findings &run, int column);
    static QVariant sortKey(const core::Findings &run, int column);

    std::vector<core::Findings> m_runs;
};

} // namespace ui
