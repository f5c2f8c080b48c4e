// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"
#include "core/store/request_repository.h"
#include "tests/support/stored_findings.h"
#include "tests/support/workspace_with_people.h"
#include "ui/trail/event_model.h"
#include "ui/trail/event_words.h"
#include "ui/trail/report_list_model.h"
#include "ui/trail/trail_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSemaphore>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QThreadPool>

using namespace ui;

class TestTrailPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsAndFiltersEvents();
    void showsTheCurrentEventInFull();
    void copiesFactsByKeyboard();
    void marksEventsFromTheFirstBadOne();
    void showsATrailThatWasTamperedWith_data();
    void showsATrailThatWasTamperedWith();
    void saysWhichFindingsAreNotTheTrails();
    void readsBesideTheWindowAndOnlyWhenSeen();
    void listsReports();
    void wordsFactsWithoutBraces();

private:
    template <class T>
    T *find(const char *name) const { return m_page->findChild<T *>(QString::fromLatin1(name)); }

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<TrailPage> m_page;
};

void TestTrailPage::init()
{
    m_workspace = std::make_unique<WorkspaceWithPeople>(2, 1, 1);
    m_session = std::make_unique<Session>();
    QVERIFY(m_session->open(m_workspace->folder()));
    core::store::EventLog log(m_session->database());
    log.append("Olive", core::Json{{"act", "request.created"}, {"request", 1}, {"people", {"P-AAAAAAAAAA"}}});
    log.append("Rita", core::Json{{"act", "request.approved"}, {"request", 1}});
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<TrailPage>(*m_session, *m_jobs);
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activate(0);
    QTRY_VERIFY(find<QTableView>("eventTable")->model()->rowCount() >= 2);
}

void TestTrailPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_session.reset();
    m_workspace.reset();
}

void TestTrailPage::listsAndFiltersEvents()
{
    auto *table = find<QTableView>("eventTable");
    const int all = table->model()->rowCount();
    QVERIFY(all >= 2);
    QCOMPARE(table->model()->index(0, EventModel::What).data().toString(), QStringLiteral("Request approved"));
    QCOMPARE(table->model()->index(0, EventModel::Who).data().toString(), QStringLiteral("Rita"));
    QTest::keyClicks(find<QLineEdit>("eventSearch"), QStringLiteral("p-aaaa"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(find<QLabel>("chainState")->text().contains(QStringLiteral("Whole")));
}

void TestTrailPage::showsTheCurrentEventInFull()
{
    const std::string hash(64, 'c');
    core::store::EventLog log(m_session->database());
    const auto event = log.append("<b>Olive</b>", core::Json{{"act", "run.finished"}, {"run", 7}, {"findings_sha256", hash},
                                                             {"experiment", false}, {"people", {"P-AAAAAAAAAA", "P-BBBBBBBBBB"}}});
    m_session->notifyChanged();
    auto *table = find<QTableView>("eventTable");
    auto *details = find<QTextEdit>("eventDetails");
    QTRY_COMPARE(table->model()->index(0, EventModel::What).data().toString(), QStringLiteral("Run finished"));
    QVERIFY(details->toPlainText().isEmpty());
    QVERIFY(!details->placeholderText().isEmpty());
    table->setCurrentIndex(table->model()->index(0, EventModel::What));
    const auto lines = [details] { return details->toPlainText().split(u'\n'); };
    for (const QString &line : QStringList{QStringLiteral("what\tRun finished"), QStringLiteral("act\trun.finished"), QStringLiteral("who\t<b>Olive</b>"),
                                QStringLiteral("run\t7"), QStringLiteral("experiment\tno"),
                                QStringLiteral("findings sha256\t") + QString::fromStdString(hash),
                                QStringLiteral("people\tP-AAAAAAAAAA, P-BBBBBBBBBB"),
                                QStringLiteral("hash\t") + QString::fromStdString(event.hash)})
        QVERIFY2(lines().contains(line), qPrintable(line + QStringLiteral(" in\n") + details->toPlainText()));
    QVERIFY(lines().filter(QStringLiteral("when\t")).value(0).contains(QString::fromStdString(event.time)));

    log.append("Rita", core::Json{{"act", "request.approved"}, {"request", 2}});
    m_session->notifyChanged(); // the table grows; the event stays
    QTRY_COMPARE(table->model()->index(1, EventModel::What).data().toString(), QStringLiteral("Run finished"));
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(lines().contains(QStringLiteral("run\t7")));
    for (const std::string &whole : {hash, event.hash}) { // as a report quotes them
        find<QLineEdit>("eventSearch")->setText(QString::fromStdString(whole));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(lines().contains(QStringLiteral("run\t7")));
    }
    find<QLineEdit>("eventSearch")->setText(QStringLiteral("no event says this"));
    QVERIFY(details->toPlainText().isEmpty());
}

void TestTrailPage::copiesFactsByKeyboard()
{
    auto *table = find<QTableView>("eventTable");
    auto *details = find<QTextEdit>("eventDetails");
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, EventModel::What));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(details->toPlainText().contains(QStringLiteral("Request made")));
    QTest::keyClick(table, Qt::Key_Tab);
    QTRY_VERIFY(details->hasFocus());
    QTest::keyClick(details, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(details, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), details->toPlainText());
    QTest::keyClick(details, Qt::Key_Tab); // and on
    QVERIFY(!details->hasFocus());
}

