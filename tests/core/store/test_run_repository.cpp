// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "tests/support/stored_findings.h"

#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace core;
using namespace core::store;

class TestRunRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsReadBackWhole();
    void findingsAreKeptByteForByte();
    void scoresAreKeptBitForBit();
    void unfinishedJobsAreListedOldestFirst();
    void modelsReadBackWithTheirPeople();
    void modelsKeepWhichImagesTheyWereTrainedOn();
    void modelsToForgetFromAreFoundAmongManyPeople();
    void newestRetrainedReferenceIsFound();
};

namespace {

RequestId addRequest(test::StoreFixture &fixture, const std::string &reference = "R-1")
{
    Request request;
    request.reference = reference;
    return RequestRepository(fixture.database).add(request);
}

Model model(TaskId task, ModelOrigin origin = ModelOrigin::Trained)
{
    Model model;
    model.sha256 = std::string(64, 'd');
    model.arch = "resnet18";
    model.task = task;
    model.origin = origin;
    model.imageSize = 64;
    model.device = "cpu";
    model.seconds = 1.25;
    model.seed = 9;
    model.settings = {{"epochs", "30"}, {"lr", "0.1"}};
    model.created = "2026-11-21T07:00:00.000Z";
    return model;
}

} // namespace

void TestRunRepository::runsReadBackWhole()
{
    test::StoreFixture fixture;
    RunRepository repository(fixture.database);
    const TaskId task = fixture.addDataSet().tasks[0].id;
    RunInfo run;
    run.request = addRequest(fixture);
    run.requestReference = "R-1";
    run.method = "dlfd";
    run.changed = {"steps", "plain"};
    run.parameters = {{"steps", std::int64_t{15}}, {"whole", 2.0}, {"plain", true}, {"solver", std::string("stable")}};
    run.seed = 42;
    run.classes = {"a", "b"};
    run.versions = {{"expunge", "0.1.0"}};
    run.modelIn = ModelRepository(fixture.database).add(model(task), {});
    run.id = repository.add(run);
    QCOMPARE(run.id, 1);
    run.status = RunStatus::Done;
    run.modelOut = ModelRepository(fixture.database).add(model(task, ModelOrigin::Unlearned), {});
    run.kept = KeptWeights{40, 0.0625, 0.875};
    run.notes = {"ü"};
    run.seconds = 3.5;
    repository.update(run);
    const auto read = repository.run(1);
    QVERIFY(read);
    QCOMPARE(read->status, RunStatus::Done);
    QCOMPARE(read->modelIn, run.modelIn);
    QCOMPARE(read->modelOut, run.modelOut);
    QVERIFY(!read->retrained);
    QVERIFY(read->parameters == run.parameters); // 2.0 is still a float
    QCOMPARE(read->changed, run.changed);
    QCOMPARE(read->seed, 42);
    QCOMPARE(read->classes, run.classes);
    QCOMPARE(read->versions.at("expunge"), std::string("0.1.0"));
    QVERIFY(read->kept);
    QCOMPARE(read->kept->batch, 40);
    QCOMPARE(read->kept->forgettingScore, 0.0625);
    QCOMPARE(read->kept->validationAccuracy, 0.875);
    QCOMPARE(read->notes, run.notes);
    QCOMPARE(read->seconds, 3.5);
    QCOMPARE(repository.runs().size(), std::size_t{1});
    QVERIFY(!repository.run(2));
}

void TestRunRepository::findingsAreKeptByteForByte()
{
    test::StoreFixture fixture;
    RunRepository repository(fixture.database);
    RunInfo run;
    run.request = addRequest(fixture);
    const RunId id = repository.add(run);
    QVERIFY(!repository.findings(id));
    const std::string json = "{\"reasons\":[\"Zoë 顔 \U0001F600\"]}";
    sample::storeFindings(fixture.database, id, "{}");
    sample::storeFindings(fixture.database, id, json);
    QCOMPARE(repository.findings(id).value_or(""), json);
    QVERIFY_EXCEPTION_THROWN(repository.saveFindings(99, json), StoreFailure);
}

