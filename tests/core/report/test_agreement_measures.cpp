// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_measures.h"
#include "core/report/measures.h"
#include "tests/core/report/sample_findings.h"

#include <QTest>

#include <set>

using namespace core;
using namespace core::report;

class TestAgreementMeasures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsMeasuredAndNothingElse()
    {
        Findings findings = test::sampleFindings();
        std::set<std::string> titles;
        for (const auto *measures : {&accuracyMeasures(), &membershipMeasures(), &correlationMeasures()})
            for (const Measure &measure : *measures)
                titles.insert(measure.title);
        for (const auto &measures : {predictionMeasures(findings), similarityMeasures(findings)})
            for (const AgreementMeasure &measure : measures) {
                QVERIFY2(titles.insert(measure.title).second, measure.title.c_str());
                QVERIFY2(!measure.help.empty(), measure.title.c_str());
            }
        for (const RelearnMeasure &measure : relearnMeasures(findings)) {
            QVERIFY2(titles.insert(measure.title).second, measure.title);
            QVERIFY2(*measure.help != '\0', measure.title);
        }
        findings.agreement.clear();
        findings.relearning.reset();
        QVERIFY(predictionMeasures(findings).empty() && similarityMeasures(findings).empty() && relearnMeasures(findings).empty());
    }

    void numbersAreTheFindings()
    {
        const Findings findings = test::sampleFindings();
        const auto predictions = predictionMeasures(findings);
        QCOMPARE(predictions.size(), std::size_t{3});
        QVERIFY(predictions[0].metrics.at(Stage::Original)->isRefused());
        QCOMPARE(predictions[1].metrics.at(Stage::Unlearned)->value, std::optional(0.05));
        QCOMPARE(predictions[2].metrics.at(Stage::Original)->value, std::optional(0.9 - 0.1));
        QVERIFY(predictions[2].percent && !predictions[1].percent);
        const auto blocks = similarityMeasures(findings);
        QCOMPARE(blocks.size(), std::size_t{2});
        QCOMPARE(blocks[0].title, std::string("CKA, layer1"));
        QCOMPARE(blocks[1].metrics.at(Stage::Original)->value, std::optional(0.8 - 0.1));
    }

    /// An original of another architecture shares the penultimate features alone.
    void stagesMayShareDifferentBlocks()
    {
        Findings findings = test::sampleFindings();
        auto &similarity = findings.agreement.at(Stage::Original).similarity;
        similarity.erase(similarity.begin());
        QCOMPARE(comparedBlocks(findings), (std::vector<std::string>{"layer1", kPenultimate}));
        const auto blocks = similarityMeasures(findings);
        QVERIFY(!blocks[0].metrics.contains(Stage::Original) && blocks[0].metrics.contains(Stage::Unlearned));
        QVERIFY(blocks[1].metrics.contains(Stage::Original));
    }

    void stepsSayWhenTheyWereNotEnough()
    {
        const Findings findings = test::sampleFindings();
        const auto measures = relearnMeasures(findings);
        QCOMPARE(measures.size(), std::size_t{2});
        QCOMPARE(formatSteps(measures[0].steps, Stage::Unlearned, 500), std::string("35"));
        QCOMPARE(formatSteps(measures[1].steps, Stage::Unlearned, 500), std::string("0"));
        QCOMPARE(formatSteps(measures[1].steps, Stage::Retrained, 500), std::string("> 500"));
        QCOMPARE(formatSteps(measures[0].steps, Stage::Original, 500), std::string("–"));
    }
};

QTEST_GUILESS_MAIN(TestAgreementMeasures)
#include "test_agreement_measures.moc"
