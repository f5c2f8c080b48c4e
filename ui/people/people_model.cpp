// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_model.h"

#include "core/store/search_key.h"

#include "ui/shell/person_words.h"
#include "ui/shell/plain_tool_tip.h"

#include <algorithm>

namespace ui {

namespace {

bool looksLikePseudonym(const QString &search)
{
    return search.startsWith(QStringLiteral("P-"), Qt::CaseInsensitive);
}

} // namespace

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = person(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.identity;
    case IdRole: return row.id;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const auto text = tr("%1: %2, %3").arg(row.identity, setText(row.set), imagesText(row.images));
        const auto state = stateText(row.state, row.verdict);
        const auto whole = state.isEmpty() ? text : tr("%1, %2").arg(text, state);
        return role == Qt::ToolTipRole ? plainToolTip(whole) : whole;
    }
    default: return {};
    }
}

void PeopleModel::setPeople(std::vector<PersonRow> people)
{
    beginResetModel();
    m_people = std::move(people);
    m_hasDetails = m_hasDetails && !m_people.empty(); // of those known already they stay
    if (!m_hasDetails)
        m_pseudonyms.clear();
    m_indexById.clear();
    m_indexById.reserve(qsizetype(m_people.size()));
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_indexById.insert(m_people[i].id, int(i));
    m_totalImages = m_trainingImages = 0;
    m_longestName.clear();
    for (const auto &person : m_people) {
        if (person.identity.size() > m_longestName.size())
            m_longestName = person.identity;
        m_totalImages += person.images;
        m_trainingImages += person.set == core::SetKind::Train ? person.images : 0;
    }
    arrange();
    endResetModel();
}

void PeopleModel::setDetails(PeopleDetails details)
{
    m_hasDetails = true;
    m_pseudonyms = std::move(details.pseudonyms);
    for (auto &person : m_people) {
        if (const auto found = details.faces.find(person.id); found != details.faces.end())
            person.faces = std::move(*found);
        if (const auto found = details.mix.find(person.id); found != details.mix.end())
            person.mix = std::move(*found);
        else
            person.mix.clear();
    }
    if (m_criteria.classIndex >= 0 || looksLikePseudonym(m_criteria.search)) { // who is shown depends on them
        beginResetModel();
        arrange();
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

bool PeopleModel::awaitsPseudonyms() const
{
    return !m_hasDetails && looksLikePseudonym(m_criteria.search);
}

void PeopleModel::setCriteria(const PeopleCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    beginResetModel();
    m_criteria = criteria;
    arrange();
    endResetModel();
}

void PeopleModel::setOrder(PeopleOrder order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    arrange();
    endResetModel();
}

const PersonRow *PeopleModel::byId(qint64 id) const
{
    const auto found = m_indexById.find(id);
    return found == m_indexById.end() ? nullptr : &m_people[std::size_t(*found)];
}

int PeopleModel::rowOf(qint64 id) const
{
    const auto found = m_indexById.find(id);
    return found == m_indexById.end() ? -1 : m_rows[std::size_t(*found)];
}

void PeopleModel::arrange()
{
    const auto key = core::store::searchKey(m_criteria.search);
    m_matching = 0;
    m_shown.clear();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (!fitsSearch(m_people[i], key))
            continue;
        ++m_matching;
        if (accepts(m_people[i]))
            m_shown.push_back(int(i));
    }
    if (m_order != PeopleOrder::Name) {
        const bool descends = m_order == PeopleOrder::MostImages;
        std::stable_sort(m_shown.begin(), m_shown.end(), [this, descends](int a, int b) {
            const auto left = m_people[std::size_t(a)].images, right = m_people[std::size_t(b)].images;
            return descends ? left > right : left < right;
        });
    }
    m_rows.assign(m_people.size(), -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_rows[std::size_t(m_shown[row])] = int(row);
}

bool PeopleModel::accepts(const PersonRow &person) const
{
    if (!m_criteria.sets.isEmpty() && !m_criteria.sets.contains(int(person.set)))
        return false;
    if (m_criteria.state && person.state != *m_criteria.state)
        return false;
    if (person.images < m_criteria.fewestImages)
        return false;
    if (m_criteria.classIndex >= 0) {
        const auto index = std::size_t(m_criteria.classIndex);
        if (index >= person.mix.size() || person.mix[index] == 0)
            return false;
    }
    return true;
}

bool PeopleModel::fitsSearch(const PersonRow &person, const QString &key) const
{
    if (m_criteria.search.isEmpty() || (!key.isEmpty() && person.key.contains(key)))
        return true;
    return !m_pseudonyms.isEmpty() && m_pseudonyms.value(person.id).startsWith(m_criteria.search, Qt::CaseInsensitive);
}

} // namespace ui
