// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/shadow_attack.h"
#include "tests/core/compute/metrics/made_scores.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace made;

namespace {

constexpr int kForgetPeople = 20;

/// A shadow model that knows every other person of either side (margin 4), the others as the unseen people are known (margin 1).
ShadowScores shadow(int number)
{
    ShadowScores out;
    Recipe known, other;
    known.modelSeed = other.modelSeed = static_cast<std::uint64_t>(100 + number);
    known.margin = 4;
    const Task task = made::task(known);
    for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen}) {
        for (Recipe *recipe : {&known, &other}) {
            recipe->people = set == AuditSet::Forget ? kForgetPeople : Recipe().people;
            recipe->firstPerson = set == AuditSet::Forget ? 1001 : 1;
        }
        const SetScores in = scores(known), without = scores(other);
        const std::vector<float> inPhi = trueClassLogits(in, task.kind), outPhi = trueClassLogits(without, task.kind);
        for (std::size_t i = 0; i < inPhi.size(); ++i) {
            const bool isIn = (in.people[i] + number) % 2 == 0;
            out.phi[set].push_back(isIn ? inPhi[i] : outPhi[i]);
            if (isIn)
                out.included.insert(in.people[i]);
        }
    }
    return out;
}

std::vector<ShadowScores> shadows(int count)
{
    std::vector<ShadowScores> out;
    for (int number = 0; number < count; ++number)
        out.push_back(shadow(number));
    return out;
}

AuditInput inputWith(int count, double unlearnedMargin = 2.0)
{
    AuditInput in = input({}, kForgetPeople, unlearnedMargin);
    in.shadows = shadows(count);
    return in;
}

std::optional<ShadowAttack> attack(const AuditInput &in, Stage stage = Stage::Unlearned)
{
    const AuditData data(in);
    return shadowAttack(data, stage, data.shadows);
}

} // namespace

class TestShadowAttack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutShadowsThereIsNone()
    {
        QVERIFY(!attack(inputWith(0)));
    }

    void knownPeopleAreFoundWithAnInterval()
    {
        const ShadowAttack found = attack(inputWith(16), Stage::Original).value();
        QCOMPARE(found.shadows, std::int64_t{16});
        QVERIFY(found.pooledVariance);
        for (const Metric *metric : {&found.area.auc, &found.area.aucClassMatched}) {
            QVERIFY2(!metric->isRefused(), metric->refused.c_str());
            QVERIFY(*metric->value > 0.8 && metric->low && *metric->low > 0.7 && *metric->low <= *metric->value);
            QCOMPARE(*metric->chance, 0.5);
        }
        QCOMPARE(*found.area.auc.nMembers, std::int64_t{80});
        const Metric &tpr = found.tprAtFpr.at("0.1");
        QVERIFY2(!tpr.isRefused(), tpr.refused.c_str());
        QVERIFY(*tpr.value > 0.3 && *tpr.low < *tpr.value && *tpr.value < *tpr.high);
        QCOMPARE(*tpr.chance, 0.1);
    }

    void ratesTheUnseenCannotShowAreRefused()
    {
        const ShadowAttack found = attack(inputWith(16)).value();
        QCOMPARE(found.tprAtFpr.size(), std::size_t{4});
        QVERIFY(found.tprAtFpr.at("0.01").refused.find("at least 500 are needed") != std::string::npos); // 160 images
    }

    void fewerThanSixteenAreRefused()
    {
        const ShadowAttack found = attack(inputWith(15)).value();
        QVERIFY(found.area.auc.refused.find("15 shadow models are too few") != std::string::npos);
        QVERIFY(found.area.aucClassMatched.isRefused() && found.tprAtFpr.at("0.1").isRefused());
    }

    void manyGiveEachImageItsOwnVariance()
    {
        const ShadowAttack found = attack(inputWith(64)).value();
        QVERIFY(!found.pooledVariance && !found.area.auc.isRefused());
        QVERIFY(attack(inputWith(63))->pooledVariance);
    }

    void modelsThatDivergedAreLeftOut()
    {
        AuditInput in = inputWith(18);
        in.shadows[4].phi[AuditSet::Unseen][7] = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(attack(in)->shadows, std::int64_t{17});
        QVERIFY(!attack(in)->area.auc.isRefused());
        for (ShadowScores &shadow : in.shadows)
            shadow.phi[AuditSet::Forget][0] = std::numeric_limits<float>::infinity();
        QVERIFY(attack(in)->area.auc.isRefused());
    }

    void someoneInAlmostEveryModelIsRefused()
    {
        AuditInput in = inputWith(16);
        for (ShadowScores &shadow : in.shadows)
            shadow.included.insert(1001);
        QVERIFY(attack(in)->area.auc.refused.find("too few to compare") != std::string::npos);
    }

    void scoresOfOtherImagesAreRefused()
    {
        AuditInput in = inputWith(16);
        in.shadows[3].phi[AuditSet::Forget].pop_back();
        QVERIFY_EXCEPTION_THROWN(AuditData{in}, std::invalid_argument);
    }

    void anAuditReportsBothAndTheSecondNotOfTheOriginal()
    {
        AuditInput in = inputWith(16);
        in.unlearnedShadows = shadows(17);
        in.unlearnedShadows.front().phi[AuditSet::Forget][0] = std::numeric_limits<float>::quiet_NaN();
        const AuditResult result = audit(in, {});
        const Membership &original = result.stages.at(Stage::Original).membership;
        const Membership &unlearned = result.stages.at(Stage::Unlearned).membership;
        QVERIFY(original.lira && !original.uLira);
        QVERIFY(unlearned.lira && unlearned.uLira);
        QVERIFY(*original.lira->area.auc.value > *unlearned.lira->area.auc.value);
        QCOMPARE(unlearned.uLira->shadows, std::int64_t{16});
        QVERIFY(std::ranges::any_of(result.warnings, [](const std::string &warning) {
            return warning.starts_with("1 of 17 shadow models diverged");
        }));
        QVERIFY(!audit(input({}, kForgetPeople, 2.0), {}).stages.at(Stage::Unlearned).membership.lira);
    }
};

QTEST_GUILESS_MAIN(TestShadowAttack)
#include "test_shadow_attack.moc"
