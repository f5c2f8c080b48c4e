// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/store/model_repository.h"
#include "tests/support/workspace_with_people.h"
#include "ui/people/people_page.h"
#include "ui/plots/plot.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QThread>
#include <QToolButton>

using ui::MainWindow;

namespace {

/// Answers in advance what the user would be asked.
class Answers final : public ui::Dialogs
{
public:
    bool confirm(QWidget *, const QString &title, const QString &, const QString &, const QString &) override
    {
        asked = title;
        return yes;
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return path; }
    QString folder(QWidget *, const QString &) override { return path; }

    static inline bool yes = false;
    static inline QString path, asked;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithTheFirstRunPage();
    void fitsTheScreenAtFirst();
    void opensAndRemembers();
    void createsWhereAsked();
    void railAndKeysChangePages();
    void pagesAreWholeAtTheLeastSize_data();
    void pagesAreWholeAtTheLeastSize();
    void errorsStayUntilDismissed();
    void showsAndCancelsTheRunningJob();
    void jobsAreStoppedInOnePlace();
    void asksBeforeClosingOnAJob();
    void saysWhereAPlotIsSaved();
    void noLabelOfAPageObeysTags();
    void makesTheSampleAndOpensIt();

private:
    template <class Widget>
    Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void startEndlessJob();

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QLocale::setDefault(QLocale::c());
    ui::theme::apply(*qApp, ui::theme::Scheme::Light);
}

void TestMainWindow::init()
{
    QSettings().clear();
    ui::Dialogs::replace(std::make_unique<Answers>());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    ui::Dialogs::replace(nullptr);
}

void TestMainWindow::startEndlessJob()
{
    m_window->jobs().start<int>(
        QStringLiteral("Endless"),
        [](const core::JobContext &job) -> core::Result<int> {
            for (int i = 0;; ++i) {
                job.throwIfStopped();
                job.progress({"decode", i % 100, 100, {}, {}});
                QThread::msleep(2);
            }
        },
        m_window.get(), [](const core::Result<int> &) {});
}

void TestMainWindow::startsWithTheFirstRunPage()
{
    QVERIFY(part<QWidget>("welcomePage")->isVisible());
    QVERIFY(!part<QWidget>("navigationRail")->isVisible());
    QCOMPARE(m_window->currentPage(), QString());
}

void TestMainWindow::fitsTheScreenAtFirst()
{
    QCOMPARE(MainWindow::firstSize({2560, 1440}), QSize(1280, 800));
    const QSize small = MainWindow::firstSize({1280, 800}); // a title bar and edges come on top
    QVERIFY(small.width() < 1280 && small.height() < 770);
    QVERIFY(small.width() > 1240 && small.height() > 740);
}

void TestMainWindow::opensAndRemembers()
{
    const WorkspaceWithPeople workspace(2, 1, 1);
    Answers::path = QString::fromStdString(workspace.folder().string());
    part<QPushButton>("openWorkspace")->click();
    QVERIFY(!part<QWidget>("welcomePage")->isVisible());
    QCOMPARE(m_window->currentPage(), QStringLiteral("people"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("work space")));
    QCOMPARE(ui::recentWorkspaces(), QStringList{Answers::path});
    m_window->openWorkspace(Answers::path); // again: no harm
    QCOMPARE(m_window->currentPage(), QStringLiteral("people"));
    m_window->session().close();
    QVERIFY(part<QWidget>("welcomePage")->isVisible());
}

void TestMainWindow::createsWhereAsked()
{
    const QTemporaryDir folder;
    Answers::path = folder.filePath(QStringLiteral("neu.expunge"));
    part<QPushButton>("createWorkspace")->click();
    QVERIFY(m_window->session().isOpen());
}

void TestMainWindow::railAndKeysChangePages()
{
    const WorkspaceWithPeople workspace(2, 1, 1);
    m_window->openWorkspace(QString::fromStdString(workspace.folder().string()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    part<QToolButton>("rail_run")->click();
    QCOMPARE(m_window->currentPage(), QStringLiteral("run"));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("request"));
    QVERIFY(part<QToolButton>("rail_request")->isChecked());
    Q_EMIT m_window->session().navigationRequested(QStringLiteral("trail"), 0);
    QCOMPARE(m_window->currentPage(), QStringLiteral("trail"));
    m_window->showPage(QStringLiteral("nonsense"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("trail"));
}

void TestMainWindow::pagesAreWholeAtTheLeastSize_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"people", "form", "request", "run", "trail"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestMainWindow::pagesAreWholeAtTheLeastSize()
{
    QFETCH(QString, page);
    const WorkspaceWithPeople workspace(6, 1, 1);
    m_window->openWorkspace(QString::fromStdString(workspace.folder().string()));
    QTRY_VERIFY(part<QWidget>("peopleGrid")->isVisible());
    const auto made = core::job::createRequest(m_window->session().workspace(), {"R-2026-001", {"Ada 0"}, "Olive", "", "", "", false});
    QVERIFY(made && core::job::approveRequest(m_window->session().workspace(), made->id, "Rita", {}));
    core::Model model;
    model.sha256 = std::string(64, 'a');
    model.arch = "resnet18";
    model.task = core::store::DataSetRepository(m_window->session().database()).dataSet()->tasks.front().id;
    model.created = "2026-11-21T08:00:00.000Z";
    core::store::ModelRepository(m_window->session().database()).add(model, {workspace.people[0]});
    m_window->session().notifyChanged();
    if (page == QStringLiteral("form"))
        Q_EMIT part<ui::PeoplePage>("peoplePage")->erasureRequested({workspace.people[0], workspace.people[1]});
    else
        m_window->showPage(page);
    if (const auto *outlook = part<QLabel>(qPrintable(page + QStringLiteral("Outlook"))))
        QTRY_VERIFY(outlook->isVisible()); // it needs room too, and comes later
    m_window->resize(m_window->minimumSize());
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), m_window->minimumSize());
    const int needed = m_window->centralWidget()->minimumSizeHint().width();
    QVERIFY2(needed <= m_window->width(), qPrintable(QStringLiteral("%1 of %2").arg(needed).arg(m_window->width())));
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractButton *>(widget) || widget->inherits("QComboBox") || widget->inherits("QLineEdit");
        if (!widget->isVisible() || !isControl || widget->parentWidget()->inherits("QLineEdit")) // a button Qt puts into the edit
            continue;
        const int right = widget->mapTo(m_window.get(), widget->rect().bottomRight()).x();
        QVERIFY2(right < m_window->width(), qPrintable(widget->objectName()));
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width() || widget->minimumWidth() > 0,
                 qPrintable(QStringLiteral("%1 %2: %3 of %4").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                                .arg(widget->width()).arg(widget->minimumSizeHint().width())));
    }
}

