// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/findings_words.h"

#include <QAbstractTableModel>

#include <vector>

class QTableView;

namespace ui {

/// Measures down, stages across. A refused one shows its reason in words; n, chance and direction are in the tool tip.
class MetricTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Line
    {
        QString title, help;
        bool percent = false;
        std::vector<std::optional<core::Metric>> cells; ///< one per stage
    };

    explicit MetricTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setLines(const std::vector<core::Stage> &stages, std::vector<Line> lines);
    /// The given measures of every stage the findings have.
    void show(const core::Findings &findings, const std::vector<words::Row> &rows);
    /// Accuracy per class of one set.
    void showClasses(const core::Findings &findings, core::AuditSet set);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::Stage> m_stages;
    std::vector<Line> m_lines;
};

/// A quiet read-only table: no grid, rows as high as their text, columns filling the width.
QTableView *quietTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName);
/// The same for measures by stage: always as high as all its rows, so that the page scrolls and not the table in it.
QTableView *metricTable(MetricTableModel *model, const QString &objectName, const QString &accessibleName);

} // namespace ui
