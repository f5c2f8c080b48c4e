// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_model.h"

#include <QItemSelectionModel>

namespace ui {

/// What the tally says about the selected people.
struct PeopleTally
{
    int people = 0;
    int hidden = 0;        ///< selected, but not shown by the present filter
    int neverTrained = 0;  ///< validation and unseen people
    qint64 images = 0;
    double trainingShare = 0; ///< of the training images, in [0, 1]
};

/// The selected people, by id: a search that hides them does not let them go, so that one can be picked after the other.
/// Keeps the view's own selection of the people shown in step.
class PeopleSelection final : public QObject
{
    Q_OBJECT

public:
    PeopleSelection(PeopleModel &model, QItemSelectionModel &shown, QObject *parent = nullptr);

    QList<qint64> ids() const; ///< in the order of names
    PeopleTally tally() const;
    void clear();
    void dropHidden(); ///< keeps those the present filter shows

Q_SIGNALS:
    void changed();

private:
    void note(const QItemSelection &selected, const QItemSelection &deselected);
    void restore(); ///< after the model was filtered, sorted or read again

    PeopleModel &m_model;
    QItemSelectionModel &m_shown;
    QSet<qint64> m_ids;
    bool m_isRestoring = false;
};

} // namespace ui