void TestMainWindow::errorsStayUntilDismissed()
{
    auto *bar = part<ui::NoticeBar>("noticeBar");
    m_window->openWorkspace(QStringLiteral("/nowhere/at/all"));
    QVERIFY(bar->isVisible());
    const auto error = part<QLabel>("noticeText")->text();
    Q_EMIT m_window->session().notice(QStringLiteral("by the way"), false);
    QCOMPARE(part<QLabel>("noticeText")->text(), error);
    part<QToolButton>("dismissNotice")->click();
    QCOMPARE(part<QLabel>("noticeText")->text(), QStringLiteral("by the way"));
    part<QToolButton>("dismissNotice")->click();
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::showsAndCancelsTheRunningJob()
{
    auto *cancel = part<QPushButton>("cancelJob");
    QVERIFY(!cancel->isVisible());
    startEndlessJob();
    QVERIFY(cancel->isVisible());
    QTRY_VERIFY(part<QLabel>("jobStage")->text().contains(QStringLiteral("Reading images")));
    QVERIFY(!part<QPushButton>("makeSample")->isEnabled());
    cancel->click();
    QTRY_VERIFY(m_window->jobs().isIdle());
    QVERIFY(!cancel->isVisible());
    QVERIFY(part<QPushButton>("makeSample")->isEnabled());
}

/// The Run page's monitor has buttons of its own; two pairs in one view would ask which is which.
void TestMainWindow::jobsAreStoppedInOnePlace()
{
    const WorkspaceWithPeople workspace(3, 2, 4);
    m_window->openWorkspace(QString::fromStdString(workspace.folder().string()));
    startEndlessJob();
    const auto stops = [this] {
        int shown = 0;
        for (const char *name : {"cancelJob", "cancelButton"})
            shown += part<QPushButton>(name)->isVisible() ? 1 : 0;
        return shown;
    };
    for (const char *page : {"people", "run", "trail", "run", "findings"}) {
        m_window->showPage(QLatin1String(page));
        QVERIFY2(stops() == 1, page);
        QVERIFY2(part<QProgressBar>("jobProgress")->isVisible(), page);
    }
    m_window->showPage(QStringLiteral("run"));
    m_window->session().close();
    QVERIFY(part<QPushButton>("cancelJob")->isVisible()); // on the first-run page
    part<QPushButton>("cancelJob")->click();
    QTRY_VERIFY(m_window->jobs().isIdle());
}

void TestMainWindow::asksBeforeClosingOnAJob()
{
    startEndlessJob();
    Answers::yes = false;
    QVERIFY(!m_window->close());
    QVERIFY(Answers::asked.contains(QStringLiteral("Endless")));
    Answers::yes = true;
    QVERIFY(m_window->close());
}

void TestMainWindow::saysWhereAPlotIsSaved()
{
    const QTemporaryDir folder;
    auto *plot = part<ui::Plot>("lossPlot");
    const auto saveAs = [&](const QString &name) {
        const std::unique_ptr<QMenu> menu(plot->createMenu(nullptr));
        for (QAction *action : menu->actions()) {
            if (action->text().contains(QStringLiteral("CSV")))
                action->trigger();
        }
        auto *dialog = plot->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(folder.filePath(name)); // as its button does
        delete dialog;
        return part<QLabel>("noticeText")->text();
    };
    QVERIFY(saveAs(QStringLiteral("loss.csv")).contains(QStringLiteral("loss.csv")));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("loss.csv"))));
    const QString error = saveAs(QStringLiteral("absent/loss.csv"));
    QVERIFY2(error.contains(QStringLiteral("absent")) && error.contains(QStringLiteral("No such file")), qPrintable(error));
    QVERIFY(part<ui::NoticeBar>("noticeBar")->isVisible());
}

/// What comes from outside ends in one label or another; the few that hold our own markup say so.
void TestMainWindow::noLabelOfAPageObeysTags()
{
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        if (label->buddy() == nullptr) // names a field
            QVERIFY2(label->textFormat() != Qt::AutoText || label->text().isEmpty(), qPrintable(label->text()));
}

void TestMainWindow::makesTheSampleAndOpensIt()
{
    const QTemporaryDir folder;
    Answers::path = folder.filePath(QStringLiteral("sample"));
    part<QPushButton>("makeTinySample")->click();
    QVERIFY(!m_window->jobs().isIdle());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->jobs().isIdle(), 300'000);
    QVERIFY2(m_window->session().isOpen(), qPrintable(part<QLabel>("noticeText")->text()));
    QTRY_VERIFY(part<QListView>("peopleGrid")->model()->rowCount() > 0);
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
