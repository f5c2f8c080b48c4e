// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace ui {

class ChainCard;
class EmptyState;
class EventDetails;
class EventModel;
class ReportListModel;

/// The audit trail: is it whole, what happened, and the reports that left.
class TrailPage final : public Page
{
    Q_OBJECT

public:
    TrailPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void activate(qint64 id) override;

protected:
    void reload() override;
    void clear() override;

private:
    struct Trail;
    QWidget *makeEvents();
    QWidget *makeReports();
    static core::Result<Trail> read(const core::store::Workspace &workspace);
    void showTrail(const Trail &trail);
    void showReports();
    void showCurrent();    ///< in full, below the table
    void restoreCurrent(); ///< after the trail was read again
    void showEmpty(const QString &title, const QString &hint, bool leadsToPeople);
    void openReport(const QModelIndex &index);
    void saveReportCopy();

    EventModel *m_events;
    QSortFilterProxyModel *m_filtered;
    ReportListModel *m_reports;
    ChainCard *m_chain;
    QLineEdit *m_search;
    QTableView *m_table;
    EventDetails *m_details;
    std::int64_t m_current = 0; ///< id of the event shown in full; 0: none
    QListView *m_reportList;
    QLabel *m_noReports;
    QPushButton *m_open, *m_copy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    int m_readings = 0; ///< an answer to an earlier question than the last is dropped
};

} // namespace ui
