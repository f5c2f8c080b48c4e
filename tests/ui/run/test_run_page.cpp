// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"
#include "tests/support/workspace_with_people.h"
#include "ui/plots/plot.h"
#include "ui/run/run_form.h"
#include "ui/run/run_monitor.h"
#include "ui/run/run_page.h"
#include "ui/run/stopped_jobs.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/resumable_job.h"
#include "ui/shell/stop_buttons.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>
#include <QThread>

using namespace ui;

namespace {

/// Answers in advance whether the job shall be given up.
class Answers final : public Dialogs
{
public:
    bool confirm(QWidget *, const QString &, const QString &text, const QString &) override
    {
        ++asked;
        question = text;
        return says;
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString folder(QWidget *, const QString &) override { return {}; }

    static inline bool says = false;
    static inline int asked = 0;
    static inline QString question;
};

} // namespace

/// The page around the job; the job itself is followed from end to end by tests/ui/main_job.
class TestRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leadsToTrainingWhenThereIsNoModel();
    void leadsToTheRequestWhenNoneIsApproved();
    void offersApprovedRequestsAndModels();
    void proposesTheModelThatForgotEarlierRequests();
    void proposesNoModelThatHasNothingToForget();
    void noReferenceIsAChoiceThatStays();
    void saysBeforehandWhatIsTooSmall();
    void presetsOfTheReleasedCodeAreLabelled();
    void asksBeforeTrainingTheReference();
    void curvesSayWhatTheyCountAndGoOn();
    void leadsToTheFindings();
    void leavesNothingOfAClosedWorkspace();
    void saysWhyAJobFailed();
    void listsInterruptedJobsAndGivesThemUp();
    void pauseKeepsAndCancelGivesUpWhicheverButton();
    void saysWhyNothingCanBeStartedBesideAStoppedJob();
    void saysWhenTheWorkspaceCannotBeRead();
    void readsOnlyWhenSeen();

private:
    template <class T>
    T *find(const char *name) const { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    core::ModelId addModel(std::set<core::PersonId> trainedOn = {}, std::optional<core::ModelId> parent = {});
    core::RequestId addApproved();

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<RunPage> m_page;
};

void TestRunPage::init()
{
    m_workspace = std::make_unique<WorkspaceWithPeople>(3, 2, 4);
    m_session = std::make_unique<Session>();
    QVERIFY(m_session->open(m_workspace->folder()));
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<RunPage>(*m_session, *m_jobs);
    m_page->resize(1200, 800);
    m_page->show();
}

void TestRunPage::cleanup()
{
    Dialogs::replace(nullptr);
    m_page.reset();
    m_jobs.reset();
    m_session.reset();
    m_workspace.reset();
}

/// Trained, or unlearned when it has a parent; on the first two people unless told.
core::ModelId TestRunPage::addModel(std::set<core::PersonId> trainedOn, std::optional<core::ModelId> parent)
{
    core::Model model;
    model.sha256 = std::string(64, parent ? 'b' : 'a');
    model.origin = parent ? core::ModelOrigin::Unlearned : core::ModelOrigin::Trained;
    model.parent = parent;
    model.arch = "resnet18";
    model.task = core::store::DataSetRepository(m_session->database()).dataSet()->tasks.front().id;
    model.created = "2026-11-21T08:00:00.000Z";
    if (trainedOn.empty())
        trainedOn = {m_workspace->people[0], m_workspace->people[1]};
    return core::store::ModelRepository(m_session->database()).add(model, trainedOn);
}

core::RequestId TestRunPage::addApproved()
{
    core::job::NewRequest request;
    request.reference = "R-1";
    request.people = {"Ada 0"};
    request.by = "Olive";
    const auto made = core::job::createRequest(m_session->workspace(), request);
    if (!made)
        qFatal("%s", core::describe(made.error()).c_str());
    const auto approved = core::job::approveRequest(m_session->workspace(), made->id, "Rita", {});
    if (!approved)
        qFatal("%s", core::describe(approved.error()).c_str());
    return approved->id;
}

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

void TestRunPage::offersApprovedRequestsAndModels()
{
    addModel();
    const core::RequestId request = addApproved();
    m_page->activate(request);
    QVERIFY(!find<QWidget>("runEmpty")->isVisible());
    QCOMPARE(find<QComboBox>("requestCombo")->currentData().toLongLong(), qint64(request));
    QCOMPARE(find<QComboBox>("modelCombo")->count(), 1);
    QVERIFY(find<QPushButton>("startRunButton")->isEnabled());
    QVERIFY(find<QComboBox>("methodCombo")->count() >= 3);
    QVERIFY(!find<QPushButton>("pauseButton")->isVisible() && !find<QPushButton>("cancelButton")->isVisible()); // nothing runs
    QVERIFY(find<QComboBox>("deviceCombo")->findData(QStringLiteral("cpu")) > 0);
}

void TestRunPage::proposesTheModelThatForgotEarlierRequests()
{
    const core::ModelId original = addModel();
    const core::ModelId unlearned = addModel({m_workspace->people[1]}, original); // no longer knows Ada 0
    const core::RequestId first = addApproved();
    m_page->activate(first);
    auto *model = find<QComboBox>("modelCombo");
    QCOMPARE(model->count(), 2);
    QVERIFY(model->itemText(model->findData(qint64(unlearned))).contains(QStringLiteral("unlearned from model %1").arg(original)));
    QCOMPARE(model->currentData().toLongLong(), qint64(original)); // the other does not know whom this request is about

    core::store::RequestRepository requests(m_session->database());
    core::Request done = *requests.request(first), next = done;
    done.state = core::RequestState::Done;
    requests.update(done);
    next.reference = "R-2";
    next.people = {m_workspace->people[1]};
    const core::RequestId second = requests.add(next);
    m_page->activate(second);
    QCOMPARE(model->currentData().toLongLong(), qint64(unlearned));

    model->setCurrentIndex(model->findData(qint64(original)));
    Q_EMIT model->activated(model->currentIndex()); // as a click does
    m_session->notifyChanged();
    QCOMPARE(model->currentData().toLongLong(), qint64(original));
}

/// Whoever's pictures were all replaced since stays known to a model, which yet has no image of theirs to forget.
void TestRunPage::proposesNoModelThatHasNothingToForget()
{
    const core::ModelId older = addModel(), newer = addModel();
    QVERIFY(newer > older);
    QVERIFY(QSqlQuery(m_session->database().handle())
                .exec(QStringLiteral("DELETE FROM model_images WHERE model = %1 AND image IN (SELECT id FROM images WHERE person = %2)")
                          .arg(newer).arg(m_workspace->people[0])));
    m_page->activate(addApproved());
    QCOMPARE(find<QComboBox>("modelCombo")->currentData().toLongLong(), qint64(older));
}

void TestRunPage::noReferenceIsAChoiceThatStays()
{
    addModel();
    const core::RequestId request = addApproved();
    core::store::ModelRepository models(m_session->database());
    core::Model reference = models.models().front();
    reference.sha256 = std::string(64, 'c');
    reference.origin = core::ModelOrigin::Retrained;
    reference.excluded = request;
    const core::ModelId id = models.add(reference, {m_workspace->people[1]});
    m_page->activate(request);
    const auto chosen = [this] { return m_page->findChild<RunForm *>()->job().retrained; };
    QCOMPARE(std::get<core::ModelId>(chosen()), id);
    QVERIFY(!find<QLabel>("runHint")->isVisible());

    auto *combo = find<QComboBox>("referenceCombo");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down); // as a person picks it
    QVERIFY(std::holds_alternative<core::job::NoReference>(chosen()));
    QVERIFY(find<QLabel>("runHint")->isVisible());
    m_session->notifyChanged();
    QVERIFY(std::holds_alternative<core::job::NoReference>(chosen()));
}

