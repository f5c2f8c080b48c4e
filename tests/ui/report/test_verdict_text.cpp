// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_findings.h"
#include "ui/report/verdict_text.h"

#include <QTest>

class TestVerdictText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasFound()
    {
        const auto texts = ui::verdictTexts(sample::findings());
        QCOMPARE(texts.size(), 4U);
        QVERIFY(texts[0].verdict.contains(QStringLiteral("Forgotten")));
        QVERIFY(texts[0].numbers.contains(QStringLiteral("94 people")));
        QVERIFY(texts[0].numbers.contains(QStringLiteral("was 0.78")));
        QVERIFY(texts[1].numbers.contains(QStringLiteral("61.9 % → 61.1 %")));
        QVERIFY(texts[2].sentence.startsWith(QStringLiteral("3 %")));
        QVERIFY(texts[3].sentence.contains(QStringLiteral("88 of 94 people forgotten")));
        QVERIFY(!texts[3].wouldSettle.isEmpty());
    }

    void saysWhyItCannotTell()
    {
        for (const ui::VerdictText &text : ui::verdictTexts(sample::sparseFindings())) {
            QCOMPARE(text.tone, ui::theme::Tone::Unsure);
            QVERIFY(!text.numbers.isEmpty());
            QVERIFY2(!text.numbers.contains(QStringLiteral("–")), "a bare dash");
        }
    }

    void anOriginalThatShowedNobodyIsSaid()
    {
        core::Findings findings = sample::findings();
        QVERIFY(!ui::verdictTexts(findings)[0].sentence.contains(QStringLiteral("unlearned model alone")));
        findings.verdict.originalShown = false;
        QVERIFY(ui::verdictTexts(findings)[0].sentence.contains(QStringLiteral("unlearned model alone")));
        findings.verdict.forgetting = core::ForgettingVerdict::NotForgotten;
        QVERIFY(!ui::verdictTexts(findings)[0].sentence.contains(QStringLiteral("unlearned model alone")));
    }

    void noSentenceSaysMoreThanItsVerdict_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("said");
        QTest::newRow("within") << 0.001 << 0.02 << QStringLiteral("fell by 1.1 points, surely within the limit.");
        QTest::newRow("open") << 0.01 << 0.17 << QStringLiteral("fell by 9.0 points in this sample; the data do not decide");
        QTest::newRow("rose, open") << -0.09 << 0.05 << QStringLiteral("rose by 2.0 points in this sample; the data do not rule out");
        QTest::newRow("beyond") << 0.03 << 0.09 << QStringLiteral("fell by 6.0 points, surely more than the limit.");
    }
    void noSentenceSaysMoreThanItsVerdict()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QString, said);
        core::Findings findings = sample::findings();
        findings.verdict.accuracyDrop = sample::metric((low + high) / 2, low, high, 4142, core::Direction::Lower, 0.0);
        const QString sentence = ui::verdictTexts(findings)[1].sentence;
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
        core::Metric &collapse = findings.stages.at(core::Stage::Unlearned).correlation.collapseIndex;
        collapse.low = collapse.high = std::nullopt; // and without an interval nothing is kept for sure
        QCOMPARE(ui::verdictTexts(findings)[2].tone, ui::theme::Tone::Unsure);
    }

    /// A card shows the first sentence alone: one about what did not decide would contradict its verdict.
    void theSentenceThatDecidesLeads()
    {
        core::Findings findings = sample::findings();
        findings.verdict.accuracyDrop = sample::metric(-0.12, -0.2, -0.04, 4142, core::Direction::Lower, 0.0);
        const auto sentence = [&findings](core::UtilityVerdict verdict) {
            findings.verdict.utility = verdict;
            return ui::verdictTexts(findings)[1].sentence;
        };
        const QString accuracy = QStringLiteral("Accuracy on people it never saw rose by 12.0 points.");
        QCOMPARE(sentence(core::UtilityVerdict::Inconclusive), QStringLiteral("Whether its features are kept is not decided. ") + accuracy);
        QCOMPARE(sentence(core::UtilityVerdict::Degraded), QStringLiteral("Its features lost more than the limit. ") + accuracy);
        QCOMPARE(sentence(core::UtilityVerdict::Kept), accuracy);
    }

    void eachCardHasItsOwnRemedies()
    {
        core::Findings findings = sample::findings();
        findings.verdict.forgetting = core::ForgettingVerdict::Inconclusive;
        findings.verdict.utility = core::UtilityVerdict::Inconclusive;
        findings.verdict.wouldSettle = {{"F", core::Concern::Forgetting}, {"A", core::Concern::Accuracy}, {"P", core::Concern::People}};
        const auto texts = ui::verdictTexts(findings);
        QCOMPARE(texts[0].wouldSettle, QStringList{QStringLiteral("F")});
        QCOMPARE(texts[1].wouldSettle, QStringList{QStringLiteral("A")});
        QVERIFY(texts[2].wouldSettle.isEmpty()); // its own verdict is sure
        QCOMPARE(texts[3].wouldSettle, QStringList{QStringLiteral("P")});
        for (core::Sentence &remedy : findings.verdict.wouldSettle)
            remedy.about.reset(); // as findings of earlier versions have them
        QCOMPARE(ui::verdictTexts(findings)[0].wouldSettle.size(), 3);
    }

    void warnsOfBoth()
    {
        core::Findings findings = sample::findings();
        findings.verdict.forgetting = core::ForgettingVerdict::OverForgotten;
        findings.verdict.utility = core::UtilityVerdict::Degraded;
        findings.stages.at(core::Stage::Unlearned).people[0].verdict = "not_forgotten";
        findings.stages.at(core::Stage::Unlearned).correlation.collapseIndex = sample::metric(0.6, 0.5, 0.7, 10, core::Direction::Lower);
        for (const ui::VerdictText &text : ui::verdictTexts(findings))
            QCOMPARE(text.tone, ui::theme::Tone::Bad);
    }
};

QTEST_GUILESS_MAIN(TestVerdictText)
#include "test_verdict_text.moc"
