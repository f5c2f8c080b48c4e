// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/job/jobs.h"
#include "ui/findings/findings_page.h"
#include "ui/people/people_page.h"
#include "ui/request/request_page.h"
#include "ui/run/run_page.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/icons.h"
#include "ui/shell/job_strip.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/plot_notices.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/wheel_guard.h"
#include "ui/trail/trail_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPageKey = QStringLiteral("window/page");

std::filesystem::path pathOf(const QString &folder)
{
    return std::filesystem::path(folder.toStdU16String());
}

/// The one local folder a drag carries, or nothing.
QString draggedFolder(const QMimeData *mime)
{
    const auto urls = mime->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QFileInfo dropped(urls.front().toLocalFile());
    return dropped.isDir() ? dropped.absoluteFilePath() : QString();
}

QString proposedFolder(const QString &name)
{
    return QDir::home().filePath(name);
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_root(new QStackedWidget), m_pages(new QStackedWidget), m_welcome(new WelcomePage),
      m_rail(new NavigationRail), m_notices(new NoticeBar), m_strip(new JobStrip(m_jobs))
{
    setWindowTitle(QStringLiteral("Expunge"));
    setWindowIcon(applicationIcon());
    qApp->installEventFilter(new WheelGuard(this));
    setAcceptDrops(true);
    setMinimumSize(1100, 640); // where every page is whole; see tests/ui/shell/test_main_window.cpp

    auto *working = new QWidget;
    auto *row = new QHBoxLayout(working);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    m_root->addWidget(m_welcome);
    m_root->addWidget(working);

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_root, 1);
    column->addWidget(m_strip);
    setCentralWidget(central);

    addPages();
    makeMenus();
    connect(&m_session, &Session::opened, this, &MainWindow::showOpened);
    connect(&m_session, &Session::closed, this, &MainWindow::showWelcome);
    connect(&m_session, &Session::navigationRequested, this, &MainWindow::showPage);
    connect(&m_session, &Session::notice, m_notices, &NoticeBar::post);
    connect(m_rail, &NavigationRail::pageChosen, this, [this](const QString &id) { showPage(id); });
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::askToOpen);
    connect(m_welcome, &WelcomePage::createRequested, this, &MainWindow::askToCreate);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::askForSample);
    connect(m_welcome, &WelcomePage::recentRequested, this, &MainWindow::openWorkspace);
    connect(&m_jobs, &JobRunner::stateChanged, m_welcome,
            [this](JobRunner::State state) { m_welcome->setBusy(state != JobRunner::State::Idle); });

    if (!restoreGeometry(QSettings().value(kGeometryKey).toByteArray()))
        resize(firstSize(screen()->availableGeometry().size()).expandedTo(minimumSize()));
    showWelcome();
}

QSize MainWindow::firstSize(const QSize &available)
{
    constexpr QSize kFrame(16, 48); // title bar and edges, which are not known before the window is shown
    return QSize(1280, 800).boundedTo(available - kFrame);
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // the pages refer to the session and the runner, which go first otherwise
}

void MainWindow::addPages()
{
    m_people = new PeoplePage(m_session, m_jobs);
    auto *request = new RequestPage(m_session, m_jobs);
    addPage(QStringLiteral("people"), tr("People"), m_people);
    addPage(QStringLiteral("request"), tr("Request"), request);
    addPage(QStringLiteral("run"), tr("Run"), new RunPage(m_session, m_jobs));
    addPage(QStringLiteral("findings"), tr("Findings"), new FindingsPage(m_session, m_jobs));
    addPage(QStringLiteral("trail"), tr("Trail"), new TrailPage(m_session, m_jobs));
    connect(m_people, &PeoplePage::erasureRequested, this, [this, request](const QList<qint64> &people) {
        showPage(QStringLiteral("request"));
        request->startNew(people);
    });
}

void MainWindow::addPage(const QString &id, const QString &title, Page *page)
{
    m_pagesById.insert(id, page);
    m_pages->addWidget(page);
    announceSavedPlots(*page, m_session);
    m_workspaceActions.append(m_rail->add(id, title));
}

QString MainWindow::currentPage() const
{
    return m_session.isOpen() ? m_pagesById.key(static_cast<Page *>(m_pages->currentWidget())) : QString();
}

