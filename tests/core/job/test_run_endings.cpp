// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever becomes of a run, the trail says so: nothing that started is left without an end.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/names_in_text.h"
#include "core/job/stored_options.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"

#include <QTest>

#include <iterator>

namespace {

using core::Json;
using core::job::RunJob;

class TestRunEndings final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original;
    core::Request m_request;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    RunJob job(const std::string &method)
    {
        RunJob job;
        job.request = m_request.id;
        job.model = m_original.id;
        job.method = method;
        job.device = "cpu";
        return job;
    }
    Json lastEvent()
    {
        core::store::Database database = workspace().database();
        core::store::EventLog log(database);
        return log.verify().ok ? log.events().back().what : Json();
    }
    core::RunStatus statusOf(core::RunId run)
    {
        core::store::Database database = workspace().database();
        return core::store::RunRepository(database).run(run)->status;
    }
    /// Fine-tuning, stopped in its first batches; the run's id.
    core::RunId stoppedRun() { return stoppedRun(job("fine_tune")); }
    core::RunId stoppedRun(const RunJob &wanted)
    {
        std::stop_source stop;
        const core::JobContext context{stop.get_token(), [&](const core::Progress &progress) {
            if (progress.stage == "unlearn" && progress.done > 0)
                stop.request_stop();
        }};
        const auto result = core::job::run(workspace(), wanted, context);
        if (result)
            throw std::runtime_error("the run was over before it could be stopped");
        return lastEvent().at("run");
    }
    /// An audit of the original, stopped while it scores; its run's id.
    core::RunId stoppedAudit()
    {
        std::stop_source stop;
        const core::JobContext context{stop.get_token(), [&](const core::Progress &progress) {
            if (progress.stage == "score")
                stop.request_stop();
        }};
        core::job::AuditJob audit;
        audit.model = m_original.id;
        audit.request = m_request.id;
        audit.device = "cpu";
        if (core::job::auditModel(workspace(), audit, context))
            throw std::runtime_error("the audit was over before it could be stopped");
        return lastEvent().at("run");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(1);
        m_request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 2));
    }

    void aMethodThatRefusesClosesItsRun()
    {
        RunJob refused = job("dlfd");
        refused.preset = "released_code_age"; // batches of 32, and the forget set has fewer images
        const auto result = core::job::run(workspace(), refused, {});
        QVERIFY(!result);
        QCOMPARE(result.error().subject, std::string("batch"));
        const Json event = lastEvent();
        QCOMPARE(event.at("act").get<std::string>(), std::string("run.failed"));
        QCOMPARE(event.at("code").get<std::string>(), std::string("invalid"));
        QCOMPARE(event.at("subject").get<std::string>(), std::string("batch"));
        QCOMPARE(event.at("request").get<core::RequestId>(), m_request.id);
        QCOMPARE(statusOf(event.at("run")), core::RunStatus::Failed); // nothing was done that could be gone on with
    }

    void aStopAndItsEndAreTold()
    {
        const core::RunId run = stoppedRun();
        const Json stopped = lastEvent();
        QCOMPARE(stopped.at("act").get<std::string>(), std::string("run.stopped"));
        QCOMPARE(stopped.at("code").get<std::string>(), std::string("cancelled"));
        QVERIFY(stopped.at("subject").is_null());
        QCOMPARE(statusOf(run), core::RunStatus::Stopped);
        core::store::Database database = workspace().database();
        const auto waiting = core::store::RunRepository(database).unfinishedJobs();
        QCOMPARE(waiting.size(), std::size_t(1));
        QVERIFY(core::job::discard(workspace(), waiting.front().id));
        QCOMPARE(lastEvent().at("act").get<std::string>(), std::string("job.discarded"));
        QCOMPARE(lastEvent().at("run").get<core::RunId>(), run);
    }

    /// Stopped while it audits: a model that no findings speak about is gone, and its number with it.
    void givingUpRemovesTheModelNobodyAudited()
    {
        const auto models = [this] {
            core::store::Database database = workspace().database();
            return core::store::ModelRepository(database).models();
        };
        const auto stopInAudit = [this] {
            std::stop_source stop;
            const core::JobContext context{stop.get_token(), [&](const core::Progress &progress) {
                if (progress.stage == "score")
                    stop.request_stop();
            }};
            if (core::job::run(workspace(), job("fine_tune"), context))
                throw std::runtime_error("the run was over before it could be stopped");
            core::store::Database database = workspace().database();
            return core::store::RunRepository(database).unfinishedJobs().front();
        };
        const auto before = models().size();
        core::store::StoredJob stopped = stopInAudit();
        QCOMPARE(models().size(), before + 1);
        const core::Model made = models().back();
        QVERIFY(std::filesystem::exists(workspace().modelFile(made.sha256)));
        tests::must(core::job::discard(workspace(), stopped.id));
        QCOMPARE(models().size(), before);
        QVERIFY(!std::filesystem::exists(workspace().modelFile(made.sha256)));
        QCOMPARE(statusOf(*stopped.run), core::RunStatus::Cancelled);
        core::store::Database database = workspace().database();
        const auto events = core::store::EventLog(database).events();
        const Json told = events[events.size() - 2].what;
        QCOMPARE(told.at("act").get<std::string>(), std::string("model.removed"));
        QCOMPARE(told.at("model").get<core::ModelId>(), made.id);
        QCOMPARE(told.at("sha256").get<std::string>(), made.sha256);
        QCOMPARE(lastEvent().at("act").get<std::string>(), std::string("job.discarded"));

        stopped = stopInAudit(); // the same weights again
        const core::Model again = models().back();
        QCOMPARE(again.sha256, made.sha256);
        QVERIFY(again.id > made.id); // the trail's model is no other
        core::Model later = again;
        later.parent = again.id;
        core::store::ModelRepository(database).add(later, {});
        tests::must(core::job::discard(workspace(), stopped.id));
        QVERIFY(core::store::ModelRepository(database).model(again.id)); // something went on from it
        QVERIFY(std::filesystem::exists(workspace().modelFile(again.sha256)));
        QCOMPARE(*core::store::RunRepository(database).run(*stopped.run)->modelOut, again.id);
    }

    void subjectsOfTheTrailNameNobody_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("told");
        QTest::newRow("an option") << "batch" << "batch";
        QTest::newRow("a model") << "model 3" << "model 3";
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("a file elsewhere") << "/home/ada/faces/Ada Lovelace.png" << "a file outside the workspace";
        QTest::newRow("a relative one") << "../Ada/1.png" << "a file outside the workspace";
        QTest::newRow("somebody") << "Ada-Lovelace" << "";
        QTest::newRow("somebody's file") << "ada_lovelace.png" << "";
        QTest::newRow("part of a word") << "Ada Lovelacean" << "Ada Lovelacean";
    }
    void subjectsOfTheTrailNameNobody()
    {
        QFETCH(QString, subject);
        QFETCH(QString, told);
        core::store::Database database = workspace().database();
        core::store::DataSetRepository(database).upsertPerson("Ada Lovelace", core::SetKind::Train);
        QCOMPARE(QString::fromStdString(core::job::trailSubject(subject.toStdString(), workspace(), database)), told);
        const std::string ours = workspace().modelFile("abc").string();
        QCOMPARE(core::job::trailSubject(ours, workspace(), database), std::string("models/abc.safetensors"));
    }

    void aReferenceTrainedMeanwhileDoesNotJoin()
    {
        const std::vector<core::RunId> stopped{stoppedRun(), stoppedAudit()};
        core::job::TrainJob reference;
        reference.exclude = m_request.id;
        reference.device = "cpu";
        tests::must(core::job::train(workspace(), reference, {}));
        for (const core::RunId run : stopped) {
            const core::Findings findings = *tests::must(core::job::resume(workspace(), 0, {})).findings;
            QCOMPARE(findings.run.id, run);
            QVERIFY(!findings.run.retrained);
            QVERIFY(!findings.stages.contains(core::Stage::Retrained));
        }
    }

    void aReferenceLeftOutByChoiceStaysOut()
    {
        RunJob without = job("fine_tune"); // there is one since the test before
        without.retrained = core::job::NoReference();
        const core::RunId run = stoppedRun(without);
        const core::Findings findings = *tests::must(core::job::resume(workspace(), 0, {})).findings;
        QCOMPARE(findings.run.id, run);
        QVERIFY(!findings.stages.contains(core::Stage::Retrained));
        QVERIFY(findings.run.notes.front().find("left out by choice") != std::string::npos);
    }

    void theChoiceOfReferenceIsRemembered()
    {
        using namespace core::job;
        const auto stored = [this](const ReferenceChoice &choice) {
            RunJob run = job("fine_tune");
            AuditJob audit;
            run.retrained = audit.retrained = choice;
            const ReferenceChoice read = runJobFrom(core::canonicalJson(toJson(run))).retrained;
            return read.index() == auditJobFrom(core::canonicalJson(toJson(audit))).retrained.index() ? read : ReferenceChoice();
        };
        QVERIFY(std::holds_alternative<NewestReference>(stored(NewestReference())));
        QVERIFY(std::holds_alternative<NoReference>(stored(NoReference())));
        QCOMPARE(std::get<core::ModelId>(stored(core::ModelId(7))), core::ModelId(7));
    }

    // Last: it takes a picture away.
    void aResumedRunWithoutItsImagesKeepsWhatItHadAndNamesNobody()
    {
        const core::RunId run = stoppedRun();
        const auto kept = [&] {
            const std::filesystem::directory_iterator files(workspace().checkpointsFolder());
            return std::distance(begin(files), end(files));
        };
        QCOMPARE(kept(), 1);
        // Neither the cached pixels nor the picture are there any more; its file is called after the person.
        std::filesystem::remove(workspace().pixelCacheFile(32));
        const std::string gone = [&] {
            core::store::Database database = workspace().database();
            return core::store::DataSetRepository(database).images().front().path;
        }();
        std::filesystem::rename(m_tiny->faces() / gone, m_tiny->folder() / "aside");
        const auto result = core::job::resume(workspace(), 0, {});
        QVERIFY(!result);
        QCOMPARE(result.error().subject, gone); // whoever is at the keyboard may know
        const Json event = lastEvent();
        QCOMPARE(event.at("act").get<std::string>(), std::string("run.stopped"));
        QCOMPARE(event.at("run").get<core::RunId>(), run);
        QCOMPARE(event.at("subject").get<std::string>(), std::string("image 1"));
        QCOMPARE(statusOf(run), core::RunStatus::Stopped);
        QCOMPARE(kept(), 1); // a disk that was not connected costs nothing

        std::filesystem::rename(m_tiny->folder() / "aside", m_tiny->faces() / gone);
        QCOMPARE(tests::must(core::job::resume(workspace(), 0, {})).findings->run.id, run);
        QCOMPARE(statusOf(run), core::RunStatus::Done);
        QCOMPARE(kept(), 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRunEndings)
#include "test_run_endings.moc"
