// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listed_people.h"
#include "store_fixture.h"

#include <QTest>

using namespace core;
using namespace core::store;

class TestListedPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areGivenInTheirOrderWithTheFirstFace();
};

void TestListedPeople::areGivenInTheirOrderWithTheFirstFace()
{
    test::StoreFixture fixture;
    DataSetRepository repository(fixture.database);
    const PersonId ada = repository.upsertPerson("Ada", SetKind::Train), bob = repository.upsertPerson("Bob", SetKind::Unseen);
    const PersonId cleo = repository.upsertPerson("Cleo", SetKind::Train);
    for (const auto &[person, path] : {std::pair(cleo, "1"), {bob, "2"}, {cleo, "3"}})
        repository.upsertImage(fixture.image(person, path, 0), {});
    const auto listed = listedPeople(fixture.database, {cleo, 99, ada, bob});
    QCOMPARE(listed.size(), std::size_t(3));
    QCOMPARE(listed[0].person.identity, std::string("Cleo"));
    QCOMPARE(listed[0].person.images, 2);
    QCOMPARE(*listed[0].face, 0);
    QCOMPARE(listed[1].person.id, ada);
    QVERIFY(!listed[1].face);
    QCOMPARE(listed[2].person.set, SetKind::Unseen);
    QCOMPARE(*listed[2].face, 1);
    QVERIFY(listedPeople(fixture.database, {}).empty());
}

QTEST_GUILESS_MAIN(TestListedPeople)
#include "test_listed_people.moc"
