// SPDX-License-Identifier: GPL-3.0-or-later
// Training, unlearning, auditing and going on, through the same functions as the window and the command line.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/job_record.h"
#include "core/job/reports.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"
#include "core/util/hash.h"

#include <QTest>

#include <algorithm>
#include <fstream>

namespace {

using core::job::RunJob;

class TestPipeline final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original;
    core::Request m_request;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    RunJob fineTuning()
    {
        RunJob job;
        job.request = m_request.id;
        job.model = m_original.id;
        job.method = "fine_tune";
        job.device = "cpu";
        job.set["learning_rate"] = "0.0005"; // a model of two epochs is steep: its usual rate would diverge
        return job;
    }
    std::vector<std::string> acts()
    {
        core::store::Database database = workspace().database();
        std::vector<std::string> acts;
        for (const auto &event : core::store::EventLog(database).events())
            acts.push_back(event.what.at("act"));
        return acts;
    }
    std::size_t unfinished()
    {
        core::store::Database database = workspace().database();
        return core::store::RunRepository(database).unfinishedJobs().size();
    }
    /// Stops as soon as the stage has done something.
    static core::JobContext stopIn(std::stop_source &stop, const std::string &stage)
    {
        return {stop.get_token(), [&stop, stage](const core::Progress &progress) {
                    if (progress.stage == stage && progress.done > 0)
                        stop.request_stop();
                }};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(2);
        m_request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 2));
    }

    void trainingRecordsItsPeopleAndNobodyElse()
    {
        core::store::Database database = workspace().database();
        const auto trained = core::store::ModelRepository(database).trainedOn(m_original.id);
        core::store::PeopleFilter filter;
        filter.set = core::SetKind::Train;
        QCOMPARE(static_cast<std::int64_t>(trained.size()), core::store::DataSetRepository(database).countPeople(filter));
        for (const core::PersonId person : trained)
            QCOMPARE(core::store::DataSetRepository(database).person(person)->set, core::SetKind::Train);
        QCOMPARE(m_original.sha256, core::toHex(tests::must(core::sha256File(workspace().modelFile(m_original.sha256)))));
    }

    void aStoppedTrainingGoesOnToTheIdenticalModel()
    {
        core::job::TrainJob options;
        options.epochs = 2;
        options.batch = 16;
        options.device = "cpu";
        std::stop_source stop;
        const auto stopped = core::job::train(workspace(), options, stopIn(stop, "train"));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(unfinished(), std::size_t(1));
        const auto resumed = core::job::resume(workspace(), 0, {});
        QVERIFY2(resumed.has_value(), resumed ? "" : describe(resumed.error()).c_str());
        QCOMPARE(resumed->kind, std::string("train"));
        QCOMPARE(resumed->model->sha256, m_original.sha256);
        QVERIFY(resumed->model->settings == m_original.settings && m_original.settings.contains("validation_accuracy"));
        QCOMPARE(unfinished(), std::size_t(0));
    }

    void aCheckpointGoesOnlyOnceItsModelIsRecorded()
    {
        core::job::TrainJob options;
        options.epochs = 2;
        options.batch = 16;
        options.device = "cpu";
        std::stop_source stop;
        QVERIFY(!core::job::train(workspace(), options, stopIn(stop, "train")));
        const auto checkpoints = [this] {
            std::size_t found = 0;
            for (const auto &file : std::filesystem::directory_iterator(workspace().checkpointsFolder()))
                found += file.path().extension() == ".checkpoint" ? 1 : 0;
            return found;
        };
        QCOMPARE(checkpoints(), std::size_t(1));
        // Training ends, and its model has no place to go.
        const std::filesystem::path models = workspace().modelsFolder(), aside = m_tiny->folder() / "models aside";
        std::filesystem::rename(models, aside);
        std::ofstream(models) << "in the way";
        QVERIFY(!core::job::resume(workspace(), 0, {}));
        QCOMPARE(checkpoints(), std::size_t(1));
        std::filesystem::remove(models);
        std::filesystem::rename(aside, models);
        QCOMPARE(tests::must(core::job::resume(workspace(), 0, {})).model->sha256, m_original.sha256);
        QVERIFY(std::filesystem::is_empty(workspace().checkpointsFolder()));
    }

    void aReferenceLeavesTheRequestOutAndTakesTheOriginalsSettings()
    {
        core::job::TrainJob options;
        options.exclude = m_request.id;
        options.device = "cpu";
        const core::Model reference = tests::must(core::job::train(workspace(), options, {}));
        QCOMPARE(reference.origin, core::ModelOrigin::Retrained);
        QCOMPARE(reference.settings.at("epochs"), std::string("2"));
        QCOMPARE(reference.settings.at("batch"), std::string("16"));
        core::store::Database database = workspace().database();
        const auto people = core::store::ModelRepository(database).trainedOn(reference.id);
        for (const core::PersonId person : m_request.people)
            QVERIFY(!people.contains(person));
    }

    void requestsWithoutApprovalAreRefused()
    {
        core::job::NewRequest wanted;
        wanted.reference = "R-new";
        wanted.by = "officer";
        wanted.people = m_tiny->identities(core::SetKind::Train, 1);
        RunJob job = fineTuning();
        job.request = tests::must(core::job::createRequest(workspace(), wanted)).id;
        const auto result = core::job::run(workspace(), job, {});
        QVERIFY(!result);
        QVERIFY(result.error().detail.find("approve") != std::string::npos);
    }

    void peopleNeverTrainedOnArePurgedNotUnlearned()
    {
        RunJob job = fineTuning();
        job.request = m_tiny->approvedRequest("R-unseen", m_tiny->identities(core::SetKind::Unseen, 1)).id;
        const auto result = core::job::run(workspace(), job, {});
        QVERIFY(!result);
        QVERIFY(result.error().detail.find("purged, not unlearned") != std::string::npos);
        QCOMPARE(unfinished(), std::size_t(0)); // refused before anything began
    }

    void aRunMeasuresStoresAndTellsTheTrail()
    {
        const core::Findings findings = tests::must(core::job::run(workspace(), fineTuning(), {}));
        QVERIFY(findings.stages.contains(core::Stage::Original));
        QVERIFY(findings.stages.contains(core::Stage::Unlearned));
        QVERIFY(findings.stages.contains(core::Stage::Retrained)); // found by itself
        QCOMPARE(findings.sets.at(core::AuditSet::Forget).people, std::int64_t(2));

        QVERIFY(findings.agreement.contains(core::Stage::Original) && findings.agreement.contains(core::Stage::Unlearned));
        const core::EmbeddingMap map = tests::must(core::job::embeddingMap(workspace(), findings.run.id, {}));
        QCOMPARE(map.principal.size(), std::size_t(3));
        QVERIFY(map.images > 0);
        const core::EmbeddingMap again = tests::must(core::job::embeddingMap(workspace(), findings.run.id, {}));
        QCOMPARE(again.images, map.images);
        QVERIFY(again.neighbours == map.neighbours); // every image is shown, so none is "not a number"
        QCOMPARE(core::job::embeddingMap(workspace(), 999, {}).error().code, core::ErrorCode::NotFound);

        const std::string json = tests::must(core::job::findingsJson(workspace(), findings.run.id));
        const core::Findings loaded = tests::must(core::job::loadFindings(workspace(), findings.run.id));
        QCOMPARE(loaded.run.modelOutSha256, findings.run.modelOutSha256);

        core::store::Database database = workspace().database();
        core::store::RunRepository runs(database);
        const auto images = runs.scoredImages(findings.run.id, core::AuditSet::Forget);
        QCOMPARE(static_cast<std::int64_t>(images.size()), findings.sets.at(core::AuditSet::Forget).images);
        QVERIFY(std::is_sorted(images.begin(), images.end()));
        const auto losses = runs.scores(findings.run.id, core::Stage::Unlearned, core::AuditSet::Forget, "loss");
        QCOMPARE(losses.size(), images.size());
        QVERIFY(std::all_of(losses.begin(), losses.end(), [](float loss) { return loss >= 0; }));

        const core::store::Event last = core::store::EventLog(database).events().back();
        QCOMPARE(last.what.at("act").get<std::string>(), std::string("run.finished"));
        QCOMPARE(last.what.at("findings_sha256").get<std::string>(), core::toHex(core::sha256(json)));
        const auto all = acts();
        QVERIFY(std::find(all.begin(), all.end(), "run.started") != all.end());
        QVERIFY(core::store::EventLog(database).verify().ok);
    }

    void aStoppedRunGoesOnToTheIdenticalModel_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::newRow("while unlearning") << QStringLiteral("unlearn");
        QTest::newRow("while auditing") << QStringLiteral("score");
    }
    void aStoppedRunGoesOnToTheIdenticalModel()
    {
        QFETCH(QString, stage);
        const core::Findings whole = tests::must(core::job::run(workspace(), fineTuning(), {}));
        std::stop_source stop;
        const auto stopped = core::job::run(workspace(), fineTuning(), stopIn(stop, stage.toStdString()));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
        const auto resumed = core::job::resume(workspace(), 0, {});
        QVERIFY2(resumed.has_value(), resumed ? "" : describe(resumed.error()).c_str());
        QCOMPARE(resumed->findings->run.modelOutSha256, whole.run.modelOutSha256);
        QCOMPARE(resumed->findings->run.status, core::RunStatus::Done);
    }

    void aStoppedRunCanBeGivenUp()
    {
        std::stop_source stop;
        QVERIFY(!core::job::run(workspace(), fineTuning(), stopIn(stop, "unlearn")));
        core::store::Database database = workspace().database();
        core::store::RunRepository runs(database);
        const auto job = runs.unfinishedJobs().front();
        QVERIFY(core::job::discard(workspace(), job.id));
        QCOMPARE(unfinished(), std::size_t(0));
        QCOMPARE(runs.run(*job.run)->status, core::RunStatus::Cancelled);
        QVERIFY(std::filesystem::is_empty(workspace().checkpointsFolder()));
    }

    void aForeignModelIsAudited()
    {
        const std::filesystem::path file = m_tiny->folder() / "foreign.pth";
        QVERIFY(core::job::exportModel(workspace(), m_original.id, "pth", file));
        QCOMPARE(core::job::exportModel(workspace(), m_original.id, "pth", file).error().code, core::ErrorCode::AlreadyExists);
        core::job::ModelImport options;
        options.file = file;
        const auto imported = tests::must(core::job::importModel(workspace(), options, {}));
        QCOMPARE(imported.model.origin, core::ModelOrigin::Imported);
        QCOMPARE(imported.model.sha256, m_original.sha256); // the same weights and task: the same native file
        core::job::AuditJob audit;
        audit.model = imported.model.id;
        audit.request = m_request.id;
        audit.device = "cpu";
        const core::Findings findings = tests::must(core::job::auditModel(workspace(), audit, {}));
        QVERIFY(!findings.stages.contains(core::Stage::Original));
        QVERIFY(findings.stages.contains(core::Stage::Unlearned));
    }

    void referenceModelsAreTrainedOnceAndKnowNobodyOfTheRequest()
    {
        core::job::AuditJob audit;
        audit.model = m_original.id;
        audit.request = m_request.id;
        audit.original = m_original.id;
        audit.device = "cpu";
        audit.references = 1;
        QVERIFY(tests::must(core::job::auditExtraCost(workspace(), audit)).seconds.value_or(0) > 0);
        const core::Findings first = tests::must(core::job::auditModel(workspace(), audit, {}));
        QCOMPARE(first.stages.at(core::Stage::Unlearned).membership.rmia->references, std::int64_t(1));

        core::store::Database database = workspace().database();
        core::store::ModelRepository models(database);
        const core::Model reference = models.models().back();
        QVERIFY(core::isReference(reference));
        const auto known = models.trainedOn(reference.id), all = models.trainedOn(m_original.id);
        QVERIFY(!known.empty() && known.size() < all.size());
        for (const core::PersonId person : known)
            QVERIFY(all.contains(person) && std::ranges::count(m_request.people, person) == 0);

        const core::Findings second = tests::must(core::job::auditModel(workspace(), audit, {}));
        QCOMPARE(models.models().back().id, reference.id); // used again
        QCOMPARE(second.stages.at(core::Stage::Unlearned).membership.rmia->area.auc.value,
                 first.stages.at(core::Stage::Unlearned).membership.rmia->area.auc.value);
    }

    void extrasThatCannotBeAreRefusedBeforeAnythingBegins()
    {
        core::job::AuditJob audit;
        audit.model = m_original.id;
        audit.request = m_request.id;
        audit.relearn = true;
        QCOMPARE(core::job::auditModel(workspace(), audit, {}).error().code, core::ErrorCode::Usage);
        audit.original = m_original.id;
        audit.references = 5;
        QCOMPARE(core::job::auditModel(workspace(), audit, {}).error().code, core::ErrorCode::Invalid);
        QCOMPARE(unfinished(), std::size_t(0));
    }

    void filesOfJobsThatEndedAreRemovedByTheNext()
    {
        const auto stale = workspace().checkpointsFolder() / "job-1.checkpoint"; // the first training, done
        const auto part = workspace().checkpointsFolder() / "job-1.a-part.checkpoint";
        std::ofstream(stale) << "x";
        std::ofstream(part) << "x";
        m_tiny->train(1);
        QVERIFY(!std::filesystem::exists(stale));
        QVERIFY(!std::filesystem::exists(part));
    }

    void everyModelOfAJobHasItsOwnPlace()
    {
        core::store::Database database = workspace().database();
        core::job::JobRecord record(workspace(), database, "audit", core::Json::object());
        QVERIFY(record.checkpoint("one") != record.checkpoint("two"));
        std::ofstream(record.checkpoint("one")) << "x"; // killed before it was removed
        std::ofstream(record.checkpoint("two")) << "x";
        core::job::JobRecord later(workspace(), database, "audit", core::Json::object()); // sweeps; the first is unfinished
        QVERIFY(std::filesystem::exists(record.checkpoint("one")));
        record.removeFiles();
        QVERIFY(!std::filesystem::exists(record.checkpoint("one")) && !std::filesystem::exists(record.checkpoint("two")));
        record.finish();
        later.finish();
    }

    void aTruncatedModelIsCalledCorrupt()
    {
        const std::filesystem::path file = m_tiny->folder() / "truncated.safetensors";
        QVERIFY(core::job::exportModel(workspace(), m_original.id, "safetensors", file));
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        core::job::ModelImport options;
        options.file = file;
        const auto result = core::job::importModel(workspace(), options, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Corrupt);
        QVERIFY(result.error().detail.find("truncated") != std::string::npos);
    }

    void seedsBeyondTheJsonAreRefusedBeforeAnythingBegins()
    {
        RunJob job = fineTuning();
        job.seed = (std::int64_t{1} << 53) + 1;
        const auto result = core::job::run(workspace(), job, {});
        QVERIFY(!result);
        QCOMPARE(result.error().subject, std::string("seed"));
        QCOMPARE(unfinished(), std::size_t(0));
    }

    void aChangedModelFileIsRefused()
    {
        std::ofstream(workspace().modelFile(m_original.sha256), std::ios::app | std::ios::binary) << "x";
        const auto result = core::job::run(workspace(), fineTuning(), {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Corrupt);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPipeline)
#include "test_pipeline.moc"
