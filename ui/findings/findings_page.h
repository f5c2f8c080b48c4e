// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/result.h"
#include "ui/shell/page.h"

#include <functional>
#include <memory>

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace ui {

class AuditStarter;
class EmptyState;
class FindingsView;
class ReportExporter;
class RunFacts;

/// What a run found: picked at the top, read beside the window's thread, shown as verdicts and tabs, saved as a report.
class FindingsPage final : public Page
{
    Q_OBJECT

public:
    FindingsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void activate(qint64 run) override; ///< 0: the run shown before, else the newest

protected:
    void reload() override;
    void clear() override;

private:
    void buildHeader();
    void refreshRuns();
    void load(qint64 run, const std::function<void(const core::Result<core::Findings> &)> &use);
    void pick(qint64 run);
    void show(const core::Findings &findings);
    void showUnreadable(qint64 run, const core::Error &error);
    void loadKnown();
    void connectAgreement();
    void offerReference(); ///< one that was trained since the run
    void showEmpty(const QString &title, const QString &hint, const QString &page);
    void askForReport(const QString &suffix);

    std::shared_ptr<const core::Findings> m_findings; ///< shown now; null when empty
    qint64 m_wanted = 0;                              ///< the run that is being read or shown
    QString m_emptyPage;                              ///< where the empty state's button leads
    RunFacts *m_facts;
    QComboBox *m_runs;
    QPushButton *m_compare, *m_report;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    FindingsView *m_view;
    ReportExporter *m_exporter;
    AuditStarter *m_audits;
};

} // namespace ui
