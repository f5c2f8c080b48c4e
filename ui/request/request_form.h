// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/requests.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class PeoplePanel;

/// Makes a new erasure request from people chosen on the People page.
class RequestForm final : public Card
{
    Q_OBJECT

public:
    explicit RequestForm(Session &session, QWidget *parent = nullptr);

    /// Empties the form, proposes a reference, and lists these people.
    void start(const std::vector<core::PersonId> &people);

Q_SIGNALS:
    void created(qint64 request);
    void cancelled();

private:
    QWidget *makeFields();
    QLayout *makeButtons();
    void updateState();
    void create();
    QString proposedReference() const;

    Session &m_session;
    PeoplePanel *m_people;
    QLineEdit *m_reference, *m_by;
    QDateEdit *m_received;
    QComboBox *m_basis;
    QPlainTextEdit *m_notes;
    QCheckBox *m_experiment;
    QLabel *m_due, *m_error;
    QPushButton *m_create;
};

} // namespace ui
