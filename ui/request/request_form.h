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

    /// Lists these people in an empty form, with a reference proposed. Something half-written is kept as it is instead, whomever
    /// it is about, and a button offers to start over with these people.
    void start(const std::vector<core::PersonId> &people);
    bool isBegun() const { return m_isBegun; } ///< and neither made into a request nor cancelled
    void clear();                              ///< gives up what was begun

Q_SIGNALS:
    void created(qint64 request);
    void cancelled();

private:
    using Made = core::Result<core::Request>;

    QWidget *makeFields();
    QWidget *makeKept();
    QLayout *makeButtons();
    void begin(const std::vector<core::PersonId> &people);
    QStringList written() const; ///< what the fields hold, as text
    void updateState();
    void create();
    void finish(const Made &made);
    QString proposedReference() const;

    Session &m_session;
    PeoplePanel *m_people;
    QLineEdit *m_reference, *m_by;
    QDateEdit *m_received;
    QComboBox *m_basis;
    QPlainTextEdit *m_notes;
    QCheckBox *m_experiment;
    QLabel *m_due, *m_error;
    QPushButton *m_create, *m_startOver;
    QWidget *m_kept; ///< says that a draft was kept
    std::vector<core::PersonId> m_others; ///< selected since, and not in the draft
    QStringList m_proposed; ///< written() before the user wrote
    bool m_isBegun = false;
};

} // namespace ui
