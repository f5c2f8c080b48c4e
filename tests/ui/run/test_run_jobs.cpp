// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_repository.h"
#include "tests/ui/run/run_page_fixture.h"
#include "ui/findings/audit_starter.h"
#include "ui/run/stopped_jobs.h"
#include "ui/shell/resumable_job.h"
#include "ui/shell/stop_buttons.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QThread>

using namespace ui;

/// Jobs that stop: failed, paused, given up.
class TestRunJobs final : public QObject, protected RunPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void saysWhyAJobFailed();
    void listsInterruptedJobsAndGivesThemUp();
    void pauseKeepsAndCancelGivesUpWhicheverButton();
    void anAuditCanBePausedToo_data();
    void anAuditCanBePausedToo();
    void saysWhyNothingCanBeStartedBesideAStoppedJob();
};

void TestRunJobs::saysWhyAJobFailed()
{
    addModel(); // its file does not exist
    m_page->activate(addApproved());
    QSignalSpy notices(m_session.get(), &Session::notice);
    QTest::mouseClick(find<QPushButton>("startRunButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !notices.isEmpty(), 10000);
    QVERIFY(notices.last().at(1).toBool());
    QVERIFY(find<QPlainTextEdit>("runLog")->toPlainText().contains(notices.last().at(0).toString()));
    QCOMPARE(find<QLabel>("jobStage")->text(), notices.last().at(0).toString());
    QVERIFY(find<QPushButton>("startRunButton")->isEnabled());
}

void TestRunJobs::listsInterruptedJobsAndGivesThemUp()
{
    core::store::StoredJob job;
    job.kind = "train";
    job.options = "{}";
    job.status = core::RunStatus::Stopped;
    job.started = "2026-11-21T08:00:00.000Z";
    const auto id = core::store::RunRepository(m_session->database()).addJob(job);
    core::store::StoredJob second = job;
    core::RunInfo run;
    run.request = addApproved();
    run.requestReference = "R-1";
    run.method = "dlfd";
    run.preset = "recommended";
    run.status = core::RunStatus::Stopped;
    run.started = job.started;
    core::store::RunRepository runs(m_session->database());
    second.kind = "run";
    second.run = runs.add(run);
    QCOMPARE(StoppedJobs::title(job, runs), QStringLiteral("Training"));
    QCOMPARE(StoppedJobs::title(second, runs), QString::fromUtf8("Run %1 · R-1 · DLFD, recommended").arg(*second.run));
    m_session->notifyChanged();
    QVERIFY(find<QWidget>("stoppedJobs")->isVisible());
    QVERIFY(m_page->findChild<QPushButton *>(QStringLiteral("resumeJob%1").arg(id)));
    const auto giveUp = [this, id](bool says) {
        Answers::says = says;
        m_page->findChild<QPushButton *>(QStringLiteral("discardJob%1").arg(id))->click();
    };
    const auto unfinished = [this] { return core::store::RunRepository(m_session->database()).unfinishedJobs().size(); };
    Dialogs::replace(std::make_unique<Answers>());
    Answers::asked = 0;
    giveUp(false);
    QCOMPARE(Answers::asked, 1);
    QCOMPARE(Answers::otherButton, QStringLiteral("Keep it"));
    QCOMPARE(unfinished(), 1U);
    giveUp(true);
    QCOMPARE(Answers::asked, 2);
    QCOMPARE(unfinished(), 0U);
    QVERIFY(find<QWidget>("stoppedJobs")->isHidden());
}

/// A job from any page, stopped by the page's buttons or by those at the window's foot.
void TestRunJobs::pauseKeepsAndCancelGivesUpWhicheverButton()
{
    Dialogs::replace(std::make_unique<Answers>());
    StopButtons foot(*m_jobs, QStringLiteral("pauseJob"), QStringLiteral("cancelJob"));
    foot.show();
    const auto unfinished = [this] { return core::store::RunRepository(m_session->database()).unfinishedJobs().size(); };
    const auto start = [this] {
        return startResumable<int>(
            *m_session, *m_jobs, QStringLiteral("Training"),
            [](core::store::Workspace &workspace, const core::JobContext &job) -> core::Result<int> {
                auto database = workspace.database();
                core::store::StoredJob kept;
                kept.kind = "train";
                kept.options = "{}";
                kept.status = core::RunStatus::Stopped;
                core::store::RunRepository(database).addJob(kept);
                for (;;) {
                    job.throwIfStopped();
                    QThread::msleep(1);
                }
            },
            m_page.get(), [](const core::Result<int> &) {});
    };
    QVERIFY(start());
    QVERIFY(find<QPushButton>("pauseButton")->isVisible());
    foot.findChild<QPushButton *>(QStringLiteral("pauseJob"))->click();
    QTRY_VERIFY(m_jobs->isIdle());
    QCOMPARE(unfinished(), 1U);

    QVERIFY(start());
    auto *cancel = foot.findChild<QPushButton *>(QStringLiteral("cancelJob"));
    Answers::says = false;
    cancel->click();
    QCOMPARE(m_jobs->state(), JobRunner::State::Running);
    QCOMPARE(Answers::otherButton, QStringLiteral("Keep running")); // "Cancel" would be what was just pressed
    Answers::says = true;
    cancel->click();
    QTRY_VERIFY(m_jobs->isIdle());
    QCOMPARE(unfinished(), 1U); // the one that was paused before
    QVERIFY(start());
    find<QPushButton>("cancelButton")->click();
    QTRY_VERIFY(m_jobs->isIdle());
    QCOMPARE(unfinished(), 1U);

    m_jobs->start<int>(
        QStringLiteral("Import"),
        [](const core::JobContext &job) -> core::Result<int> {
            while (!job.stop.stop_requested())
                QThread::msleep(1);
            return 1;
        },
        m_page.get(), [](const core::Result<int> &) {});
    QVERIFY(!find<QPushButton>("pauseButton")->isVisible()); // it keeps nothing to go on with
    Answers::says = false;
    find<QPushButton>("cancelButton")->click(); // nor anything to ask about
    QTRY_VERIFY(m_jobs->isIdle());
}

void TestRunJobs::anAuditCanBePausedToo_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<std::size_t>("waiting");
    QTest::addColumn<QString>("said");
    QTest::newRow("pause") << QStringLiteral("pauseButton") << std::size_t(1) << QStringLiteral("Paused.");
    QTest::newRow("cancel") << QStringLiteral("cancelButton") << std::size_t(0) << QStringLiteral("Given up.");
}

/// One that the Findings page started: it keeps a record as a run does.
void TestRunJobs::anAuditCanBePausedToo()
{
    QFETCH(QString, button);
    QFETCH(std::size_t, waiting);
    QFETCH(QString, said);
    Dialogs::replace(std::make_unique<Answers>());
    Answers::says = true;
    Answers::asked = 0;
    core::RunInfo run;
    run.request = addApproved();
    run.modelIn = addModel();
    run.modelOut = addModel({}, run.modelIn);
    const core::ModelId reference = addModel({m_workspace->people[1]});
    core::store::DataSetRepository repository(m_session->database());
    core::DataSet dataSet = repository.dataSet().value();
    dataSet.root = m_session->workspace().folder().string(); // there, so that the audit comes to reading images
    repository.save(dataSet);
    AuditStarter starter(*m_session, *m_jobs, m_page.get());
    QSignalSpy notices(m_session.get(), &Session::notice);
    {
        const core::store::Transaction held(m_session->database()); // the audit cannot get past its first writing
        starter.compareWith(reference, run);
        QCOMPARE(m_jobs->state(), JobRunner::State::Running);
        QVERIFY(find<QPushButton>("pauseButton")->isVisible());
        m_page->findChild<QPushButton *>(button)->click();
        QCOMPARE(Answers::asked, waiting == 0 ? 1 : 0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 10000);
    QCOMPARE(core::store::RunRepository(m_session->database()).unfinishedJobs().size(), waiting);
    QCOMPARE(notices.size(), 1);
    QVERIFY2(notices.first().first().toString().startsWith(said), qPrintable(notices.first().first().toString()));
}

void TestRunJobs::saysWhyNothingCanBeStartedBesideAStoppedJob()
{
    core::store::StoredJob job;
    job.kind = "train";
    job.options = "{}";
    job.status = core::RunStatus::Stopped;
    core::store::RunRepository(m_session->database()).addJob(job);
    m_session->notifyChanged();
    QVERIFY(!find<QPushButton>("startRunButton")->isEnabled());
    QVERIFY(find<QLabel>("runHint")->text().contains(QStringLiteral("no model")));
    addModel();
    m_session->notifyChanged();
    QVERIFY(find<QLabel>("runHint")->text().contains(QStringLiteral("No request is approved")));
}

QTEST_MAIN(TestRunJobs)
#include "test_run_jobs.moc"
