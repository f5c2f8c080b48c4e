// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_words.h"
#include "ui/shell/person_words.h"
#include "ui/shell/verdict_words.h"

#include <QTest>

using core::ForgettingVerdict;
using core::UtilityVerdict;
using ui::theme::Tone;

class TestVerdictWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictHasItsMarkAndTone_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<Tone>("expectedTone");
        const auto row = [](auto verdict, const char *expected, Tone tone) {
            QTest::newRow(expected) << ui::markedVerdict(verdict) << QString::fromUtf8(expected) << ui::verdictTone(verdict) << tone;
        };
        row(ForgettingVerdict::Forgotten, "✓ Forgotten", Tone::Good);
        row(ForgettingVerdict::NotForgotten, "✗ Not forgotten", Tone::Bad);
        row(ForgettingVerdict::OverForgotten, "✗ Over-forgotten", Tone::Bad);
        row(ForgettingVerdict::Inconclusive, "? Inconclusive", Tone::Unsure);
        row(UtilityVerdict::Kept, "✓ Kept", Tone::Good);
        row(UtilityVerdict::Degraded, "✗ Degraded", Tone::Bad);
    }

    void everyVerdictHasItsMarkAndTone()
    {
        QFETCH(const QString, marked);
        QFETCH(const Tone, tone);
        QTEST(marked, "expected");
        QTEST(tone, "expectedTone");
    }

    void titlesAreKnownInTheWindowsLanguage()
    {
        for (const auto verdict : {ForgettingVerdict::Forgotten, ForgettingVerdict::NotForgotten, ForgettingVerdict::OverForgotten,
                                   ForgettingVerdict::Inconclusive})
            QVERIFY(ui::isCoreText(ui::verdictTitle(verdict).toStdString()));
        for (const auto verdict : {UtilityVerdict::Kept, UtilityVerdict::Degraded, UtilityVerdict::Inconclusive})
            QVERIFY(ui::isCoreText(ui::verdictTitle(verdict).toStdString()));
    }

    void personsStateIsTheirVerdictOnceThereIsOne()
    {
        using core::PersonState;
        QCOMPARE(ui::stateText(PersonState::Unlearned), QStringLiteral("Unlearned"));
        QCOMPARE(ui::stateText(PersonState::Unlearned, ForgettingVerdict::OverForgotten), QStringLiteral("Over-forgotten"));
        QCOMPARE(ui::stateText(PersonState::Purged, ForgettingVerdict::OverForgotten), QStringLiteral("Purged"));
    }
};

QTEST_GUILESS_MAIN(TestVerdictWords)
#include "test_verdict_words.moc"
