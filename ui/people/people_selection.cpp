// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_selection.h"

#include <algorithm>

namespace ui {

PeopleSelection::PeopleSelection(PeopleModel &model, QItemSelectionModel &shown, QObject *parent)
    : QObject(parent), m_model(model), m_shown(shown)
{
    connect(&shown, &QItemSelectionModel::selectionChanged, this, &PeopleSelection::note);
    connect(&model, &QAbstractItemModel::modelReset, this, &PeopleSelection::restore);
}

QList<qint64> PeopleSelection::ids() const
{
    QList<qint64> ids(m_ids.begin(), m_ids.end());
    std::sort(ids.begin(), ids.end(), [this](qint64 a, qint64 b) {
        const auto *left = m_model.byId(a), *right = m_model.byId(b);
        return left && right ? left < right : a < b; // the model keeps people in the order of names
    });
    return ids;
}

PeopleTally PeopleSelection::tally() const
{
    PeopleTally tally;
    qint64 trainingImages = 0;
    for (const auto id : m_ids) {
        const auto *person = m_model.byId(id);
        if (!person)
            continue;
        const bool isTrained = person->set == core::SetKind::Train;
        ++tally.people;
        tally.hidden += m_model.rowOf(id) < 0;
        tally.neverTrained += !isTrained;
        tally.images += person->images;
        trainingImages += isTrained ? person->images : 0;
    }
    if (const auto all = m_model.trainingImages(); all > 0)
        tally.trainingShare = double(trainingImages) / double(all);
    return tally;
}

void PeopleSelection::clear()
{
    if (m_ids.isEmpty())
        return;
    m_ids.clear();
    restore();
}

void PeopleSelection::dropHidden()
{
    if (m_ids.removeIf([this](qint64 id) { return m_model.rowOf(id) < 0; }) > 0)
        Q_EMIT changed();
}

void PeopleSelection::note(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (m_isRestoring)
        return;
    for (const auto &index : deselected.indexes())
        m_ids.remove(m_model.person(index.row()).id);
    for (const auto &index : selected.indexes())
        m_ids.insert(m_model.person(index.row()).id);
    Q_EMIT changed();
}

void PeopleSelection::restore()
{
    QList<int> rows;
    for (auto id = m_ids.begin(); id != m_ids.end();) {
        if (!m_model.byId(*id)) { // gone from the data set
            id = m_ids.erase(id);
            continue;
        }
        if (const int row = m_model.rowOf(*id); row >= 0)
            rows.append(row);
        ++id;
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype first = 0; first < rows.size();) {
        auto last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        selection.append(QItemSelectionRange(m_model.index(rows[first]), m_model.index(rows[last])));
        first = last + 1;
    }
    m_isRestoring = true;
    m_shown.select(selection, QItemSelectionModel::ClearAndSelect);
    m_isRestoring = false;
    Q_EMIT changed();
}

} // namespace ui
