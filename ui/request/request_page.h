// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

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

private:
    QWidget *makeList();
    void reload();
    void select(qint64 id);
    void showCurrent();

    RequestListModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack; ///< whole page empty, or list and right-hand side
    QStackedWidget *m_right; ///< details or form
    EmptyState *m_empty;
    RequestDetails *m_details;
    RequestForm *m_form;
};

} // namespace ui
