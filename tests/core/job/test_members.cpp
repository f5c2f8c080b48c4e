// SPDX-License-Identifier: GPL-3.0-or-later
// People are asked about, images are trained on: what a model knows is told image by image, and nobody is called forgotten by whom
// nothing could be forgotten.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/audit_plan.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"

#include <QTest>

#include <algorithm>
#include <fstream>

namespace {

namespace fs = std::filesystem;
using core::job::People;

class TestMembers final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original;
    std::vector<std::string> m_names; ///< of training people, those with the fewest images first

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    core::Person person(const std::string &name)
    {
        core::store::Database database = workspace().database();
        return *core::store::DataSetRepository(database).personByIdentity(name);
    }
    std::string pseudonym(const std::string &name)
    {
        core::store::Database database = workspace().database();
        return core::store::DataSetRepository(database).pseudonym(person(name).id);
    }
    std::vector<core::Image> imagesOf(const std::string &name)
    {
        core::store::Database database = workspace().database();
        return core::store::DataSetRepository(database).imagesOf(person(name).id);
    }
    std::vector<core::ImageId> trainedOn(core::ModelId model)
    {
        core::store::Database database = workspace().database();
        return core::store::ModelRepository(database).trainingImages(model).ids;
    }
    People known(core::ModelId model)
    {
        core::store::Database database = workspace().database();
        return core::store::ModelRepository(database).trainedOn(model);
    }
    std::vector<core::ImageId> scored(core::RunId run, core::AuditSet set)
    {
        core::store::Database database = workspace().database();
        return core::store::RunRepository(database).scoredImages(run, set);
    }
    core::job::RunJob unlearning(core::RequestId request, core::ModelId model, const std::string &method = "fine_tune")
    {
        core::job::RunJob job;
        job.request = request;
        job.model = model;
        job.method = method;
        job.device = "cpu";
        return job;
    }
    core::Findings audit(core::RequestId request, core::ModelId model)
    {
        core::job::AuditJob job;
        job.request = request;
        job.model = job.original.emplace(model);
        job.device = "cpu";
        return tests::must(core::job::auditModel(workspace(), job, {}));
    }
    /// `count` more pictures of somebody in the list of the next import.
    void addImages(const std::string &name, int count)
    {
        const core::Image known = imagesOf(name).front();
        std::ifstream list(m_tiny->faces() / "manifest.csv");
        std::string row;
        while (std::getline(list, row) && !row.starts_with(known.path + ","))
            ;
        std::ofstream more(m_tiny->faces() / "manifest.csv", std::ios::app);
        for (int i = 0; i < count; ++i) {
            const std::string path = "images/more-" + std::to_string(i) + ".png";
            fs::copy_file(m_tiny->faces() / known.path, m_tiny->faces() / path);
            more << path << row.substr(known.path.size()) << '\n';
        }
    }
    static bool says(const std::vector<std::string> &notes, const std::string &part)
    {
        return std::ranges::any_of(notes, [&](const std::string &note) { return note.find(part) != std::string::npos; });
    }

private Q_SLOTS:
    void init()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(1);
        m_names = m_tiny->identities(core::SetKind::Train, 16);
        std::ranges::stable_sort(m_names, {}, [this](const std::string &name) { return person(name).images; });
    }

    void whoseImagesAreAllGoneStaysKnown()
    {
        const std::string gone = m_names[0], other = m_names[1];
        const core::Request request = m_tiny->approvedRequest("R-1", {gone, other});
        for (const core::Image &image : imagesOf(gone))
            fs::remove(m_tiny->faces() / image.path);
        fs::remove(workspace().pixelCacheFile(32));

        const core::Findings findings = tests::must(core::job::run(workspace(), unlearning(request.id, m_original.id), {}));
        QVERIFY(says(findings.run.notes, "No verdict on " + pseudonym(gone) + ":"));
        QVERIFY(says(findings.run.notes, "The model made still knows " + pseudonym(gone)));
        QVERIFY(!says(findings.run.notes, "never trained on"));
        QVERIFY(known(*findings.run.modelOut).contains(person(gone).id));
        QVERIFY(!known(*findings.run.modelOut).contains(person(other).id));
        QCOMPARE(person(gone).state, core::PersonState::Approved);
        QCOMPARE(person(other).state, core::PersonState::Unlearned);
        const auto refused = core::job::closeRequest(workspace(), request.id, "officer", "");
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.find("still knows " + pseudonym(gone)) != std::string::npos, refused.error().detail.c_str());

        const core::Findings anew = tests::must(core::job::run(workspace(), unlearning(request.id, m_original.id, "retrain"), {}));
        QVERIFY(!says(anew.run.notes, "still knows"));
        QCOMPARE(trainedOn(*anew.run.modelOut), scored(anew.run.id, core::AuditSet::Retain));
        QVERIFY(core::job::closeRequest(workspace(), request.id, "officer", "trained anew"));

        const core::Request alone = m_tiny->approvedRequest("R-2", {gone});
        const auto nothing = core::job::run(workspace(), unlearning(alone.id, m_original.id), {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, core::ErrorCode::Invalid);
    }

    void imagesOfALaterImportAreNoMembers()
    {
        const core::Request request = m_tiny->approvedRequest("R-1", {m_names[0], m_names[1]});
        const auto before = imagesOf(m_names[0]);
        const std::vector<core::ImageId> trained = trainedOn(m_original.id);
        addImages(m_names[0], 8);
        m_tiny->import();
        QCOMPARE(imagesOf(m_names[0]).size(), before.size() + 8);

        const core::Findings findings = audit(request.id, m_original.id);
        QCOMPARE(scored(findings.run.id, core::AuditSet::Forget).size(), before.size() + imagesOf(m_names[1]).size());
        QVERIFY(says(findings.run.notes, "8 images of the model's training people are in no set"));
        QVERIFY(says(findings.run.notes, "8 of the request's people."));
        QVERIFY(!says(findings.run.notes, "is not recorded"));

        core::job::TrainJob reference;
        reference.exclude = m_tiny->approvedRequest("R-2", {m_names[1]}).id; // keeps the person with the new images
        reference.device = "cpu";
        const std::vector<core::ImageId> retrained = trainedOn(tests::must(core::job::train(workspace(), reference, {})).id);
        QCOMPARE(retrained.size(), trained.size() - imagesOf(m_names[1]).size());
        QVERIFY(std::ranges::includes(trained, retrained));
        QCOMPARE(trainedOn(m_tiny->train(1).id).size(), trained.size() + 8); // a new model learns what is there now
    }

    void aTrainingImageStandsForNobodyUnseen()
    {
        const core::Request request = m_tiny->approvedRequest("R-1", {m_names[0]});
        core::Image moved = imagesOf(m_names[1]).front();
        const std::string unseen = m_tiny->identities(core::SetKind::Unseen, 1).front();
        {
            core::store::Database database = workspace().database();
            core::store::DataSetRepository repository(database);
            moved.person = repository.personByIdentity(unseen)->id; // as after a list that names people otherwise
            repository.upsertImage(moved, {repository.dataSet()->tasks[0].id, repository.dataSet()->tasks[1].id});
        }
        const core::Findings findings = audit(request.id, m_original.id);
        QVERIFY(!std::ranges::binary_search(scored(findings.run.id, core::AuditSet::Unseen), moved.id));
        QVERIFY(says(findings.run.notes, "1 image of people no model was trained on is in no set"));
    }

    void aReferenceOfAnotherSizeIsNotTaken()
    {
        const core::Request request = m_tiny->approvedRequest("R-1", {m_names[0]});
        core::Model larger = m_original;
        larger.origin = core::ModelOrigin::Retrained;
        larger.excluded = request.id;
        larger.imageSize = 64;
        core::RunId before = 0;
        {
            core::store::Database database = workspace().database();
            larger.id = core::store::ModelRepository(database).add(larger, {person(m_names[1]).id});
            before = static_cast<core::RunId>(core::store::RunRepository(database).runs().size());
        }
        const std::string subject = "model " + std::to_string(larger.id);
        core::job::RunJob job = unlearning(request.id, m_original.id);
        job.retrained = larger.id;
        const auto refused = core::job::run(workspace(), job, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, subject);
        QVERIFY2(refused.error().detail.find("64 pixels") != std::string::npos, refused.error().detail.c_str());
        core::store::Database database = workspace().database();
        QCOMPARE(core::store::RunRepository(database).runs().size(), static_cast<std::size_t>(before));

        const core::Findings findings = audit(request.id, m_original.id);
        QVERIFY(!findings.run.retrained);
        QVERIFY(says(findings.run.notes, "There is no retrained model here: " + subject + " takes images of 64 pixels"));

        core::job::AuditJob foreign;
        foreign.request = request.id;
        foreign.model = m_original.id;
        foreign.original = larger.id;
        QVERIFY(!core::job::auditModel(workspace(), foreign, {}));
        QVERIFY(core::store::RunRepository(database).unfinishedJobs().empty());
    }

    void whoWasUnlearnedBeforeIsNotCalledNeverTrainedOn()
    {
        const std::string unseen = m_tiny->identities(core::SetKind::Unseen, 1).front();
        const core::Request first = m_tiny->approvedRequest("R-1", {m_names[0], m_names[1]});
        const core::Findings once = tests::must(core::job::run(workspace(), unlearning(first.id, m_original.id), {}));
        core::store::Database database = workspace().database();
        const auto plan = [&](const core::Request &request) {
            return core::job::planAudit(database, request, known(*once.run.modelOut), *once.run.modelOut);
        };
        core::job::AuditPlan next = plan(m_tiny->approvedRequest("R-2", {m_names[0], m_names[2], unseen}));
        next.models[core::Stage::Original] = m_original;
        const core::job::ImageSets sets(workspace(), database, m_original.task, 32, core::job::LostImages::LeaveOut, {});
        const std::vector<std::string> notes = core::job::newRunInfo(next, sets).notes;
        QVERIFY(says(notes, "1 of the request's people was unlearned by an earlier run"));
        QVERIFY(says(notes, "1 of the request's people was never trained on"));
        try {
            plan(m_tiny->approvedRequest("R-3", {m_names[0]}));
            QFAIL("there is nobody to forget");
        } catch (const core::job::Failure &failure) {
            QVERIFY2(failure.error().detail.find("an earlier run unlearned them") != std::string::npos, failure.error().detail.c_str());
        }
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestMembers)
#include "test_members.moc"
