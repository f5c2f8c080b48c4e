// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QImage>

#include <vector>

namespace ui {

/// Who a pseudonym stands for, in this workspace; findings themselves do not know.
struct KnownPerson
{
    qint64 id = 0;
    QImage face; ///< null: none
};

/// The people of the request, by pseudonym: score before and after, q, verdict. Sort by SortRole; lowest q first is riskiest.
class PeopleRiskModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Images, Scores, QValue, Verdict, ColumnCount };
    enum Role { SortRole = Qt::UserRole, IdRole, BeforeRole, AfterRole, LowRole, HighRole };

    explicit PeopleRiskModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void show(const core::Findings &findings);
    void setKnown(QHash<QString, KnownPerson> people); ///< by pseudonym; the others are shown without a face

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        core::PersonFinding after;
        std::optional<double> before;
    };
    QVariant sortKey(const Row &row, int column) const;
    QString toolTip(const Row &row) const;

    std::vector<Row> m_rows;
    QHash<QString, KnownPerson> m_known;
    double m_low = 0, m_high = 1; ///< of all scores, so that the dots of every row share an axis
};

} // namespace ui
