// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_findings.h"
#include "ui/findings/verdict_text.h"

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
            QCOMPARE(text.tone, ui::VerdictText::Tone::Unsure);
            QVERIFY(!text.numbers.isEmpty());
            QVERIFY2(!text.numbers.contains(QStringLiteral("–")), "a bare dash");
        }
    }

    void warnsOfBoth()
    {
        core::Findings findings = sample::findings();
        findings.verdict.forgetting = core::ForgettingVerdict::OverForgotten;
        findings.verdict.utility = core::UtilityVerdict::Degraded;
        findings.stages.at(core::Stage::Unlearned).people[0].verdict = "not_forgotten";
        findings.stages.at(core::Stage::Unlearned).correlation.collapseIndex = sample::metric(0.6, 0.5, 0.7, 10, core::Direction::Lower);
        for (const ui::VerdictText &text : ui::verdictTexts(findings))
            QCOMPARE(text.tone, ui::VerdictText::Tone::Bad);
    }
};

QTEST_GUILESS_MAIN(TestVerdictText)
#include "test_verdict_text.moc"
