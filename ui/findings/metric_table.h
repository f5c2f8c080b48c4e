// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/measure_lines.h"

#include <QAbstractTableModel>

class QTableView;

namespace ui {

/// Measures down, stages across. A refused one shows its reason in words, once where it is that of all stages; n, chance and direction
/// are in the tool tip.
class MetricTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Chance is in the tool tip alone where it is the same for all measures or needs no saying.
    enum class Chance { ToolTip, Column };

    explicit MetricTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(words::Lines lines, Chance chance = Chance::ToolTip);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QSize span(const QModelIndex &index) const override;

private:
    bool isRefusedAlike(const words::Line &line) const;
    bool isChance(int column) const;
    QVariant chanceData(const words::Line &line, int role) const;

    words::Lines m_shown;
    Chance m_chance = Chance::ToolTip;
};

/// A quiet read-only table: no grid, rows as high as their text, columns filling the width.
QTableView *quietTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName);
/// What is beside the stages (chance, a ratio) needs no more room than it takes.
enum class LastColumn { Stretched, Narrow };
/// The same for measures by stage: always as high as all its rows, so that the page scrolls and not the table in it.
QTableView *metricTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName,
                        LastColumn last = LastColumn::Stretched);

} // namespace ui
