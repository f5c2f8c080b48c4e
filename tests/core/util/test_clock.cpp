// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/clock.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

class TestClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monthsClampToTheMonthsEnd_data();
    void monthsClampToTheMonthsEnd();
    void datesReadBack_data();
    void datesReadBack();
    void timesPrintWithMilliseconds();
    void systemClockIsAfterThisWasWritten();
};

void TestClock::monthsClampToTheMonthsEnd_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("31 January") << QByteArray("2026-01-31") << 1 << QByteArray("2026-02-28");
    QTest::newRow("31 January of a leap year") << QByteArray("2028-01-31") << 1 << QByteArray("2028-02-29");
    QTest::newRow("no leap year in 2100") << QByteArray("2100-01-31") << 1 << QByteArray("2100-02-28");
    QTest::newRow("30 to 30") << QByteArray("2026-04-30") << 1 << QByteArray("2026-05-30");
    QTest::newRow("31 to 30") << QByteArray("2026-05-31") << 1 << QByteArray("2026-06-30");
    QTest::newRow("over the year") << QByteArray("2026-11-30") << 3 << QByteArray("2027-02-28");
    QTest::newRow("plain") << QByteArray("2026-11-21") << 1 << QByteArray("2026-12-21");
    QTest::newRow("nothing") << QByteArray("2026-01-31") << 0 << QByteArray("2026-01-31");
}

void TestClock::monthsClampToTheMonthsEnd()
{
    QFETCH(QByteArray, from);
    QFETCH(int, months);
    QFETCH(QByteArray, to);
    std::chrono::year_month_day date;
    QVERIFY(parseIsoDate(from.toStdString(), date));
    QCOMPARE(toIsoDate(addCalendarMonths(date, months)), to.toStdString());
}

void TestClock::datesReadBack_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *text : {"2026-11-21", "2028-02-29", "0001-01-01"})
        QTest::newRow(text) << true;
    for (const char *text : {"2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-01", "20260101", "2026-01-01 ",
                             "2026/01/01", "+026-01-01", "", "21-11-2026"})
        QTest::newRow(text) << false;
}

void TestClock::datesReadBack()
{
    QFETCH(bool, valid);
    const std::string text = QTest::currentDataTag();
    const auto before = std::chrono::year(1999) / 1 / 1;
    std::chrono::year_month_day date = before;
    QCOMPARE(parseIsoDate(text, date), valid);
    if (valid)
        QCOMPARE(toIsoDate(date), text);
    else
        QVERIFY(date == before);
}

void TestClock::timesPrintWithMilliseconds()
{
    const Clock::TimePoint time = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 7h + 19min + 11s + 42ms;
    QCOMPARE(toIso8601(time), std::string("2026-11-21T07:19:11.042Z"));
    QCOMPARE(toIso8601(Clock::TimePoint(-1ms)), std::string("1969-12-31T23:59:59.999Z"));
}

void TestClock::systemClockIsAfterThisWasWritten()
{
    QVERIFY(Clock::system().now() > std::chrono::sys_days(std::chrono::year(2025) / 1 / 1));
}

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
