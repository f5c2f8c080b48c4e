// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <thread>

using namespace core;
using namespace core::store;

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConnectionIsSetUp();
    void transactionRollsBackUnlessCommitted();
    void transactionsDoNotNest();
    void brokenRulesAreInvalid();
    void threadsHaveTheirOwnConnections();
    void connectionsGoWithTheirOwner();
    void migrationIsDoneOnce();
};

namespace {

QVariant one(Database &database, const char *sql)
{
    QSqlQuery query = database.prepare(QString::fromLatin1(sql));
    database.execute(query);
    return query.next() ? query.value(0) : QVariant();
}

} // namespace

void TestDatabase::everyConnectionIsSetUp()
{
    test::StoreFixture fixture;
    Database second = fixture.workspace->database();
    for (Database *database : {&fixture.database, &second}) {
        QCOMPARE(one(*database, "PRAGMA foreign_keys").toInt(), 1);
        QCOMPARE(one(*database, "PRAGMA secure_delete").toInt(), 1);
        QCOMPARE(one(*database, "PRAGMA recursive_triggers").toInt(), 1);
        QCOMPARE(one(*database, "PRAGMA busy_timeout").toInt(), 5000);
        QCOMPARE(one(*database, "PRAGMA journal_mode").toString(), QStringLiteral("wal"));
        QCOMPARE(one(*database, "PRAGMA user_version").toInt(), currentSchemaVersion());
    }
}

void TestDatabase::transactionRollsBackUnlessCommitted()
{
    test::StoreFixture fixture;
    DataSetRepository repository(fixture.database);
    {
        Transaction transaction(fixture.database);
        repository.upsertPerson("Ada", SetKind::Train);
        QVERIFY(fixture.database.inTransaction());
    }
    QVERIFY(!fixture.database.inTransaction());
    QCOMPARE(repository.countPeople(), 0);
    {
        Transaction transaction(fixture.database);
        repository.upsertPerson("Ada", SetKind::Train);
        transaction.commit();
    }
    QCOMPARE(repository.countPeople(), 1);
}

void TestDatabase::transactionsDoNotNest()
{
    test::StoreFixture fixture;
    Transaction transaction(fixture.database);
    QVERIFY_EXCEPTION_THROWN(Transaction second(fixture.database), std::logic_error);
}

void TestDatabase::brokenRulesAreInvalid()
{
    test::StoreFixture fixture;
    try {
        DataSetRepository(fixture.database).upsertImage(fixture.image(99, "a.png", 0), {});
        QFAIL("an image of nobody was stored");
    } catch (const StoreFailure &failure) {
        QCOMPARE(failure.error().code, ErrorCode::Invalid);
    }
}

void TestDatabase::threadsHaveTheirOwnConnections()
{
    test::StoreFixture fixture;
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t) {
        threads.emplace_back([&, t] {
            Database database = fixture.workspace->database();
            for (int i = 0; i < 20; ++i) {
                Transaction transaction(database);
                DataSetRepository(database).upsertPerson(std::to_string(t) + "-" + std::to_string(i), SetKind::Train);
                transaction.commit();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(DataSetRepository(fixture.database).countPeople(), 60);
}

void TestDatabase::connectionsGoWithTheirOwner()
{
    const auto before = QSqlDatabase::connectionNames();
    {
        test::StoreFixture fixture;
        Database moved = std::move(fixture.database);
        QVERIFY(QSqlDatabase::connectionNames().size() > before.size());
        DataSetRepository(moved).upsertPerson("Ada", SetKind::Train);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void TestDatabase::migrationIsDoneOnce()
{
    test::StoreFixture fixture;
    DataSetRepository(fixture.database).upsertPerson("Ada", SetKind::Train);
    QVERIFY(migrate(fixture.database));
    QCOMPARE(schemaVersion(fixture.database), currentSchemaVersion());
    QCOMPARE(DataSetRepository(fixture.database).countPeople(), 1);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