void TestRunRepository::scoresAreKeptBitForBit()
{
    test::StoreFixture fixture;
    RunRepository repository(fixture.database);
    RunInfo run;
    run.request = addRequest(fixture);
    const RunId id = repository.add(run);
    const std::vector<float> values{0.1f, -0.0f, 1e-40f, 3e38f};
    repository.saveScores(id, Stage::Original, AuditSet::Forget, "embedding", 2, {1, 2});
    repository.saveScores(id, Stage::Original, AuditSet::Forget, "embedding", 2, values);
    repository.saveScores(id, Stage::Original, AuditSet::Unseen, "embedding", 2, {});
    QCOMPARE(repository.scores(id, Stage::Original, AuditSet::Forget, "embedding"), values);
    QVERIFY(repository.scores(id, Stage::Original, AuditSet::Unseen, "embedding").empty());
    QVERIFY(repository.scores(id, Stage::Unlearned, AuditSet::Forget, "embedding").empty());
    const std::vector<ImageId> images{1, 5, std::int64_t{1} << 40};
    repository.saveScoredImages(id, AuditSet::Forget, images);
    QCOMPARE(repository.scoredImages(id, AuditSet::Forget), images);
    QVERIFY(repository.scoredImages(id, AuditSet::Retain).empty());
}

void TestRunRepository::unfinishedJobsAreListedOldestFirst()
{
    test::StoreFixture fixture;
    RunRepository repository(fixture.database);
    for (const RunStatus status : {RunStatus::Running, RunStatus::Done, RunStatus::Stopped})
        repository.addJob({0, "train", "{}", status, {}, "2026-11-21T07:00:00.000Z", ""});
    auto jobs = repository.unfinishedJobs();
    QCOMPARE(jobs.size(), std::size_t{2});
    QCOMPARE(jobs[0].id, 1);
    QCOMPARE(jobs[1].status, RunStatus::Stopped);
    jobs[0].status = RunStatus::Failed;
    jobs[0].message = "The disk is full.";
    repository.updateJob(jobs[0]);
    QCOMPARE(repository.unfinishedJobs().size(), std::size_t{1});
    QCOMPARE(repository.job(1)->message, jobs[0].message);
    QVERIFY(!repository.job(1)->run);
    QVERIFY(!repository.job(9));
}

void TestRunRepository::modelsReadBackWithTheirPeople()
{
    test::StoreFixture fixture;
    ModelRepository repository(fixture.database);
    const TaskId task = fixture.addDataSet().tasks[0].id;
    DataSetRepository people(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train);
    const ModelId id = repository.add(model(task), {bob, ada});
    const auto read = repository.model(id);
    QVERIFY(read);
    QCOMPARE(read->arch, std::string("resnet18"));
    QCOMPARE(read->settings.at("lr"), std::string("0.1"));
    QCOMPARE(read->seconds, 1.25);
    QVERIFY(!read->parent && !read->excluded);
    QCOMPARE(repository.trainedOn(id), (std::set<PersonId>{ada, bob}));
    QVERIFY_EXCEPTION_THROWN(repository.add(model(task), {99}), StoreFailure);
    QCOMPARE(repository.models().size(), std::size_t{1});
    QVERIFY(!repository.model(9));
}

