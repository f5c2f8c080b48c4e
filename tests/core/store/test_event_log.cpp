// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"
#include "store_fixture.h"

#include "core/util/hash.h"

#include <QSqlQuery>
#include <QTest>

using namespace core;
using namespace core::store;

class TestEventLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainsFromZeros();
    void appendJoinsTheCallersTransaction();
    void listsTheNewestLast();
    void triggersRefuseChanges_data();
    void triggersRefuseChanges();
    void verifyFindsTampering_data();
    void verifyFindsTampering();
};

namespace {

class FixedClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 21); }
};

void fill(EventLog &log, int events)
{
    for (int i = 1; i <= events; ++i)
        log.append("Zoë", {{"act", "run.finished"}, {"run", i}});
}

} // namespace

void TestEventLog::chainsFromZeros()
{
    test::StoreFixture fixture;
    const FixedClock clock;
    EventLog log(fixture.database, clock);
    const std::string zeros(64, '0');
    QCOMPARE(log.head(), zeros);
    QVERIFY(log.verify().ok);
    const Event first = log.append("Zoë", {{"act", "workspace.created"}});
    QCOMPARE(first.id, 1);
    // The header's definition, worked by hand.
    const std::string row = R"({"id":1,"previous":")" + zeros
        + R"(","time":"2026-11-21T00:00:00.000Z","what":{"act":"workspace.created"},"who":"Zoë"})";
    QCOMPARE(first.hash, toHex(sha256(row)));
    const Event second = log.append("system", {{"n", 0.5}});
    QCOMPARE(log.head(), second.hash);
    QVERIFY(second.hash != first.hash);
    const ChainCheck check = log.verify();
    QVERIFY(check.ok);
    QCOMPARE(check.events, 2);
    QVERIFY(!check.firstBadEvent);
}

void TestEventLog::appendJoinsTheCallersTransaction()
{
    test::StoreFixture fixture;
    EventLog log(fixture.database);
    {
        Transaction transaction(fixture.database);
        fill(log, 2);
    }
    QCOMPARE(log.verify().events, 0);
    fill(log, 1);
    QCOMPARE(log.verify().events, 1);
}

void TestEventLog::listsTheNewestLast()
{
    test::StoreFixture fixture;
    EventLog log(fixture.database);
    fill(log, 5);
    QCOMPARE(log.events().size(), std::size_t{5});
    const auto last = log.events(2);
    QCOMPARE(last.size(), std::size_t{2});
    QCOMPARE(last[0].id, 4);
    QCOMPARE(last[1].what.at("run").get<int>(), 5);
    QCOMPARE(last[1].who, std::string("Zoë"));
}

void TestEventLog::triggersRefuseChanges_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << QStringLiteral("UPDATE events SET who = 'x' WHERE id = 2");
    QTest::newRow("delete") << QStringLiteral("DELETE FROM events WHERE id = 3");
    QTest::newRow("delete all") << QStringLiteral("DELETE FROM events");
    QTest::newRow("replace") << QStringLiteral("INSERT OR REPLACE INTO events VALUES (2, 't', 'w', '{}', 'h')");
    QTest::newRow("leave a gap") << QStringLiteral("INSERT INTO events VALUES (9, 't', 'w', '{}', 'h')");
}

void TestEventLog::triggersRefuseChanges()
{
    QFETCH(QString, sql);
    test::StoreFixture fixture;
    EventLog log(fixture.database);
    fill(log, 3);
    QSqlQuery query = fixture.database.prepare(sql);
    QVERIFY_EXCEPTION_THROWN(fixture.database.execute(query), StoreFailure);
    const ChainCheck check = log.verify();
    QVERIFY(check.ok);
    QCOMPARE(check.events, 3);
}

void TestEventLog::verifyFindsTampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("firstBad");
    QTest::newRow("who") << QStringList{QStringLiteral("UPDATE events SET who = 'x' WHERE id = 2")} << 2;
    QTest::newRow("time") << QStringList{QStringLiteral("UPDATE events SET time = '2020' WHERE id = 3")} << 3;
    QTest::newRow("what") << QStringList{QStringLiteral("UPDATE events SET what = '{\"act\":\"x\"}' WHERE id = 1")} << 1;
    QTest::newRow("white space") << QStringList{QStringLiteral("UPDATE events SET what = what || ' ' WHERE id = 4")} << 4;
    QTest::newRow("not JSON") << QStringList{QStringLiteral("UPDATE events SET what = 'x' WHERE id = 4")} << 4;
    QTest::newRow("number beyond JSON") << QStringList{QStringLiteral("UPDATE events SET what = '{\"act\":9007199254740993}' WHERE id = 2")} << 2;
    QTest::newRow("hash") << QStringList{QStringLiteral("UPDATE events SET hash = 'x' WHERE id = 5")} << 5;
    QTest::newRow("deleted") << QStringList{QStringLiteral("DELETE FROM events WHERE id = 3")} << 3;
    QTest::newRow("first deleted") << QStringList{QStringLiteral("DELETE FROM events WHERE id = 1")} << 1;
    QTest::newRow("deleted and renumbered") << QStringList{QStringLiteral("DELETE FROM events WHERE id = 3"),
                                                           QStringLiteral("UPDATE events SET id = id - 1 WHERE id > 3")} << 3;
    QTest::newRow("two swapped") << QStringList{QStringLiteral("UPDATE events SET id = 99 WHERE id = 2"),
                                                QStringLiteral("UPDATE events SET id = 2 WHERE id = 3"),
                                                QStringLiteral("UPDATE events SET id = 3 WHERE id = 99")} << 2;
}

void TestEventLog::verifyFindsTampering()
{
    QFETCH(QStringList, statements);
    QFETCH(int, firstBad);
    test::StoreFixture fixture;
    EventLog log(fixture.database);
    fill(log, 5);
    statements = QStringList{QStringLiteral("DROP TRIGGER events_keep"), QStringLiteral("DROP TRIGGER events_stay")} + statements;
    for (const QString &sql : statements) {
        QSqlQuery query = fixture.database.prepare(sql);
        fixture.database.execute(query);
    }
    const ChainCheck check = log.verify();
    QVERIFY(!check.ok);
    QCOMPARE(check.firstBadEvent.value_or(0), firstBad);
    QVERIFY(!check.detail.empty());
    for (const Event &event : log.events()) // what no longer parses is shown as it stands
        QVERIFY(event.what.is_object() || event.what == Json("x") || event.what == Json("{\"act\":9007199254740993}"));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "test_event_log.moc"
