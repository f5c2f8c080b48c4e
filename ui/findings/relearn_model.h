// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/agreement_measures.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// How soon the forget people are known again: what the models were trained on down; steps of the unlearned and, when there, the
/// retrained model and their ratio across. What 0 and "> 500" mean is in the tool tip.
class RelearnModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RelearnModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const core::Findings &findings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isRatio(int column) const { return column > static_cast<int>(m_stages.size()); }
    QString stepsTip(const core::report::RelearnMeasure &measure, core::Stage stage) const;
    static QString ratioTip(const core::report::RelearnMeasure &measure);

    std::vector<core::report::RelearnMeasure> m_measures;
    std::vector<core::Stage> m_stages;
    std::int64_t m_mostSteps = 0;
};

} // namespace ui
