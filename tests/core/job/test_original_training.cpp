// SPDX-License-Identifier: GPL-3.0-or-later
// What is trained to be compared with the original is trained as the original was, or says that nobody knows.
#include "tests/core/job/tiny_workspace.h"

#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"

#include <QTest>

#include <algorithm>

namespace {

class TestOriginalTraining final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original; ///< one epoch, batches of 16
    core::Request m_request;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    core::job::RunJob retraining(core::ModelId model)
    {
        core::job::RunJob job;
        job.request = m_request.id;
        job.model = model;
        job.method = "retrain";
        job.device = "cpu";
        return job;
    }
    core::Model imported()
    {
        const std::filesystem::path file = m_tiny->folder() / "original.safetensors";
        if (!std::filesystem::exists(file))
            tests::must(core::job::exportModel(workspace(), m_original.id, "safetensors", file));
        core::job::ModelImport options;
        options.file = file;
        return tests::must(core::job::importModel(workspace(), options, {})).model;
    }
    /// A reference for the request, and what its training said.
    core::Result<core::Model> reference(core::job::TrainJob options, std::vector<std::string> &notes)
    {
        options.exclude = m_request.id;
        options.device = "cpu";
        return core::job::train(workspace(), options, {{}, [&notes](const core::Progress &progress) {
                                                           if (!progress.note.empty())
                                                               notes.push_back(progress.note);
                                                       }});
    }
    void setState(core::RequestState state)
    {
        core::store::Database database = workspace().database();
        m_request.state = state;
        core::store::RequestRepository(database).update(m_request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(1);
        m_request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 2));
    }
    void cleanup() { setState(core::RequestState::Approved); }

    void retrainingTakesTheOriginalsTrainingUnlessToldOtherwise()
    {
        core::job::RunJob job = retraining(m_original.id);
        job.set = {{"learning_rate", "0.01"}};
        const core::RunInfo run = tests::must(core::job::run(workspace(), job, {})).run;
        QCOMPARE(core::option<std::int64_t>(run.parameters, "epochs"), std::int64_t(1));
        QCOMPARE(core::option<std::int64_t>(run.parameters, "batch"), std::int64_t(16));
        QCOMPARE(core::option<double>(run.parameters, "learning_rate"), 0.01);
        QCOMPARE(run.changed, (std::vector<std::string>{"epochs", "batch", "learning_rate"})); // what the preset would not have done
        QVERIFY(std::ranges::count(run.notes, "The original was trained at a learning rate of 0.05, this run's model at 0.01.") == 1);
        QVERIFY(std::ranges::none_of(run.notes, [](const std::string &note) { return note.find("epoch, ") != std::string::npos; }));
        core::store::Database database = workspace().database();
        QCOMPARE(core::store::ModelRepository(database).model(*run.modelOut)->settings.at("lr"), std::string("0.01"));
    }

    void aStoppedRetrainingGoesOnAsItBegan()
    {
        std::stop_source stop;
        const core::JobContext stopping{stop.get_token(), [&stop](const core::Progress &progress) {
                                            if (progress.stage == "score")
                                                stop.request_stop();
                                        }};
        QVERIFY(!core::job::run(workspace(), retraining(m_original.id), stopping));
        const core::RunInfo run = tests::must(core::job::resume(workspace(), 0, {})).findings->run;
        QCOMPARE(core::option<std::int64_t>(run.parameters, "epochs"), std::int64_t(1));
        QCOMPARE(run.status, core::RunStatus::Done);
    }

    void noReferenceIsTrainedForARefusedRequest()
    {
        setState(core::RequestState::Refused);
        std::vector<std::string> notes;
        const auto refused = reference({}, notes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::Invalid);
        QCOMPARE(refused.error().subject, std::string("R-1"));
        core::store::Database database = workspace().database();
        QVERIFY(core::store::RunRepository(database).unfinishedJobs().empty());
    }

    void aReferenceForADoneRequestSaysSo()
    {
        setState(core::RequestState::Done);
        std::vector<std::string> notes;
        const core::Model made = tests::must(reference({}, notes));
        QCOMPARE(notes.size(), std::size_t(1));
        QVERIFY2(notes.front().starts_with("Request R-1 is done"), notes.front().c_str());
        QVERIFY(!made.settings.contains("original_settings"));
    }

    // From here on the newest original is one from elsewhere.
    void retrainingOfAModelFromElsewhereSaysThatItsTrainingIsNotKnown()
    {
        core::job::RunJob job = retraining(imported().id);
        job.set = {{"epochs", "1"}, {"batch", "16"}};
        const core::RunInfo run = tests::must(core::job::run(workspace(), job, {})).run;
        QVERIFY(std::ranges::count(run.notes, "How the original was trained is not known here: whether this run's model was trained alike cannot "
                                              "be told.") == 1);
    }

    void aReferenceForAModelFromElsewhereSaysWhatItIsTrainedWith()
    {
        const core::Model original = imported();
        core::job::TrainJob options;
        options.epochs = 1;
        std::vector<std::string> notes;
        const core::Model made = tests::must(reference(options, notes));
        QCOMPARE(notes, (std::vector<std::string>{"How model " + std::to_string(original.id)
                                                  + " was trained is not known here: the reference is trained with epochs 1, batch 32 and learning "
                                                    "rate 0.05, which may not be the original's."}));
        QCOMPARE(made.settings.at("original_settings"), std::string("unknown"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestOriginalTraining)
#include "test_original_training.moc"
