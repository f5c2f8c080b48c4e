// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class EmptyState;
class RequestDetails;
class RequestForm;
class RequestListModel;

/// The erasure requests: list, new, decide, and on to the run.
class RequestPage final : public Page
{
    Q_OBJECT

public:
    RequestPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void activate(qint64 id) override; ///< selects that request

public Q_SLOTS:
    void startNew(const QList<qint64> &personIds);

protected:
    void reload() override;
    void clear() override;

private:
    QWidget *makeList();
    bool isWriting() const;  ///< the form is shown
    void select(qint64 id);  ///< reads again and shows that request, or the newest
    void showCurrent();
    void showDetails();      ///< instead of the form, whose draft can be gone on with
    void showForm();

    RequestListModel *m_model;
    QTableView *m_table;
    QPushButton *m_draft; ///< back to the form
    QStackedWidget *m_stack; ///< whole page empty, or list and right-hand side
    QStackedWidget *m_right; ///< details or form
    EmptyState *m_empty;
    RequestDetails *m_details;
    RequestForm *m_form;
    bool m_isFilling = false; ///< the list's current row is not the user's choice
};

} // namespace ui
