// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/json.h"
#include "store_fixture.h"
#include "tests/support/stored_findings.h"

#include <QSqlQuery>
#include <QTest>

using namespace core;
using namespace core::store;

class TestRequestRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasAdded();
    void referencesAreUnique();
    void decisionsAreKept();
    void personsStateIsTheFurthest();
    void verdictIsThatOfTheNewestRunThatErased();
    void aRunThatNeverMeasuredThemIsNotTheirs();
    void experimentsSayNothingAboutAPerson();
    void aRunOnAnExperimentsModelErasesNobody();
    void forgottenBeforeAreThoseOfDoneRequests();
    void othersAreThoseThatNameSomebodyToo();
    void purgedPeopleKeepTheirPseudonym();
};

namespace {

/// Findings as far as the store reads them: a set that was forgotten, and each person's own verdict.
std::string findingsOf(const std::map<std::string, std::string> &verdicts)
{
    core::Json people = core::Json::array();
    for (const auto &[person, verdict] : verdicts)
        people.push_back({{"person", person}, {"verdict", verdict}});
    return core::canonicalJson({{"verdict", {{"forgetting", "forgotten"}}}, {"stages", {{"unlearned", {{"people", people}}}}}});
}

Request request(const std::string &reference, std::vector<PersonId> people, RequestState state = RequestState::New)
{
    Request request;
    request.reference = reference;
    request.people = std::move(people);
    request.state = state;
    request.received = "2026-11-21";
    request.due = "2026-12-21";
    request.basis = "17-1-b";
    request.notes = "by post";
    request.createdBy = "Zoë";
    request.created = "2026-11-21T07:00:00.000Z";
    return request;
}

PersonState stateOf(test::StoreFixture &fixture, PersonId person)
{
    return DataSetRepository(fixture.database).person(person)->state;
}

} // namespace

void TestRequestRepository::readsBackWhatWasAdded()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RequestRepository repository(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train);
    for (const char *path : {"1", "2", "3"})
        people.upsertImage(fixture.image(*path == '3' ? bob : ada, path, 0), {});
    Request added = request("R-1 ü", {bob, ada});
    added.notFound = {"Zed", "Alf"};
    const RequestId id = repository.add(added);
    QCOMPARE(id, 1);
    const auto read = repository.byReference("R-1 ü");
    QVERIFY(read);
    QCOMPARE(read->people, (std::vector<PersonId>{ada, bob}));
    QCOMPARE(read->notFound, added.notFound);
    QCOMPARE(read->images, 3);
    QCOMPARE(read->due, added.due);
    QCOMPARE(read->basis, added.basis);
    QCOMPARE(read->notes, added.notes);
    QCOMPARE(read->createdBy, added.createdBy);
    QVERIFY(read->decided.empty());
    QVERIFY(!repository.request(9));
    QVERIFY(!repository.byReference("R-1"));
    repository.add(request("R-2", {}));
    QCOMPARE(repository.requests().size(), std::size_t{2});
    QCOMPARE(repository.requests().back().reference, std::string("R-2"));
}

void TestRequestRepository::referencesAreUnique()
{
    test::StoreFixture fixture;
    RequestRepository repository(fixture.database);
    repository.add(request("R-1", {}));
    QVERIFY_EXCEPTION_THROWN(repository.add(request("R-1", {})), StoreFailure);
    QVERIFY_EXCEPTION_THROWN(repository.add(request("R-2", {77})), StoreFailure); // nobody has this id
    QCOMPARE(repository.requests().size(), std::size_t{1});                       // nothing half-written
}

void TestRequestRepository::decisionsAreKept()
{
    test::StoreFixture fixture;
    RequestRepository repository(fixture.database);
    Request decided = *repository.request(repository.add(request("R-1", {})));
    decided.state = RequestState::Refused;
    decided.decidedBy = "Max";
    decided.decisionReason = "Not the person asking.";
    decided.decided = "2026-11-22T07:00:00.000Z";
    repository.update(decided);
    const auto read = repository.request(decided.id);
    QCOMPARE(read->state, RequestState::Refused);
    QCOMPARE(read->decidedBy, decided.decidedBy);
    QCOMPARE(read->decisionReason, decided.decisionReason);
    QCOMPARE(read->decided, decided.decided);
}

