// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "core/store/look_alike_repository.h"

#include <QTest>

using namespace core;
using namespace core::store;

namespace {

struct Fixture : test::StoreFixture
{
    Fixture()
    {
        DataSetRepository people(database);
        for (const char *name : {"Ada", "Bob", "Cyd", "Dee"})
            ids.push_back(people.upsertPerson(name, SetKind::Train));
        Request wanted;
        wanted.reference = "R-1";
        wanted.people = {ids[0]};
        request = RequestRepository(database).add(wanted);
    }
    LookAlike found(std::size_t person, std::vector<LookAlikeEvidence> evidence) const
    {
        return {ids[person], LookAlikeState::Found, {}, {}, {}, std::move(evidence)};
    }
    LookAlikeEvidence evidence(LookAlikeKind kind, double similarity, std::int64_t pairs = 1) const
    {
        return {kind, ids[0], 10, 20, similarity, pairs};
    }

    std::vector<PersonId> ids;
    RequestId request = 0;
};

class TestLookAlikeRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasSavedStrongestFirst()
    {
        Fixture fixture;
        LookAlikeRepository repository(fixture.database);
        QVERIFY(!repository.report(fixture.request));
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::SamePerson, 0.7)}),
                                                fixture.found(2, {fixture.evidence(LookAlikeKind::SamePerson, 0.6),
                                                                  fixture.evidence(LookAlikeKind::Near, 0.95, 3)}),
                                                fixture.found(3, {fixture.evidence(LookAlikeKind::SamePerson, 0.9)})});
        QCOMPARE(*repository.report(fixture.request), std::string("{}"));
        const auto read = repository.lookAlikes(fixture.request);
        QCOMPARE(read.size(), std::size_t(3));
        QCOMPARE(read[0].person, fixture.ids[2]);
        QCOMPARE(read[0].evidence[0].kind, LookAlikeKind::Near);
        QCOMPARE(read[0].evidence[0].pairs, std::int64_t(3));
        QCOMPARE(read[0].evidence[0].similarity, 0.95);
        QCOMPARE(read[0].evidence[1].kind, LookAlikeKind::SamePerson);
        QCOMPARE(read[0].evidence[0].image, ImageId(10));
        QCOMPARE(read[0].evidence[0].ofImage, ImageId(20));
        QCOMPARE(read[1].person, fixture.ids[3]); // the more alike first
        QCOMPARE(read[2].person, fixture.ids[1]);
    }

    void aNewSearchKeepsDecisionsAndForgetsTheRest()
    {
        Fixture fixture;
        LookAlikeRepository repository(fixture.database);
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::Near, 0.95)}),
                                                fixture.found(2, {fixture.evidence(LookAlikeKind::Near, 0.95)})});
        LookAlike waived = repository.lookAlikes(fixture.request).front();
        waived.state = LookAlikeState::Waived;
        waived.reason = "a poster in the background";
        waived.by = "Olive";
        waived.decided = "2026-11-21T07:00:00.000Z";
        repository.decide(fixture.request, waived);

        repository.save(fixture.request, "{\"checked\":\"later\"}", {fixture.found(3, {fixture.evidence(LookAlikeKind::Exact, 1)})});
        const auto read = repository.lookAlikes(fixture.request);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].person, fixture.ids[3]); // undecided ones first
        QCOMPARE(read[1].person, waived.person);
        QCOMPARE(read[1].state, LookAlikeState::Waived);
        QCOMPARE(read[1].reason, waived.reason);
        QCOMPARE(read[1].by, waived.by);
        QCOMPARE(read[1].decided, waived.decided);
        // Found once more, the decision stands and the evidence is the new one.
        repository.save(fixture.request, "{}", {{waived.person, LookAlikeState::Found, {}, {}, {}, {fixture.evidence(LookAlikeKind::Near, 1.0, 2)}}});
        const auto again = repository.lookAlikes(fixture.request);
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again[0].state, LookAlikeState::Waived);
        QCOMPARE(again[0].evidence[0].pairs, std::int64_t(2));
    }

    void strongerEvidenceAsksForADecisionAgain()
    {
        Fixture fixture;
        LookAlikeRepository repository(fixture.database);
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::SamePerson, 0.7)})});
        LookAlike waived = repository.lookAlikes(fixture.request).front();
        waived.state = LookAlikeState::Waived;
        waived.reason = "a brother";
        waived.by = "Olive";
        repository.decide(fixture.request, waived);
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::SamePerson, 0.9)})});
        QCOMPARE(repository.lookAlikes(fixture.request).front().state, LookAlikeState::Waived);
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::Exact, 1)})});
        const LookAlike again = repository.lookAlikes(fixture.request).front();
        QCOMPARE(again.state, LookAlikeState::Found);
        QVERIFY(again.reason.empty() && again.by.empty());
        QCOMPARE(*repository.undecided(fixture.request), std::int64_t(1));
    }

    void countsTheUndecidedOnceSomebodySearched()
    {
        Fixture fixture;
        LookAlikeRepository repository(fixture.database);
        QVERIFY(!repository.undecided(fixture.request));
        repository.save(fixture.request, "{}", {fixture.found(1, {fixture.evidence(LookAlikeKind::Exact, 1)}),
                                                fixture.found(2, {fixture.evidence(LookAlikeKind::Near, 0.95)})});
        QCOMPARE(*repository.undecided(fixture.request), std::int64_t(2));
        LookAlike added = repository.lookAlikes(fixture.request).front();
        added.state = LookAlikeState::Added;
        repository.decide(fixture.request, added);
        QCOMPARE(*repository.undecided(fixture.request), std::int64_t(1));
        repository.save(fixture.request, "{}", {});
        QCOMPARE(*repository.undecided(fixture.request), std::int64_t(0));
    }

    void peopleJoinARequestOnce()
    {
        Fixture fixture;
        RequestRepository requests(fixture.database);
        requests.addPerson(fixture.request, fixture.ids[2]);
        requests.addPerson(fixture.request, fixture.ids[2]);
        QCOMPARE(requests.request(fixture.request)->people, (std::vector<PersonId>{fixture.ids[0], fixture.ids[2]}));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLookAlikeRepository)
#include "test_look_alike_repository.moc"
