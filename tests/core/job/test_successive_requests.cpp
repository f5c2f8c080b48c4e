// SPDX-License-Identifier: GPL-3.0-or-later
// Two requests one after the other, through the jobs: whom the first erased comes back nowhere (docs/design.md 1, retain set).
#include "tests/core/job/tiny_workspace.h"

#include "core/job/retrained_reference.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"

#include <QTest>

#include <algorithm>

namespace {

using core::job::People;

class TestSuccessiveRequests final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original, m_early, m_unlearned;
    core::Request m_first, m_second;
    core::Findings m_findings; ///< of the second run

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    core::job::RunJob fineTuning(core::RequestId request, core::ModelId model)
    {
        core::job::RunJob job;
        job.request = request;
        job.model = model;
        job.method = "fine_tune";
        job.device = "cpu";
        job.set["learning_rate"] = "0.0005";
        return job;
    }
    core::Model reference(core::RequestId request)
    {
        core::job::TrainJob options;
        options.exclude = request;
        options.device = "cpu";
        return tests::must(core::job::train(workspace(), options, {}));
    }
    People trainedOn(const core::Model &model)
    {
        core::store::Database database = workspace().database();
        return core::store::ModelRepository(database).trainedOn(model.id);
    }
    /// The people whose images a run scored in a set.
    People measured(core::RunId run, core::AuditSet set)
    {
        core::store::Database database = workspace().database();
        const std::vector<core::ImageId> scored = core::store::RunRepository(database).scoredImages(run, set);
        People people;
        for (const core::Image &image : core::store::DataSetRepository(database).images())
            if (std::ranges::binary_search(scored, image.id))
                people.insert(image.person);
        return people;
    }
    static People peopleOf(const core::Request &request) { return {request.people.begin(), request.people.end()}; }
    static bool says(const std::vector<std::string> &notes, const std::string &part)
    {
        return std::ranges::any_of(notes, [&](const std::string &note) { return note.find(part) != std::string::npos; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(1);
        std::vector<std::string> names = m_tiny->identities(core::SetKind::Train, 4);
        const std::string unseen = m_tiny->identities(core::SetKind::Unseen, 1).front();
        m_first = m_tiny->approvedRequest("R-1", {names[0], names[1], unseen});
        m_second = m_tiny->approvedRequest("R-2", {names[2], names[3]});
        m_early = reference(m_second.id); // made while the first request was still open: it knows the first one's people
        QCOMPARE(core::job::common(trainedOn(m_early), peopleOf(m_first)).size(), std::size_t(2));

        const core::Findings first = tests::must(core::job::run(workspace(), fineTuning(m_first.id, m_original.id), {}));
        QVERIFY(says(first.run.notes, "1 of the request's people"));
        core::store::Database database = workspace().database();
        m_unlearned = *core::store::ModelRepository(database).model(*first.run.modelOut);
        m_first = tests::must(core::job::closeRequest(workspace(), m_first.id, "officer", "answered"));
        m_findings = tests::must(core::job::run(workspace(), fineTuning(m_second.id, m_unlearned.id), {}));
    }

    void theSecondRunOnTheFirstsModelLeavesThemOut()
    {
        const People retained = measured(m_findings.run.id, core::AuditSet::Retain);
        QCOMPARE(retained, core::job::without(core::job::without(trainedOn(m_original), peopleOf(m_first)), peopleOf(m_second)));
        QCOMPARE(measured(m_findings.run.id, core::AuditSet::Forget), peopleOf(m_second));
        QVERIFY(!says(m_findings.run.notes, "earlier requests erased (")); // this model does not know them
    }

    void whoWasErasedDoesNotStandForUnseenPeople()
    {
        for (const core::AuditSet set : core::kAuditSets)
            QVERIFY(core::job::common(measured(m_findings.run.id, set), peopleOf(m_first)).empty());
        QVERIFY(!measured(m_findings.run.id, core::AuditSet::Unseen).empty());
    }

    void aModelThatKnowsThemRetainsNoneAndSaysWhatThatMeans()
    {
        core::store::Database database = workspace().database();
        const core::job::AuditPlan plan = core::job::planAudit(database, m_second, trainedOn(m_original));
        QVERIFY(core::job::common(plan.retain, peopleOf(m_first)).empty());
        QVERIFY(!plan.retain.empty());
        QVERIFY(says(plan.notes, "earlier requests erased (2)"));
    }

    void aReferenceThatKnowsThemIsNotTaken()
    {
        QVERIFY(!m_findings.stages.contains(core::Stage::Retrained));
        QVERIFY(says(m_findings.run.notes, "train --exclude 2"));
        core::job::RunJob job = fineTuning(m_second.id, m_unlearned.id);
        job.retrained = m_early.id;
        const auto named = core::job::run(workspace(), job, {});
        QVERIFY(!named);
        QCOMPARE(named.error().subject, "model " + std::to_string(m_early.id));
        QVERIFY2(named.error().detail.find("train --exclude 2") != std::string::npos, named.error().detail.c_str());
    }

    void aNewReferenceAndANewModelAreTrainedWithoutThem()
    {
        const core::Model late = reference(m_second.id);
        QVERIFY(core::job::common(trainedOn(late), peopleOf(m_first)).empty());
        QVERIFY(core::job::common(trainedOn(late), peopleOf(m_second)).empty());
        QCOMPARE(trainedOn(late).size(), trainedOn(m_original).size() - 4);

        core::store::Database database = workspace().database();
        core::job::AuditPlan plan = core::job::planAudit(database, m_second, trainedOn(m_unlearned));
        core::job::addReference(plan, database, m_unlearned, {});
        QCOMPARE(plan.models.at(core::Stage::Retrained).id, late.id);
        QCOMPARE(trainedOn(m_tiny->train(1)), core::job::without(trainedOn(m_original), peopleOf(m_first)));
    }

    void whatComesOfAnExperimentsModelIsAnExperiment()
    {
        core::store::Database database = workspace().database();
        const core::job::ImageSets sets(workspace(), database, m_original.task, static_cast<int>(m_original.imageSize),
                                        core::job::LostImages::LeaveOut, {});
        core::job::AuditPlan plan = core::job::planAudit(database, m_second, trainedOn(m_original));
        plan.models[core::Stage::Original] = m_original;
        QVERIFY(!core::job::newRunInfo(plan, sets).experiment);
        for (const core::Stage stage : {core::Stage::Original, core::Stage::Unlearned, core::Stage::Retrained}) {
            core::job::AuditPlan tainted = plan;
            tainted.models[stage] = m_original;
            tainted.models[stage].experiment = true;
            QVERIFY(core::job::newRunInfo(tainted, sets).experiment);
        }
    }

    // Last: it closes the second request.
    void anAuditOfWhoStillKnowsThemErasesNobody()
    {
        const std::string name = m_tiny->identities(core::SetKind::Train, 5).back();
        const core::Request third = m_tiny->approvedRequest("R-3", {name});
        const auto auditOriginal = [&](const core::Request &request) {
            core::job::AuditJob audit;
            audit.model = audit.original.emplace(m_original.id);
            audit.request = request.id;
            audit.device = "cpu";
            return tests::must(core::job::auditModel(workspace(), audit, {})).run.id;
        };
        const core::RunId measured = auditOriginal(third);
        core::store::Database database = workspace().database();
        QCOMPARE(core::store::DataSetRepository(database).personByIdentity(name)->state, core::PersonState::Approved);
        const auto refused = core::job::closeRequest(workspace(), third.id, "officer", "");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::Invalid);
        QVERIFY2(refused.error().detail.find("run " + std::to_string(measured)) == 0, refused.error().detail.c_str());

        auditOriginal(m_second); // newer than the run that unlearned them, which stays what the request is done on
        QVERIFY(core::job::closeRequest(workspace(), m_second.id, "officer", "answered"));
        QCOMPARE(core::store::EventLog(database).events().back().what.at("run").get<core::RunId>(), m_findings.run.id);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestSuccessiveRequests)
#include "test_successive_requests.moc"