void TestTrailPage::marksEventsFromTheFirstBadOne()
{
    EventModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    core::store::Event first, second;
    first.id = 1;
    second.id = 2;
    model.setEvents({first, second}, 2);
    QVERIFY(model.index(0, EventModel::Number).data().toString().startsWith(QStringLiteral("⚠")));
    QCOMPARE(model.index(1, EventModel::Number).data().toString(), QStringLiteral("1"));
}

void TestTrailPage::showsATrailThatWasTamperedWith_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("no JSON") << QStringLiteral("{oops");
    QTest::newRow("no object") << QStringLiteral("[1,2]");
    QTest::newRow("no act") << QStringLiteral("{\"act\":5}");
}

void TestTrailPage::showsATrailThatWasTamperedWith()
{
    QFETCH(QString, what);
    auto &database = m_session->database();
    for (const char *trigger : {"events_keep", "events_stay"})
        QVERIFY(QSqlQuery(database.handle()).exec(QStringLiteral("DROP TRIGGER %1").arg(QString::fromLatin1(trigger))));
    QSqlQuery change = database.prepare(QStringLiteral("UPDATE events SET what = ? WHERE id = 1"));
    change.addBindValue(what);
    database.execute(change);
    m_page->activate(0);
    auto *model = find<QTableView>("eventTable")->model();
    const auto last = [model] { return model->index(model->rowCount() - 1, EventModel::Number); };
    QTRY_COMPARE(last().data().toString(), QStringLiteral("⚠ 1"));
    if (what == QStringLiteral("{oops"))
        QCOMPARE(last().siblingAtColumn(EventModel::Facts).data().toString(), what);
    QVERIFY(!find<QLabel>("chainState")->text().contains(QStringLiteral("Whole")));
}

void TestTrailPage::saysWhichFindingsAreNotTheTrails()
{
    auto &database = m_session->database();
    core::Request request;
    request.reference = "R-1";
    core::RunInfo run;
    run.request = core::store::RequestRepository(database).add(request);
    core::store::RunRepository runs(database);
    for (int i = 0; i < 2; ++i)
        sample::storeFindings(database, runs.add(run), "{}");
    auto *events = find<QTableView>("eventTable")->model();
    const int before = events->rowCount();
    m_page->activate(0);
    QTRY_COMPARE(events->rowCount(), before + 2);
    QVERIFY(find<QLabel>("chainState")->text().contains(QStringLiteral("Whole")));
    runs.saveFindings(2, "{ }");
    m_page->activate(0);
    QTRY_COMPARE(find<QLabel>("chainState")->text(), QStringLiteral("✕ Findings changed"));
    const QString said = find<QLabel>("chainSentence")->text();
    QVERIFY2(said.contains(QStringLiteral("recorded: 2.")) && said.contains(QStringLiteral("none was changed")), qPrintable(said));
}

/// A long trail takes a while to check: the window goes on meanwhile, and a hidden page does not even begin.
void TestTrailPage::readsBesideTheWindowAndOnlyWhenSeen()
{
    auto *events = find<QTableView>("eventTable")->model();
    const int before = events->rowCount();
    auto *pool = QThreadPool::globalInstance();
    QTRY_COMPARE(pool->activeThreadCount(), 0);
    m_page->hide();
    core::store::EventLog(m_session->database()).append("Olive", core::Json{{"act", "request.created"}});
    m_session->notifyChanged();
    QCOMPARE(pool->activeThreadCount(), 0);
    QSemaphore gate; // holds the reading up, which is else done before anybody looks
    const int most = pool->maxThreadCount();
    pool->setMaxThreadCount(1);
    pool->start([&gate] { gate.acquire(); });
    m_page->show();
    find<QPushButton>("verifyButton")->click();
    const QString state = find<QLabel>("chainState")->text();
    const int rows = events->rowCount();
    gate.release();
    pool->setMaxThreadCount(most);
    QVERIFY(state.contains(QStringLiteral("Checking")));
    QCOMPARE(rows, before);
    QTRY_COMPARE(events->rowCount(), before + 1);
    QVERIFY(find<QLabel>("chainState")->text().contains(QStringLiteral("Whole")));
}

void TestTrailPage::listsReports()
{
    auto *list = find<QListView>("reportList");
    QVERIFY(!list->isVisible());
    QVERIFY(!find<QPushButton>("openReportButton")->isEnabled());
    const QString folder = QString::fromStdString(m_session->workspace().reportsFolder().string());
    QFile file(folder + QStringLiteral("/run-1.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("stage\n");
    file.close();
    m_session->notifyChanged();
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(find<QPushButton>("openReportButton")->isEnabled());

    ReportListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFolder(folder);
    QCOMPARE(model.rowCount(), 1);
    model.setFolder({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTrailPage::wordsFactsWithoutBraces()
{
    core::store::Event event;
    event.what = core::Json{{"act", "run.finished"}, {"run", 3}, {"model_out", std::string(64, 'c')}, {"nothing", nullptr}};
    QCOMPARE(actTitle(event), QStringLiteral("Run finished"));
    QCOMPARE(factsText(event), QStringLiteral("run 3 · model out cccccccccccc…"));
    event.what["act"] = "something.new";
    QCOMPARE(actTitle(event), QStringLiteral("something.new"));
}

QTEST_MAIN(TestTrailPage)
#include "test_trail_page.moc"
