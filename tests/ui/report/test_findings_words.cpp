// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "tests/support/pseudo_language.h"
#include "tests/support/sample_findings.h"
#include "ui/report/findings_words.h"
#include "ui/report/verdict_text.h"

#include <QTest>

class TestFindingsWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With the digits and the words that core has for the command line.
    void intervalsReadAsOnTheCommandLine_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("above zero") << 0.461 << 0.571;
        QTest::newRow("below zero") << -0.052 << 0.012;
        QTest::newRow("negative") << -0.2 << -0.1;
    }
    void intervalsReadAsOnTheCommandLine()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const core::Metric metric = sample::metric((low + high) / 2, low, high, 10, core::Direction::Lower);
        for (const bool percent : {false, true})
            QCOMPARE(ui::words::metric(metric, percent), QString::fromStdString(core::report::formatMetric(metric, percent)));
    }

    void noWordOfAMeasureIsLeftInEnglish()
    {
        const PseudoLanguage language;
        for (const bool percent : {false, true}) {
            const QString text = ui::words::metric(sample::metric(0.01, -0.012, 0.017, 10, core::Direction::Lower), percent);
            QVERIFY2(PseudoLanguage::untranslated(text).isEmpty(), qPrintable(text));
        }
    }

    void noWordOfACardIsLeftInEnglish()
    {
        core::Findings findings = sample::findings();
        findings.stages.at(core::Stage::Unlearned).correlation.collapseIndex = sample::metric(0.01, -0.12, 0.17, 10, core::Direction::Lower);
        findings.verdict.aucToRetrained = sample::metric(0.01, -0.012, 0.017, 10, core::Direction::Lower);
        findings.verdict.reasons.clear(); // core's sentences have a test of their own
        findings.verdict.wouldSettle.clear();
        for (core::PersonFinding &person : findings.stages.at(core::Stage::Unlearned).people)
            person.reason.clear();
        const PseudoLanguage language;
        for (const ui::VerdictText &card : ui::verdictTexts(findings)) {
            const QString text = (QStringList{card.question, card.verdict, card.sentence, card.numbers} + card.why).join(u'\n');
            QVERIFY2(PseudoLanguage::untranslated(text).isEmpty(), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestFindingsWords)
#include "test_findings_words.moc"
