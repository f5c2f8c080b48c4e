// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

class QFormLayout;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

class RequestPeopleModel;

/// One request: its facts, its people, and the decision by a second name.
class RequestDetails final : public Card
{
    Q_OBJECT

public:
    explicit RequestDetails(Session &session, QWidget *parent = nullptr);

    void show(const core::Request &request);

Q_SIGNALS:
    void decided(qint64 request);
    void runRequested(qint64 request);

private:
    QWidget *makeFacts();
    QWidget *makePeople();
    QWidget *makeDecision();
    void updateDecision();
    void decide(bool approve);
    QLabel *addFact(const QString &title);

    Session &m_session;
    core::Request m_request;
    RequestPeopleModel *m_people;
    QLabel *m_title, *m_hint, *m_error, *m_tally;
    Pill *m_state, *m_experiment;
    QFormLayout *m_factsForm;
    QLabel *m_received, *m_due, *m_basis, *m_made, *m_decision, *m_notes, *m_notFound;
    QListView *m_list;
    QWidget *m_decisionPanel;
    QLineEdit *m_by, *m_reason;
    QPushButton *m_approve, *m_refuse, *m_run;
};

} // namespace ui
