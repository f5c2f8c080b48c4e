// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/job/look_alikes.h"
#include "ui/jobs/job_runner.h"
#include "ui/request/look_alike_model.h"
#include "ui/shell/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

/// Looks for people who might be somebody in the request, shows each beside whom they look like, and takes the decision: into the
/// request, or waived with a reason.
class LookAlikePanel final : public QWidget
{
    Q_OBJECT

public:
    LookAlikePanel(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void show(const core::Request &request);
    void clear();

private:
    QWidget *makeDecision();
    void reload();
    void setRows(std::vector<LookAlikeModel::Row> rows); ///< keeps who is selected
    void showReport(const core::job::LookAlikeReport &report);
    void updateState();
    void search();
    void decide(bool add);

    Session &m_session;
    JobRunner &m_jobs;
    core::Request m_request;
    LookAlikeModel *m_model;
    QTableView *m_table;
    QLabel *m_summary, *m_limits, *m_error;
    QWidget *m_decision;
    QLineEdit *m_reason;
    QPushButton *m_search, *m_add, *m_waive;
};

} // namespace ui
