// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/run/run_page_fixture.h"
#include "ui/plots/plot.h"
#include "ui/run/run_monitor.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace ui;

/// The page around the job; the job itself is followed from end to end by tests/ui/main_job.
class TestRunPage final : public QObject, protected RunPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void leadsToTrainingWhenThereIsNoModel();
    void leadsToTheRequestWhenNoneIsApproved();
    void curvesSayWhatTheyCountAndGoOn();
    void leadsToTheFindings();
    void leavesNothingOfAClosedWorkspace();
    void saysWhenTheWorkspaceCannotBeRead();
    void readsOnlyWhenSeen();
    void theFocusGoesFromStartToPause();
};

void TestRunPage::leadsToTrainingWhenThereIsNoModel()
{
    auto *empty = find<QWidget>("runEmpty");
    QVERIFY(empty->isVisible());
    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("people"));
}

void TestRunPage::leadsToTheRequestWhenNoneIsApproved()
{
    addModel();
    m_session->notifyChanged();
    auto *empty = find<QWidget>("runEmpty");
    QVERIFY(empty->isVisible());
    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("request"));
}

void TestRunPage::curvesSayWhatTheyCountAndGoOn()
{
    auto *scores = m_page->findChild<Plot *>(QStringLiteral("scorePlot"));
    auto *monitor = m_page->findChild<RunMonitor *>();
    const auto run = [this](double x) {
        return m_jobs->start<int>(
            QStringLiteral("Run"),
            [x](const core::JobContext &job) -> core::Result<int> {
                job.progress({"unlearn", 1, 2, {{"forgetting_score", x, 0.3}, {"forgetting_threshold", x, 0.19}},
                              "The forgetting score is |AUC − ½| of the loss."});
                return 0;
            },
            this, [](const core::Result<int> &) {});
    };
    QVERIFY(run(10));
    QCOMPARE(find<QLabel>("jobStage")->text(), QStringLiteral("Starting"));
    QTRY_VERIFY(m_jobs->isIdle());
    QCOMPARE(find<QLabel>("jobStage")->text(), QStringLiteral("Ended."));
    QTRY_VERIFY(scores->isShown(QString::fromUtf8("forgetting score |AUC − ½|")));
    QVERIFY(scores->isShown(QStringLiteral("stop threshold (acts as 0.19)")));
    QVERIFY(scores->axisTitles().contains(QStringLiteral("batch")));
    QCOMPARE(scores->csv().count(QStringLiteral("\n")), 2);

    monitor->expect({.isByEpoch = true, .goesOn = true});
    QVERIFY(run(20));
    QCOMPARE(find<QLabel>("jobStage")->text(), QStringLiteral("Starting")); // nothing is left of how the last one ended
    QTRY_VERIFY(m_jobs->isIdle());
    QTRY_COMPARE(scores->csv().count(QStringLiteral("\n")), 3);
    QVERIFY(scores->axisTitles().contains(QStringLiteral("epoch")));
    QVERIFY(run(10)); // another job
    QTRY_VERIFY(m_jobs->isIdle());
    QTRY_COMPARE(scores->csv().count(QStringLiteral("\n")), 2);
}

void TestRunPage::leadsToTheFindings()
{
    auto *monitor = m_page->findChild<RunMonitor *>();
    addModel();
    m_page->activate(addApproved());
    auto *show = find<QPushButton>("showFindingsButton");
    QVERIFY(!show->isVisible());
    monitor->conclude(QStringLiteral("Run 7 is done."), 7);
    QVERIFY(show->isVisible());
    QSignalSpy asked(m_session.get(), &Session::navigationRequested);
    show->click();
    QCOMPARE(asked.front().at(0).toString(), QStringLiteral("findings"));
    QCOMPARE(asked.front().at(1).toLongLong(), 7);
    m_session->close();
    QVERIFY(!show->isVisible()); // it was another workspace's
    for (int i = 0; i < 60; ++i)
        monitor->say(QStringLiteral("a line"));
    const auto *bar = find<QPlainTextEdit>("runLog")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
}

void TestRunPage::leavesNothingOfAClosedWorkspace()
{
    auto *scores = m_page->findChild<Plot *>(QStringLiteral("scorePlot"));
    const auto *title = find<QLabel>("jobTitle"), *stage = find<QLabel>("jobStage");
    const QString idleTitle = title->text(), idleStage = stage->text();
    addModel();
    m_page->activate(addApproved());
    QVERIFY(m_jobs->start<int>(
        QStringLiteral("Unlearning Ada"),
        [](const core::JobContext &job) -> core::Result<int> {
            job.progress({"unlearn", 1, 2, {{"forgetting_score", 1, 0.3}}, "about Ada"});
            return 0;
        },
        this, [this](const core::Result<int> &) { m_page->findChild<RunMonitor *>()->conclude(QStringLiteral("Run 1 is done."), 1); }));
    QTRY_VERIFY(m_jobs->isIdle());
    QTRY_COMPARE(scores->csv().count(QStringLiteral("\n")), 2);
    QCOMPARE(title->text(), QStringLiteral("Unlearning Ada"));

    const WorkspaceWithPeople other(3, 2, 4);
    QVERIFY(m_session->open(other.folder()));
    QVERIFY(find<QPlainTextEdit>("runLog")->toPlainText().isEmpty());
    QCOMPARE(title->text(), idleTitle);
    QCOMPARE(stage->text(), idleStage);
    QVERIFY(!scores->isVisible());
    QCOMPARE(scores->csv().count(QStringLiteral("\n")), 1);
}

void TestRunPage::saysWhenTheWorkspaceCannotBeRead()
{
    addModel();
    m_page->activate(addApproved());
    QSignalSpy notices(m_session.get(), &Session::notice);
    for (const char *table : {"jobs", "requests"})
        QVERIFY(QSqlQuery(m_session->database().handle()).exec(QStringLiteral("ALTER TABLE %1 RENAME TO gone_%1").arg(QString::fromLatin1(table))));
    QTest::mouseClick(find<QPushButton>("startRunButton"), Qt::LeftButton);
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.last().at(1).toBool());
    QVERIFY(m_jobs->isIdle());
    m_page->activate(0); // the form's read and the stopped jobs'
    QCOMPARE(notices.size(), 3);
}

/// With a model trained on a million people, a hidden page that read would hold up everything the user does elsewhere.
void TestRunPage::readsOnlyWhenSeen()
{
    m_page->hide();
    addModel();
    const core::RequestId request = addApproved();
    m_session->notifyChanged();
    QCOMPARE(find<QComboBox>("requestCombo")->count(), 0);
    m_page->show();
    m_page->activate(request);
    QCOMPARE(find<QComboBox>("requestCombo")->count(), 1);
}

/// The button that was pressed is disabled: the focus would wander to the window's next one.
void TestRunPage::theFocusGoesFromStartToPause()
{
    addModel();
    m_page->activate(addApproved());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *start = find<QPushButton>("startRunButton");
    start->setFocus();
    QVERIFY(start->hasFocus());
    QTest::keyClick(start, Qt::Key_Space);
    QVERIFY(!m_jobs->isIdle());
    QVERIFY(find<QPushButton>("pauseButton")->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 10000); // the model's file does not exist
}

QTEST_MAIN(TestRunPage)
#include "test_run_page.moc"
