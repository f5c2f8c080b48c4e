// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_model.h"
#include "ui/people/thumbnails.h"

#include <QListView>

namespace ui {

class PersonDelegate;

/// The grid of person cards. Columns are as many as fit; the cards share what is left over, so that both edges align.
class PeopleGrid final : public QListView
{
    Q_OBJECT

public:
    PeopleGrid(PeopleModel &model, Thumbnails &thumbnails, QWidget *parent = nullptr);

    /// The next range starts at the current person, not where an earlier one did. Selects nobody.
    void startRangeHere();
    /// Without scrolling there and without selecting: for a model that was read again under a view that stays where it is.
    void setCurrentInPlace(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Escape lets the selection go; after Space ranges start anew
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

Q_SIGNALS:
    void cleared();

private:
    void fitCells();
    void repaintPerson(qint64 id);

    PeopleModel &m_model;
    PersonDelegate *m_delegate;
    bool m_isStartingRange = false;
};

} // namespace ui
