// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/people.h"
#include "core/compute/metrics/verdict.h"

#include <QTest>

using namespace core;
using namespace core::compute;

Q_DECLARE_METATYPE(core::ForgettingVerdict)
Q_DECLARE_METATYPE(core::UtilityVerdict)

namespace {

Metric metric(double value, double low, double high)
{
    Metric out;
    out.value = value;
    out.low = low;
    out.high = high;
    return out;
}

ForgettingEvidence evidence(double low, double high, double kuiperP = 0.5)
{
    return {metric((low + high) / 2, low, high), kuiperP, 20, 60, {0.0009, 19}, {0.0003, 59}};
}

bool says(const std::vector<Sentence> &sentences, const std::string &part)
{
    for (const Sentence &sentence : sentences)
        if (sentence.text.find(part) != std::string::npos)
            return true;
    return false;
}

PersonFinding person(double pHigh, double pLow, double q)
{
    PersonFinding out;
    out.id = 7;
    out.pHigh = pHigh;
    out.pLow = pLow;
    out.qValue = q;
    out.references = 100;
    return out;
}

} // namespace

class TestVerdict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgettingRowByRow_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("kuiperP");
        QTest::addColumn<ForgettingVerdict>("expected");
        QTest::newRow("above") << 0.61 << 0.8 << 0.5 << ForgettingVerdict::NotForgotten;
        QTest::newRow("touching above") << 0.60 << 0.8 << 0.5 << ForgettingVerdict::Inconclusive;
        QTest::newRow("below") << 0.2 << 0.39 << 0.5 << ForgettingVerdict::OverForgotten;
        QTest::newRow("touching below") << 0.2 << 0.40 << 0.5 << ForgettingVerdict::Inconclusive;
        QTest::newRow("within") << 0.45 << 0.55 << 0.5 << ForgettingVerdict::Forgotten;
        QTest::newRow("just within") << 0.40 << 0.60 << 0.05 << ForgettingVerdict::Forgotten;
        QTest::newRow("within, bimodal") << 0.45 << 0.55 << 0.049 << ForgettingVerdict::Inconclusive;
        QTest::newRow("over the upper limit") << 0.45 << 0.61 << 0.5 << ForgettingVerdict::Inconclusive;
        QTest::newRow("over the lower limit") << 0.39 << 0.55 << 0.5 << ForgettingVerdict::Inconclusive;
        QTest::newRow("over both") << 0.3 << 0.7 << 0.5 << ForgettingVerdict::Inconclusive;
        QTest::newRow("above, bimodal") << 0.61 << 0.8 << 0.001 << ForgettingVerdict::NotForgotten;
    }
    void forgettingRowByRow()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, kuiperP);
        QFETCH(ForgettingVerdict, expected);
        const auto found = judgeForgetting(evidence(low, high, kuiperP), {});
        QCOMPARE(found.verdict, expected);
        QVERIFY(!found.reasons.empty());
        QCOMPARE(found.wouldSettle.empty(), expected != ForgettingVerdict::Inconclusive);
        if (expected == ForgettingVerdict::Inconclusive)
            QCOMPARE(says(found.reasons, "bimodal"), kuiperP < 0.05);
    }

    void refusedAndTooFewAreInconclusive()
    {
        ForgettingEvidence few = evidence(0.7, 0.9);
        few.forgetPeople = 4;
        QCOMPARE(judgeForgetting(few, {}).verdict, ForgettingVerdict::Inconclusive);
        QVERIFY(says(judgeForgetting(few, {}).reasons, "Too few people"));
        ForgettingEvidence refused = evidence(0.7, 0.9);
        refused.auc = {};
        refused.auc.refused = "No class.";
        QCOMPARE(judgeForgetting(refused, {}).reasons.front().text, std::string("No class."));
        QVERIFY(says(judgeForgetting(refused, {}).wouldSettle, "unseen people with the forget people's labels"));
        ForgettingEvidence noInterval = evidence(0.7, 0.9);
        noInterval.auc.low = noInterval.auc.high = std::nullopt;
        QVERIFY(says(judgeForgetting(noInterval, {}).wouldSettle, "unseen people with the forget people's labels"));
    }

    void policyMovesTheLimits()
    {
        Policy strict;
        strict.maxAuc = 0.54;
        QCOMPARE(judgeForgetting(evidence(0.45, 0.55), strict).verdict, ForgettingVerdict::Inconclusive);
        QCOMPARE(judgeForgetting(evidence(0.545, 0.55), strict).verdict, ForgettingVerdict::NotForgotten);
    }

    void limitsAroundTheRetrainedModel_data()
    {
        QTest::addColumn<double>("retrained");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<ForgettingVerdict>("expected");
        // By hand: ±0.05 around 0.55 is 0.50 to 0.60; around 0.62, 0.57 to 0.67; around 0.98, 0.93 to 1.
        QTest::newRow("within") << 0.55 << 0.51 << 0.59 << ForgettingVerdict::Forgotten;
        QTest::newRow("within the usual limits only") << 0.55 << 0.45 << 0.55 << ForgettingVerdict::Inconclusive;
        QTest::newRow("below the retrained model's") << 0.55 << 0.42 << 0.49 << ForgettingVerdict::OverForgotten;
        QTest::newRow("above the usual limits only") << 0.62 << 0.61 << 0.66 << ForgettingVerdict::Forgotten;
        QTest::newRow("above both") << 0.62 << 0.68 << 0.75 << ForgettingVerdict::NotForgotten;
        QTest::newRow("over the upper limit") << 0.62 << 0.61 << 0.68 << ForgettingVerdict::Inconclusive;
        QTest::newRow("clipped at 1") << 0.98 << 0.94 << 1.0 << ForgettingVerdict::Forgotten;
    }
    void limitsAroundTheRetrainedModel()
    {
        QFETCH(double, retrained);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(ForgettingVerdict, expected);
        Policy policy;
        policy.aroundRetrained = true;
        ForgettingEvidence at = evidence(low, high);
        at.retrainedAuc = retrained;
        const auto found = judgeForgetting(at, policy);
        QCOMPARE(found.verdict, expected);
        QVERIFY(says(found.reasons, "either side of the retrained model's"));
        QVERIFY(!says(judgeForgetting(at, {}).reasons, "retrained model")); // unless the policy asks for it
    }

    void withoutARetrainedModelTheUsualLimitsHold()
    {
        Policy policy;
        policy.aroundRetrained = true;
        const auto found = judgeForgetting(evidence(0.41, 0.59), policy);
        QCOMPARE(found.verdict, ForgettingVerdict::Forgotten);
        QVERIFY(says(found.reasons, "those of max_auc hold"));
    }

    void whatSettlesMeasuresToTheNearerLimit()
    {
        // AUC 0.55, limits 0.50 to 0.60: the logits are 0.2007, 0 and 0.4055, the nearer limit 0.2007 away, the variance allowed
        // (0.2007 / 1.96)^2 = 0.01048. Slope 1 / (0.55 * 0.45) = 4.0404: forget 0.0002 * 16.325 = 0.003265, unseen 0.0006 *
        // 16.325 = 0.009795. Unseen people: 1.1 * 60 * 0.009795 / (0.01048 - 0.003265) = 89.6.
        Policy policy;
        policy.aroundRetrained = true;
        ForgettingEvidence at{metric(0.55, 0.49, 0.61), 0.5, 20, 60, {0.0002, 19}, {0.0006, 59}};
        at.retrainedAuc = 0.55;
        const auto sentences = judgeForgetting(at, policy).wouldSettle;
        QVERIFY2(says(sentences, "About 90 unseen people (now 60)"), sentences.front().text.c_str());
    }

    void whatSettlesFollowsTheVarianceOfEachSide()
    {
        // AUC 0.5: distance to 0.6 is logit(0.6) = 0.4055; allowed variance (0.4055 / 1.96)² = 0.0428 on the logit scale;
        // slope 4: forget 0.0144·16…
        ForgettingEvidence at{metric(0.5, 0.38, 0.62), 0.5, 20, 60, {0.0009, 19}, {0.0027, 59}};
        const auto sentences = judgeForgetting(at, {}).wouldSettle;
        // unseen: 1.1 · 60 · 0.0432 / (0.0428 − 0.0144) = 100.4; forget alone cannot: 0.0432 > 0.0428
        QVERIFY2(says(sentences, "About 101 unseen people (now 60)"), sentences.front().text.c_str());
        QVERIFY(!says(sentences, "forget people"));
        at.auc = metric(0.5999, 0.5, 0.7); // 85 million people
        QVERIFY(says(judgeForgetting(at, {}).wouldSettle, "so close to the limit"));
    }

    void nobodyIsToldToFindManyTimesThePeople()
    {
        // AUC 0.56: 0.1643 from 0.6, allowed variance (0.1643 / 1.96)² = 0.00703; slope 4.058. With a variance of 0.0045 a side both
        // together need 1.1 · 0.1482 / 0.00703 = 23.2 times the people, of 0.0035 18.1 times.
        ForgettingEvidence at{metric(0.56, 0.4, 0.7), 0.5, 12, 30, {0.0045, 11}, {0.0045, 29}};
        auto sentences = judgeForgetting(at, {}).wouldSettle;
        QVERIFY2(says(sentences, "so close to the limit"), sentences.front().text.c_str());
        at.forgetSpread.variance = at.unseenSpread.variance = 0.0035;
        sentences = judgeForgetting(at, {}).wouldSettle;
        QVERIFY2(says(sentences, "About 217 forget people (now 12) and 542 unseen people (now 30) together"), sentences.front().text.c_str());
    }

    void onlyTheLimbOverTheLimitHasToShrink()
    {
        // 0.01 below the limit of 0.02, reaching 0.021 up and 0.30 down: 1.1 · 50 · (0.021 / 0.01)² = 242.6.
        const auto open = judgeUtility({metric(0.01, -0.29, 0.031), metric(0.1, 0.0, 0.2), 50}, {}).wouldSettle;
        QVERIFY2(says(open, "About 243 unseen people (now 50) would settle the accuracy drop"), open.front().text.c_str());
        // 0.05 above the limit of 0.25, reaching 0.105 down and 0.90 up: 1.1 · 50 · (0.105 / 0.05)².
        const auto above = judgeUtility({metric(0.0, -0.01, 0.01), metric(0.3, 0.195, 1.2), 50}, {}).wouldSettle;
        QVERIFY2(says(above, "About 243 unseen people (now 50) would settle the collapse index"), above.front().text.c_str());
        // Five times as far as the limit is: 1.1 · 25 times the people.
        QVERIFY(says(judgeUtility({metric(0.01, 0.0, 0.06), metric(0.1, 0.0, 0.2), 50}, {}).wouldSettle, "so close to its limit"));
    }

    void whatWasNotTestedIsNotCalledBimodal()
    {
        ForgettingEvidence at = evidence(0.45, 0.55);
        at.kuiperP = std::nullopt;
        const auto found = judgeForgetting(at, {});
        QCOMPARE(found.verdict, ForgettingVerdict::Inconclusive);
        QVERIFY2(says(found.reasons, "it was not tested whether"), found.reasons.front().text.c_str());
        QVERIFY(!says(found.reasons, "bimodal") && !says(found.reasons, "p = "));
        QVERIFY(says(found.wouldSettle, "Audit again"));
    }

    void anOriginalThatShowedNobodyIsSaid_data()
    {
        QTest::addColumn<double>("originalLow");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("shown, forgotten") << 0.51 << 0.45 << 0.55 << false;
        QTest::newRow("not shown, forgotten") << 0.50 << 0.45 << 0.55 << true;
        QTest::newRow("below chance, inconclusive") << 0.38 << 0.35 << 0.55 << true;
        QTest::newRow("not shown, yet not forgotten") << 0.44 << 0.62 << 0.70 << false;
        QTest::newRow("no interval of the original") << -1.0 << 0.45 << 0.55 << false;
    }
    void anOriginalThatShowedNobodyIsSaid()
    {
        QFETCH(double, originalLow);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, isSaid);
        ForgettingEvidence at = evidence(low, high);
        const ForgettingVerdict alone = judgeForgetting(at, {}).verdict;
        at.originalAuc = metric(0.55, originalLow, 0.6);
        if (originalLow < 0)
            at.originalAuc->low = at.originalAuc->high = std::nullopt;
        const auto found = judgeForgetting(at, {});
        QCOMPARE(found.verdict, alone); // said, not judged by
        QCOMPARE(says(found.reasons, "did not surely show these people either"), isSaid);
        QCOMPARE(originalShown(at.originalAuc).has_value(), originalLow >= 0);
    }

    void everySentenceSaysWhatItIsAbout()
    {
        for (const Sentence &sentence : judgeForgetting(evidence(0.45, 0.61), {}).wouldSettle)
            QVERIFY(sentence.about == Concern::Forgetting);
        const auto open = judgeUtility({metric(0.02, 0.01, 0.03), metric(0.25, 0.2, 0.3), 50}, {});
        QCOMPARE(open.reasons.size(), std::size_t{2});
        QCOMPARE(open.wouldSettle.size(), std::size_t{2});
        for (const auto *sentences : {&open.reasons, &open.wouldSettle}) {
            QVERIFY((*sentences)[0].about == Concern::Accuracy);
            QVERIFY((*sentences)[1].about == Concern::Features);
        }
        QVERIFY(says(open.reasons, "the data do not decide whether the drop is within"));
        QVERIFY(says(judgeUtility({metric(0.05, 0.03, 0.07), metric(0.1, 0.0, 0.2), 50}, {}).reasons, "surely more than the 2.0"));
        QVERIFY(says(judgeUtility({metric(-0.01, -0.147, 0.155), metric(0.1, -0.5, 0.2), 50}, {}).reasons,
                     "rose by 1.0 percentage points (95 % interval of the drop −14.7 to 15.5)"));
    }

    void utilityRowByRow_data()
    {
        QTest::addColumn<double>("dropLow");
        QTest::addColumn<double>("dropHigh");
        QTest::addColumn<double>("collapseLow");
        QTest::addColumn<double>("collapseHigh");
        QTest::addColumn<UtilityVerdict>("expected");
        QTest::newRow("both within") << -0.01 << 0.02 << -0.1 << 0.25 << UtilityVerdict::Kept;
        QTest::newRow("accuracy open") << 0.01 << 0.03 << 0.0 << 0.1 << UtilityVerdict::Inconclusive;
        QTest::newRow("collapse open") << 0.0 << 0.01 << 0.2 << 0.3 << UtilityVerdict::Inconclusive;
        QTest::newRow("accuracy lost") << 0.021 << 0.03 << 0.0 << 0.1 << UtilityVerdict::Degraded;
        QTest::newRow("collapsed") << 0.0 << 0.01 << 0.26 << 0.4 << UtilityVerdict::Degraded;
        QTest::newRow("collapsed, accuracy open") << 0.0 << 0.03 << 0.26 << 0.4 << UtilityVerdict::Degraded;
    }
    void utilityRowByRow()
    {
        QFETCH(double, dropLow);
        QFETCH(double, dropHigh);
        QFETCH(double, collapseLow);
        QFETCH(double, collapseHigh);
        QFETCH(UtilityVerdict, expected);
        const UtilityEvidence evidence{metric((dropLow + dropHigh) / 2, dropLow, dropHigh),
                                       metric((collapseLow + collapseHigh) / 2, collapseLow, collapseHigh), 50};
        const auto found = judgeUtility(evidence, {});
        QCOMPARE(found.verdict, expected);
        QCOMPARE(found.reasons.size(), std::size_t{2});
        QCOMPARE(found.wouldSettle.empty(), expected != UtilityVerdict::Inconclusive);
    }

    void peopleRowByRow_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("pHigh");
        QTest::addColumn<double>("q");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("still known") << 0.01 << 0.01 << 0.05 << QByteArray("not_forgotten");
        QTest::newRow("fails abnormally") << 0.01 << 0.99 << 0.05 << QByteArray("over_forgotten");
        QTest::newRow("was seen, is ordinary") << 0.05 << 0.21 << 0.5 << QByteArray("forgotten");
        QTest::newRow("was seen, not yet ordinary") << 0.05 << 0.20 << 0.5 << QByteArray("inconclusive");
        QTest::newRow("could never be seen") << 0.06 << 0.5 << 0.5 << QByteArray("inconclusive");
        QTest::newRow("no original") << -1.0 << 0.5 << 0.5 << QByteArray("inconclusive");
    }
    void peopleRowByRow()
    {
        QFETCH(double, before);
        QFETCH(double, pHigh);
        QFETCH(double, q);
        QFETCH(QByteArray, expected);
        std::vector<PersonFinding> now{person(pHigh, 1.02 - pHigh, q)};
        const std::vector<PersonFinding> original{person(before, 1 - before, 0.9)};
        judgePeople(now, before < 0 ? nullptr : &original, 0.05);
        QCOMPARE(QByteArray::fromStdString(now.front().verdict), expected);
        QVERIFY(now.front().reason.ends_with('.'));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