void TestRequestRepository::personsStateIsTheFurthest()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RequestRepository repository(fixture.database);
    RunRepository runs(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train);
    QCOMPARE(stateOf(fixture, ada), PersonState::None);
    Request first = *repository.request(repository.add(request("R-1", {ada})));
    QCOMPARE(stateOf(fixture, ada), PersonState::Requested);
    first.state = RequestState::Approved;
    repository.update(first);
    QCOMPARE(stateOf(fixture, ada), PersonState::Approved);

    RunInfo run;
    run.request = first.id;
    run.id = runs.add(run);
    QCOMPARE(stateOf(fixture, ada), PersonState::Approved); // still running
    run.status = RunStatus::Done;
    runs.update(run);
    QCOMPARE(stateOf(fixture, ada), PersonState::Unlearned);

    repository.add(request("R-2", {ada})); // a later request takes nothing back
    QCOMPARE(stateOf(fixture, ada), PersonState::Unlearned);
    QCOMPARE(stateOf(fixture, bob), PersonState::None);
    repository.add(request("R-3", {bob}, RequestState::Refused));
    QCOMPARE(stateOf(fixture, bob), PersonState::None);
    QCOMPARE(people.countPeople({.state = PersonState::Unlearned}), 1);
    QCOMPARE(people.countPeople({.state = PersonState::None}), 1);
    QCOMPARE(people.countPeople({.state = PersonState::Requested}), 0);
}

void TestRequestRepository::verdictIsThatOfTheNewestRunThatErased()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RunRepository runs(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train);
    const RequestId wanted = RequestRepository(fixture.database).add(request("R-1", {ada}, RequestState::Approved));
    const auto addRun = [&](std::optional<ModelId> modelOut, const std::string &findings) {
        RunInfo run;
        run.request = wanted;
        run.modelOut = modelOut;
        run.status = RunStatus::Done;
        sample::storeFindings(fixture.database, runs.add(run), findings);
    };
    const auto verdict = [&](const char *name) { return findingsOf({{people.pseudonym(ada), name}}); };
    using Verdicts = std::map<PersonId, ForgettingVerdict>;
    QVERIFY(people.verdicts().empty());
    addRun({}, verdict("not_forgotten"));
    QCOMPARE(people.verdicts(), (Verdicts{{ada, ForgettingVerdict::NotForgotten}}));
    addRun({}, verdict("inconclusive"));
    QCOMPARE(people.verdicts(), (Verdicts{{ada, ForgettingVerdict::Inconclusive}}));

    Model original;
    original.sha256 = std::string(64, 'b');
    original.arch = "resnet18";
    original.task = fixture.addDataSet().tasks.front().id;
    addRun(ModelRepository(fixture.database).add(original, {ada, bob}), verdict("forgotten")); // measures a model that knows her: no erasure
    QCOMPARE(people.verdicts(), (Verdicts{{ada, ForgettingVerdict::Inconclusive}}));
    addRun({}, verdict("not_forgotten"));
    runs.saveFindings(runs.newestErasing(wanted)->id, verdict("forgotten")); // changed from outside
    QVERIFY(people.verdicts().empty());
}

void TestRequestRepository::aRunThatNeverMeasuredThemIsNotTheirs()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    ModelRepository models(fixture.database);
    RunRepository runs(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train), bob = people.upsertPerson("Bob", SetKind::Train),
                   eve = people.upsertPerson("Eve", SetKind::Train);
    const RequestId wanted = RequestRepository(fixture.database).add(request("R-1", {ada, bob}, RequestState::Approved));
    const TaskId task = fixture.addDataSet().tasks.front().id;
    const auto model = [&](const std::set<PersonId> &trainedOn) {
        Model made;
        made.sha256 = std::string(64, 'b');
        made.task = task;
        return models.add(made, trainedOn);
    };
    const auto addRun = [&](ModelId before, ModelId after, const char *forgetting) {
        RunInfo run;
        run.request = wanted;
        run.modelIn = before;
        run.modelOut = after;
        run.status = RunStatus::Done;
        run.id = runs.add(run);
        const std::string adas = people.pseudonym(ada), bobs = people.pseudonym(bob);
        sample::storeFindings(fixture.database, run.id,
                              models.trainedOn(before).contains(ada) ? findingsOf({{adas, forgetting}, {bobs, forgetting}})
                                                                     : findingsOf({{bobs, forgetting}}));
        return run.id;
    };
    const RunId both = addRun(model({ada, bob, eve}), model({eve}), "forgotten");
    QCOMPARE(runs.newestErasing(wanted)->id, both);
    const RunId bobs = addRun(model({bob, eve}), model({eve}), "not_forgotten"); // that model never knew Ada
    using Verdicts = std::map<PersonId, ForgettingVerdict>;
    QCOMPARE(people.verdicts(), (Verdicts{{ada, ForgettingVerdict::Forgotten}, {bob, ForgettingVerdict::NotForgotten}}));
    QCOMPARE(runs.newestErasing(wanted)->id, bobs);
    addRun(model({ada, bob, eve}), model({ada, eve}), "forgotten"); // Ada is still in its model
    QCOMPARE(people.verdicts().at(bob), ForgettingVerdict::Forgotten);
    QCOMPARE(people.verdicts().at(ada), ForgettingVerdict::Forgotten);
    QCOMPARE(runs.newestErasing(wanted)->id, bobs);
}

