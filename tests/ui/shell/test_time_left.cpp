// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/progress_text.h"
#include "ui/jobs/time_left.h"

#include <QTest>

using ui::TimeLeft;

class TestTimeLeft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingTooEarly()
    {
        TimeLeft left;
        left.update({"train", 0, 100, {}, {}}, 0);
        left.update({"train", 50, 100, {}, {}}, 1000);
        QVERIFY(!left.seconds());
    }
    void followsASteadyPace()
    {
        TimeLeft left;
        for (int i = 0; i <= 25; ++i)
            left.update({"train", i, 100, {}, {}}, i * 1000);
        QVERIFY(left.seconds().has_value());
        QVERIFY(qAbs(*left.seconds() - 75) < 3); // one a second, 75 to go; smoothing lags a little
    }
    void startsAgainWithTheStage()
    {
        TimeLeft left;
        for (int i = 0; i <= 10; ++i)
            left.update({"train", i, 10, {}, {}}, i * 1000);
        left.update({"audit", 0, 10, {}, {}}, 11'000);
        QVERIFY(!left.seconds());
    }
    void saysNothingWithoutATotal()
    {
        TimeLeft left;
        for (int i = 0; i <= 10; ++i)
            left.update({"scan", i, 0, {}, {}}, i * 1000);
        QVERIFY(!left.seconds());
    }
    void wordsDurations()
    {
        QCOMPARE(ui::durationText(8.4), QStringLiteral("8 s"));
        QCOMPARE(ui::durationText(252), QStringLiteral("4 min 12 s"));
        QCOMPARE(ui::durationText(3780), QStringLiteral("1 h 3 min"));
        QCOMPARE(ui::durationText(-1), QStringLiteral("0 s"));
    }
    void wordsStages()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(ui::stageText("decode"), QStringLiteral("Reading images"));
        QCOMPARE(ui::progressText({"scan", 5, 0, {}, {}}), QStringLiteral("Looking for images"));
        QCOMPARE(ui::progressText({"train", 3, 30, {}, {}}), QStringLiteral("Training · batch 3 of 30"));
        QCOMPARE(ui::progressText({"decode", 3, 30, {}, {}}), QStringLiteral("Reading images · 3 of 30"));
    }
};

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "test_time_left.moc"