void TestRunRepository::modelsKeepWhichImagesTheyWereTrainedOn()
{
    test::StoreFixture fixture;
    ModelRepository repository(fixture.database);
    const DataSet dataSet = fixture.addDataSet();
    const std::vector<TaskId> tasks{dataSet.tasks[0].id, dataSet.tasks[1].id};
    DataSetRepository people(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train);
    Image first = fixture.image(ada, "1", 0), third = fixture.image(ada, "3", 0);
    const ImageId one = people.upsertImage(first, tasks), two = people.upsertImage(fixture.image(bob, "2", 0), tasks),
                  three = people.upsertImage(third, tasks);

    const ModelId recorded = repository.add(model(tasks[0]), {ada}, {{one, three}, false});
    const ModelId inferred = repository.add(model(tasks[0]), {bob});
    const ImageId later = people.upsertImage(fixture.image(bob, "4", 0), tasks); // a later import is no training
    QVERIFY(later > two);
    QCOMPARE(repository.trainingImages(recorded).ids, (std::vector<ImageId>{one, three}));
    QVERIFY(!repository.trainingImages(recorded).isInferred);
    QCOMPARE(repository.trainingImages(inferred).ids, (std::vector<ImageId>{two}));
    QVERIFY(repository.trainingImages(inferred).isInferred);

    people.upsertImage(third, tasks); // the same picture again
    QCOMPARE(repository.trainingImages(recorded).ids, (std::vector<ImageId>{one, three}));
    first.sha256 = std::string(64, 'c');
    people.upsertImage(first, tasks); // another picture
    QCOMPARE(repository.trainingImages(recorded).ids, (std::vector<ImageId>{three}));
}

/// What the window asks each time its Run page is shown.
void TestRunRepository::modelsToForgetFromAreFoundAmongManyPeople()
{
    constexpr double kMostSeconds = 0.05;
    test::StoreFixture fixture;
    ModelRepository repository(fixture.database);
    const TaskId task = fixture.addDataSet().tasks[0].id;
    std::vector<ModelId> ids;
    for (int i = 0; i < 4; ++i)
        ids.push_back(repository.add(model(task), {}));
    const auto fill = [&](const char *sql) {
        QVERIFY2(QSqlQuery(fixture.database.handle()).exec(QString::fromLatin1(sql)), sql);
    };
    Transaction transaction(fixture.database);
    fill("INSERT INTO people (id, pseudonym, set_kind) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
         "SELECT i, 'P-' || i, 'train' FROM n");
    fill("INSERT INTO images (id, person, path, bytes, sha256, cache_row) SELECT id, id, 'f/' || id, 1, zeroblob(32), id FROM people");
    fill("INSERT INTO model_people (model, person) SELECT m.id, p.id FROM models m CROSS JOIN people p");
    fill("INSERT INTO model_images (model, image) SELECT m.id, p.id FROM models m CROSS JOIN people p");
    fill("DELETE FROM model_people WHERE model = 2 AND person = 99999");
    fill("DELETE FROM model_people WHERE model = 3 AND person IN (99999, 100000)");
    fill("DELETE FROM model_images WHERE model = 4 AND image = 100000");
    transaction.commit();

    QCOMPARE(repository.toForget({100000}, {}), (std::vector<ModelId>{ids[1], ids[0]})); // of 4 its images are others now
    QCOMPARE(repository.toForget({50000, 100000}, {99999}), (std::vector<ModelId>{ids[2], ids[1]}));
    QCOMPARE(repository.toForget({}, {}), std::vector<ModelId>());
    double quickest = 1;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t before = std::clock();
        repository.toForget({50000, 100000}, {1, 99999});
        quickest = std::min(quickest, double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    QVERIFY2(quickest < kMostSeconds, qPrintable(QString::number(quickest)));
}

void TestRunRepository::newestRetrainedReferenceIsFound()
{
    test::StoreFixture fixture;
    ModelRepository repository(fixture.database);
    const DataSet dataSet = fixture.addDataSet();
    const RequestId first = addRequest(fixture), second = addRequest(fixture, "R-2");
    Model retrained = model(dataSet.tasks[0].id, ModelOrigin::Retrained);
    QVERIFY(!repository.retrainedFor(first, retrained.task));
    retrained.excluded = first;
    repository.add(retrained, {});
    const ModelId newest = repository.add(retrained, {});
    QCOMPARE(repository.retrainedFor(first, retrained.task)->id, newest);
    QVERIFY(!repository.retrainedFor(second, retrained.task));
    QVERIFY(!repository.retrainedFor(first, dataSet.tasks[1].id));
}

QTEST_GUILESS_MAIN(TestRunRepository)
#include "test_run_repository.moc"
