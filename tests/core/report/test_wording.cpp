// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "sample_findings.h"

#include <QTest>

using namespace core;
using namespace core::report;

class TestWording final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitsFollowTheInterval_data();
    void digitsFollowTheInterval();
    void absentAndRefusedSaySo();
    void secondsReadAsPeopleSayThem_data();
    void secondsReadAsPeopleSayThem();
    void titlesAreWords();
};

void TestWording::digitsFollowTheInterval_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("percent");
    QTest::addColumn<QString>("text");
    QTest::newRow("fraction") << 0.5123 << 0.4611 << 0.5706 << false << QStringLiteral("0.51 (0.46–0.57)");
    QTest::newRow("percent") << 0.6112 << 0.5889 << 0.6334 << true << QStringLiteral("61.1 % (58.9–63.3)");
    QTest::newRow("wide percent") << 0.5 << 0.2 << 0.8 << true << QStringLiteral("50 % (20–80)");
    QTest::newRow("everything") << 0.5 << 0.0 << 1.0 << true << QStringLiteral("50 % (0–100)");
    QTest::newRow("narrow") << 0.51234 << 0.51222 << 0.51246 << false << QStringLiteral("0.512 (0.512–0.512)");
    QTest::newRow("below zero") << -0.02 << -0.052 << 0.012 << false << QStringLiteral("−0.020 (−0.052 to 0.012)");
    QTest::newRow("zero has no sign") << -0.0001 << -0.2 << 0.2 << false << QStringLiteral("0.00 (−0.20 to 0.20)");
}

void TestWording::digitsFollowTheInterval()
{
    QFETCH(double, value);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, percent);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(formatMetric(test::metric(value, low, high, 10), percent)), text);
}

void TestWording::absentAndRefusedSaySo()
{
    QCOMPARE(formatMetric({}, true), std::string("–"));
    QCOMPARE(formatMetric(test::refused("too few people"), true), std::string("too few people"));
    Metric bare;
    bare.value = 0.777;
    QCOMPARE(formatMetric(bare, false), std::string("0.78"));
    QCOMPARE(formatRate(0.6189, {}, {}, true), std::string("61.9 %"));
    QCOMPARE(formatRate(0.5, 0.5, 0.5, true), std::string("50.0 %"));
}

void TestWording::secondsReadAsPeopleSayThem_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << 0.0 << QByteArray("0.0 s");
    QTest::newRow("tenths") << 0.84 << QByteArray("0.8 s");
    QTest::newRow("seconds") << 12.4 << QByteArray("12 s");
    QTest::newRow("rounds up to a minute") << 59.6 << QByteArray("1 min 0 s");
    QTest::newRow("minutes") << 252.0 << QByteArray("4 min 12 s");
    QTest::newRow("hours") << 3784.0 << QByteArray("1 h 3 min");
}

void TestWording::secondsReadAsPeopleSayThem()
{
    QFETCH(double, seconds);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(formatSeconds(seconds)), text);
}

void TestWording::titlesAreWords()
{
    QCOMPARE(title(Stage::Retrained), std::string("retrained"));
    QCOMPARE(title(AuditSet::Unseen), std::string("unseen"));
    QCOMPARE(title(ForgettingVerdict::NotForgotten), std::string("Not forgotten"));
    QCOMPARE(title(ForgettingVerdict::OverForgotten), std::string("Over-forgotten"));
    QCOMPARE(title(UtilityVerdict::Degraded), std::string("Degraded"));
    QCOMPARE(title(UtilityVerdict::Inconclusive), std::string("Inconclusive"));
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