void TestRequestRepository::aRunOnAnExperimentsModelErasesNobody()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RunRepository runs(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train);
    const RequestId wanted = RequestRepository(fixture.database).add(request("R-1", {ada}, RequestState::Approved));
    RunInfo run;
    run.request = wanted;
    run.status = RunStatus::Done;
    run.experiment = true;
    run.id = runs.add(run);
    sample::storeFindings(fixture.database, run.id, findingsOf({{people.pseudonym(ada), "forgotten"}}));
    QCOMPARE(stateOf(fixture, ada), PersonState::Approved);
    QVERIFY(people.verdicts().empty());
    QVERIFY(!runs.newestErasing(wanted));
    QCOMPARE(runs.newestDone(wanted)->id, run.id);
}

void TestRequestRepository::experimentsSayNothingAboutAPerson()
{
    test::StoreFixture fixture;
    const PersonId ada = DataSetRepository(fixture.database).upsertPerson("Ada", SetKind::Train);
    Request experiment = request("X-1", {ada}, RequestState::Approved);
    experiment.experiment = true;
    RequestRepository(fixture.database).add(experiment);
    QCOMPARE(stateOf(fixture, ada), PersonState::None);
}

void TestRequestRepository::forgottenBeforeAreThoseOfDoneRequests()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RequestRepository repository(fixture.database);
    std::vector<PersonId> ids;
    for (const char *identity : {"a", "b", "c", "d"})
        ids.push_back(people.upsertPerson(identity, SetKind::Train));
    repository.add(request("R-1", {ids[1], ids[0]}, RequestState::Done));
    repository.add(request("R-2", {ids[1], ids[2]}, RequestState::Done));
    const RequestId open = repository.add(request("R-3", {ids[3]}, RequestState::Approved));
    QCOMPARE(repository.forgottenBefore(open), (std::vector<PersonId>{ids[0], ids[1], ids[2]}));
    QCOMPARE(repository.forgottenBefore(2), (std::vector<PersonId>{ids[0], ids[1]}));
}

void TestRequestRepository::othersAreThoseThatNameSomebodyToo()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    RequestRepository repository(fixture.database);
    std::vector<PersonId> ids;
    for (const char *identity : {"a", "b", "c"})
        ids.push_back(people.upsertPerson(identity, SetKind::Train));
    repository.add(request("R-1", {ids[0], ids[1]}, RequestState::Refused));
    const RequestId second = repository.add(request("R-2", {ids[1], ids[2]}, RequestState::Approved));
    Request experiment = request("X-1", {ids[0]});
    experiment.experiment = true;
    repository.add(experiment);
    const auto all = repository.otherRequests({ids[0], ids[1]}, 0);
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all[0].reference, std::string("R-1"));
    QCOMPARE(all[0].state, RequestState::Refused);
    QCOMPARE(all[1].person, ids[1]);
    QCOMPARE(all[1].reference, std::string("R-2")); // newest first
    const auto others = repository.otherRequests({ids[1], ids[2]}, second);
    QCOMPARE(others.size(), std::size_t(1));
    QCOMPARE(others[0].reference, std::string("R-1"));
}

void TestRequestRepository::purgedPeopleKeepTheirPseudonym()
{
    test::StoreFixture fixture;
    DataSetRepository people(fixture.database);
    const PersonId ada = people.upsertPerson("Ada", SetKind::Train);
    const std::string pseudonym = people.pseudonym(ada);
    for (const char *sql : {"DELETE FROM names WHERE person = 1", "UPDATE people SET purged = 1 WHERE id = 1"}) {
        QSqlQuery query = fixture.database.prepare(QString::fromLatin1(sql));
        fixture.database.execute(query);
    }
    QCOMPARE(stateOf(fixture, ada), PersonState::Purged);
    QCOMPARE(people.person(ada)->identity, pseudonym);
    QVERIFY(people.upsertPerson("Ada", SetKind::Train) != ada); // the old salt is gone: nothing ties the two
}

QTEST_GUILESS_MAIN(TestRequestRepository)
#include "test_request_repository.moc"
