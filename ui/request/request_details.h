// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace ui {

class JobRunner;
class LookAlikePanel;
class OutlookLabel;
class PeoplePanel;
class RequestActions;
class RequestRuns;

/// One request: its facts, its people, who looks like them, and what can be decided about it.
class RequestDetails final : public Card
{
    Q_OBJECT

public:
    RequestDetails(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void show(const core::Request &request);
    void clear(); ///< the workspace was closed: another's request may have the same id

    OutlookLabel *outlook() const { return m_outlook; } ///< whose answers come from the page

Q_SIGNALS:
    void runRequested(qint64 request);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeRuns();
    QWidget *makeKnown();
    QWidget *makeFacts();
    QLabel *addFact(const QString &title);
    void showOutlook();
    void showFact(QLabel *fact, const QString &text); ///< hidden, with its title, when there is none

    Session &m_session;
    core::Request m_request;
    PeoplePanel *m_people;
    LookAlikePanel *m_lookAlikes;
    RequestActions *m_actions;
    RequestRuns *m_runs;
    QLabel *m_title, *m_hint;
    OutlookLabel *m_outlook;
    Pill *m_state, *m_experiment;
    QVBoxLayout *m_left, *m_below; ///< the facts' column, and what is under facts and people
    bool m_hasRunsBeside = false;  ///< in the facts' column
    QFormLayout *m_factsForm;
    QLabel *m_received, *m_due, *m_basis, *m_made, *m_decision, *m_extension, *m_closing, *m_notes, *m_notFound;
    QPushButton *m_run;
};

} // namespace ui
