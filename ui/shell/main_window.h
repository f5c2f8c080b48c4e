// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/session.h"

#include <QMainWindow>
#include <QMap>

class QMenu;
class QStackedWidget;

namespace ui {

class JobStrip;
class NavigationRail;
class NoticeBar;
class Page;
class PeoplePage;
class RequestPage;
class WelcomePage;

/// Places the rail, the pages and the bars, and wires them; the pages own what they do.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    JobRunner &jobs() { return m_jobs; }
    QString currentPage() const; ///< "people", …; empty while nothing is open
    /// Of a window nobody has sized yet: with its frame inside the `available` part of the screen.
    static QSize firstSize(const QSize &available);

public Q_SLOTS:
    void openWorkspace(const QString &folder);
    void createWorkspace(const QString &folder);
    /// Makes the sample in `folder` as a job, then opens it.
    void makeSample(const QString &folder, bool tiny);
    void showPage(const QString &page, qint64 id = 0);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< in the order things are seen
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPages();
    void addPage(const QString &id, const QString &title, Page *page);
    void makeMenus();
    void addPreferences(QMenu *view);
    void fillRecent(QMenu *menu);
    void askForName();
    void askToOpen();
    void askToCreate();
    void askForSample(bool tiny);
    void showOpened();
    void showWelcome();
    void placeStopButtons();
    bool mayLeave(); ///< a running job is stopped only when the user says so
    void report(const core::Status &status);

    Session m_session;
    JobRunner m_jobs; ///< after the session: it joins its worker before the workspace closes
    QStackedWidget *m_root;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    NavigationRail *m_rail;
    NoticeBar *m_notices;
    JobStrip *m_strip;
    QMap<QString, Page *> m_pagesById;
    PeoplePage *m_people = nullptr;
    QList<QAction *> m_workspaceActions; ///< only while one is open
};

} // namespace ui
