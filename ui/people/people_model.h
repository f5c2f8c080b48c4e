// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/findings.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace ui {

/// One card. Plain values: a hundred thousand of them have to be quick.
struct PersonRow
{
    qint64 id = 0;
    QString identity;
    QString key; ///< core::store::searchKey(identity): made beside the window's thread, where the row is read
    core::SetKind set = core::SetKind::Train;
    core::PersonState state = core::PersonState::None;
    std::optional<core::ForgettingVerdict> verdict; ///< of the newest run that unlearned them
    qint64 images = 0;
    std::vector<std::int64_t> faces; ///< pixel-cache rows of the first images; empty until details came
    std::vector<std::int64_t> mix;   ///< images by class of the shown task; empty until details came
};

/// What takes longer to read than the people themselves; by person.
struct PeopleDetails
{
    QHash<qint64, std::vector<std::int64_t>> faces, mix; ///< as in PersonRow
    QHash<qint64, QString> pseudonyms;                   ///< everybody's
};

/// Which people are shown. Nothing set: all of them.
struct PeopleCriteria
{
    QString search;                 ///< part of an identity, by searchKey(), or the beginning of a pseudonym, whatever the case
    QSet<int> sets;                 ///< of core::SetKind; empty: all
    std::optional<core::PersonState> state;
    int classIndex = -1;            ///< people with an image of that class of the shown task; −1: any
    qint64 fewestImages = 0;
    bool operator==(const PeopleCriteria &) const = default;
};

enum class PeopleOrder { Name, MostImages, FewestImages };

/// The people of the data set, filtered and sorted here: a proxy would map every row twice.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Display: identity; tool tip and accessible text: the card in words.
    QVariant data(const QModelIndex &index, int role) const override;

    /// In the order of their names, as sortByName() leaves them.
    void setPeople(std::vector<PersonRow> people);
    void setDetails(PeopleDetails details);
    bool hasDetails() const { return m_hasDetails; } ///< before, nobody's faces are known
    bool awaitsPseudonyms() const;                   ///< which the search is for, and which are still to come
    void setCriteria(const PeopleCriteria &criteria);
    const PeopleCriteria &criteria() const { return m_criteria; }
    void setOrder(PeopleOrder order);

    const PersonRow &person(int row) const { return m_people[std::size_t(m_shown[std::size_t(row)])]; }
    const PersonRow *byId(qint64 id) const; ///< shown or not; null: nobody
    int rowOf(qint64 id) const;             ///< −1: not shown
    const QString &longestName() const { return m_longestName; } ///< by letters, of everybody
    int total() const { return int(m_people.size()); }
    int matching() const { return m_matching; } ///< people who fit the search, whatever the other criteria
    qint64 totalImages() const { return m_totalImages; }
    qint64 trainingImages() const { return m_trainingImages; }

private:
    void arrange(); ///< recomputes m_shown; call between begin and endResetModel
    bool accepts(const PersonRow &person) const; ///< but for the search
    bool fitsSearch(const PersonRow &person, const QString &key) const; ///< `key`: of the search

    std::vector<PersonRow> m_people;
    std::vector<int> m_shown;       ///< indices into m_people
    QHash<qint64, int> m_indexById; ///< into m_people
    std::vector<int> m_rows;        ///< as m_people: the row it is shown in, −1: none
    int m_matching = 0;
    bool m_hasDetails = false;
    QString m_longestName;
    qint64 m_totalImages = 0, m_trainingImages = 0;
    PeopleCriteria m_criteria;
    PeopleOrder m_order = PeopleOrder::Name;
    QHash<qint64, QString> m_pseudonyms;
};

} // namespace ui
