// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/request_people_model.h"
#include "ui/shell/session.h"

#include <QWidget>

class QLabel;
class QListView;

namespace ui {

/// The people of a request: how many with how many images, each with a face, and who is named by another request as well. `Editable`
/// lets the user take some out.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { ReadOnly, Editable };
    PeoplePanel(Session &session, Mode mode, QWidget *parent = nullptr);

    void setPeople(const std::vector<core::PersonId> &people, core::RequestId request = 0); ///< request: theirs; 0: none yet
    void clear(); ///< needs no workspace
    const std::vector<RequestPeopleModel::Row> &rows() const { return m_model->rows(); }

Q_SIGNALS:
    void changed(); ///< other people are listed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void capHeight(); ///< where the people can only be read, no higher than all of them are
    void addRemoval();
    void removeSelected();
    void showTally();
    void showElsewhere();

    Session &m_session;
    Mode m_mode;
    RequestPeopleModel *m_model;
    QLabel *m_tally, *m_elsewhere;
    QListView *m_list;
};

} // namespace ui