void TestRunPage::saysBeforehandWhatIsTooSmall()
{
    const auto *outlook = find<QLabel>("runOutlook");
    QVERIFY(outlook->isHidden()); // nothing to run
    addModel();
    m_page->activate(addApproved());
    QVERIFY(outlook->isVisible());
    QVERIFY(outlook->text().contains(QStringLiteral("1 to forget, 2 unseen")));
    QVERIFY(outlook->text().contains(QStringLiteral("own result")));
    QVERIFY(outlook->text().contains(QStringLiteral("4 to forget, 8 unseen")));
    QVERIFY(find<QPushButton>("startRunButton")->isEnabled()); // a warning, no ban
}

void TestRunPage::presetsOfTheReleasedCodeAreLabelled()
{
    addModel();
    m_page->activate(addApproved());
    auto *method = find<QComboBox>("methodCombo");
    method->setCurrentIndex(method->findData(QStringLiteral("dlfd")));
    auto *preset = find<QComboBox>("presetCombo");
    const auto labelled = [this] {
        for (auto *pill : m_page->findChildren<QLabel *>()) {
            if (pill->isVisible() && pill->text().startsWith(QStringLiteral("Released code")))
                return true;
        }
        return false;
    };
    preset->setCurrentIndex(preset->findData(QStringLiteral("recommended")));
    QVERIFY(!labelled());
    preset->setCurrentIndex(preset->findData(QStringLiteral("released_code_age")));
    QVERIFY(labelled());
}

void TestRunPage::asksBeforeTrainingTheReference()
{
    addModel();
    core::store::ModelRepository models(m_session->database());
    core::Model original = models.models().front();
    original.sha256 = std::string(64, 'd');
    original.seconds = 252;
    original.device = "cpu";
    original.settings = {{"epochs", "30"}, {"batch", "32"}, {"lr", "0.05"}};
    const core::ModelId id = models.add(original, {m_workspace->people[0], m_workspace->people[1]});
    m_page->activate(addApproved());
    auto *model = find<QComboBox>("modelCombo");
    model->setCurrentIndex(model->findData(qint64(id)));
    Dialogs::replace(std::make_unique<Answers>());
    Answers::says = false;
    Answers::asked = 0;
    QTest::mouseClick(find<QPushButton>("trainReferenceButton"), Qt::LeftButton);
    QCOMPARE(Answers::asked, 1);
    QVERIFY(m_jobs->isIdle());
    for (const char *part : {"30 epochs", "batches of 32", "4 min 12 s on cpu", "R-1"})
        QVERIFY2(Answers::question.contains(QString::fromLatin1(part)), qPrintable(Answers::question));
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

void TestRunPage::saysWhyAJobFailed()
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

void TestRunPage::listsInterruptedJobsAndGivesThemUp()
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
    QCOMPARE(unfinished(), 1U);
    giveUp(true);
    QCOMPARE(Answers::asked, 2);
    QCOMPARE(unfinished(), 0U);
    QVERIFY(find<QWidget>("stoppedJobs")->isHidden());
}

/// A job from any page, stopped by the page's buttons or by those at the window's foot.
void TestRunPage::pauseKeepsAndCancelGivesUpWhicheverButton()
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

void TestRunPage::saysWhyNothingCanBeStartedBesideAStoppedJob()
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

QTEST_MAIN(TestRunPage)
#include "test_run_page.moc"