void MainWindow::openWorkspace(const QString &folder)
{
    if (mayLeave())
        report(m_session.open(pathOf(folder)));
}

void MainWindow::createWorkspace(const QString &folder)
{
    if (mayLeave())
        report(m_session.create(pathOf(folder)));
}

void MainWindow::makeSample(const QString &folder, bool tiny)
{
    core::job::DemoOptions options;
    options.folder = pathOf(folder);
    options.tiny = tiny;
    m_jobs.start<core::job::DemoResult>(
        tr("Sample workspace"), [options](const core::JobContext &job) { return core::job::demo(options, job); }, this,
        [this, folder](const core::Result<core::job::DemoResult> &made) {
            if (made)
                openWorkspace(folder);
            else
                report(made.error());
        });
}

void MainWindow::showPage(const QString &id, qint64 row)
{
    auto *page = m_pagesById.value(id);
    if (!page || !m_session.isOpen())
        return;
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(id);
    placeStopButtons();
    page->activate(row);
    page->setFocus();
}

/// The Run page has them at the head of its monitor.
void MainWindow::placeStopButtons()
{
    m_strip->showButtons(currentPage() != QStringLiteral("run"));
}

void MainWindow::askToOpen()
{
    if (const auto folder = Dialogs::instance().folder(this, tr("Open a workspace")); !folder.isEmpty())
        openWorkspace(folder);
}

void MainWindow::askToCreate()
{
    const auto folder = Dialogs::instance().saveFile(this, tr("Where to put the new workspace"),
                                                     proposedFolder(QStringLiteral("faces.expunge")), {});
    if (!folder.isEmpty())
        createWorkspace(folder);
}

void MainWindow::askForSample(bool tiny)
{
    const auto folder = Dialogs::instance().saveFile(this, tr("Where to put the sample workspace"),
                                                     proposedFolder(QStringLiteral("sample.expunge")), {});
    if (!folder.isEmpty() && mayLeave())
        makeSample(folder, tiny);
}

void MainWindow::showOpened()
{
    const auto folder = QString::fromStdString(m_session.workspace().folder().string());
    rememberWorkspace(folder);
    setWindowTitle(tr("%1 – Expunge").arg(QDir(folder).dirName()));
    for (auto *action : m_workspaceActions)
        action->setEnabled(true);
    m_notices->clear();
    m_root->setCurrentIndex(1);
    const auto last = QSettings().value(kPageKey).toString();
    showPage(m_pagesById.contains(last) ? last : QStringLiteral("people"));
}

void MainWindow::showWelcome()
{
    setWindowTitle(QStringLiteral("Expunge"));
    for (auto *action : m_workspaceActions)
        action->setEnabled(false);
    m_welcome->setRecent(recentWorkspaces());
    m_root->setCurrentWidget(m_welcome);
    placeStopButtons();
}

bool MainWindow::mayLeave()
{
    if (m_jobs.isIdle())
        return true;
    m_notices->post(tr("“%1” is still running. Wait for it or cancel it first.").arg(m_jobs.title()), false);
    return false;
}

void MainWindow::report(const core::Status &status)
{
    if (!status)
        m_notices->post(errorSentence(status.error()), status.error().code != core::ErrorCode::Cancelled);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool leaves = m_jobs.isIdle()
        || Dialogs::instance().confirm(this, tr("Stop “%1” and close?").arg(m_jobs.title()),
                                       tr("What it has done so far is kept where the job can be gone on with later."),
                                       tr("Stop and close"));
    if (!leaves) {
        event->ignore();
        return;
    }
    QSettings().setValue(kGeometryKey, saveGeometry());
    if (m_session.isOpen())
        QSettings().setValue(kPageKey, currentPage());
    event->accept();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*centralWidget(), next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFolder(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto folder = draggedFolder(event->mimeData());
    const bool isWorkspace = QFileInfo::exists(QDir(folder).filePath(QStringLiteral("workspace.sqlite")));
    if (isWorkspace || !m_session.isOpen()) {
        openWorkspace(folder);
    } else {
        showPage(QStringLiteral("people"));
        m_people->startImport(folder);
    }
    event->acceptProposedAction();
}

} // namespace ui
