// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/measures.h"
#include "tests/core/report/sample_findings.h"

#include <QTest>

#include <set>

using namespace core;
using namespace core::report;

class TestMeasures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMeasureHasItsOwnName()
    {
        std::set<std::string> titles;
        for (const auto *measures : {&accuracyMeasures(), &membershipMeasures(), &correlationMeasures()})
            for (const Measure &measure : *measures) {
                QVERIFY2(titles.insert(measure.title).second, measure.title);
                QVERIFY2(*measure.help != '\0', measure.title);
            }
        QVERIFY(titles.contains("TPR at 0.1 % FPR"));
    }

    void whatNoStageHasIsNotListed()
    {
        Findings findings = test::sampleFindings();
        const auto named = [](const std::string &title) -> const Measure & {
            for (const Measure &measure : membershipMeasures())
                if (measure.title == title)
                    return measure;
            qFatal("no such measure");
        };
        const Measure &rmia = named("matched AUC, reference models (RMIA)");
        QVERIFY(isMeasured(findings, rmia)); // of the original
        QVERIFY(judged(findings, rmia) == nullptr);
        findings.stages.erase(Stage::Original);
        QVERIFY(!isMeasured(findings, rmia));
        for (const char *title : {"matched AUC, shadow models that unlearned (U-LiRA)", "TPR at 1 % FPR, U-LiRA"}) {
            findings.stages.at(Stage::Unlearned).membership.uLira.reset();
            QVERIFY(!isMeasured(findings, named(title)));
            findings.stages.at(Stage::Unlearned).membership.uLira = ShadowAttack{{test::attack(0.6), test::attack(0.55)}, {{"0.01", test::attack(0.1)}}, 16, true};
            QVERIFY(judged(findings, named(title)) != nullptr);
            QVERIFY(!isMeasured(findings, named("matched AUC, shadow models (LiRA)")));
        }
        QCOMPARE(judged(findings, named("TPR at 1 % FPR, U-LiRA"))->value, std::optional(0.1));
    }

    void chanceBesideARowIsTheUnlearnedModels()
    {
        Findings findings = test::sampleFindings();
        for (auto &[stage, found] : findings.stages)
            found.correlation.meanEtaSquared.chance = stage == Stage::Unlearned ? 0.25 : 0.125;
        QCOMPARE(judged(findings, correlationMeasures().front())->chance, std::optional(0.25));
    }
};

QTEST_GUILESS_MAIN(TestMeasures)
#include "test_measures.moc"
