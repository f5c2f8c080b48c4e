// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/membership.h"
#include "core/util/json.h"

#include <QTest>

#include <cmath>
#include <fstream>

using namespace core;
using namespace core::compute;

namespace {

Json referenceCases()
{
    std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
    return Json::parse(file).at("membership_inference").at("cases");
}

struct Losses
{
    std::vector<double> members, nonMembers;
    explicit Losses(const Json &json)
        : members(json.at("members").get<std::vector<double>>()),
          nonMembers(json.at("non_members").get<std::vector<double>>())
    {
    }
    bool isBalanced() const { return members.size() == nonMembers.size(); }
};

std::vector<double> negated(std::vector<double> values)
{
    for (double &value : values)
        value = -value;
    return values;
}

} // namespace

class TestMembership final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReferenceOnCurves()
    {
        for (const Json &json : referenceCases()) {
            const Losses losses(json);
            const auto members = negated(losses.members), nonMembers = negated(losses.nonMembers);
            QVERIFY(std::abs(areaUnderCurve(members, nonMembers) - json.at("roc_auc").get<double>()) < 1e-6);
            for (const auto &[key, target] : {std::pair{"tpr_at_fpr_0.01", 0.01}, {"tpr_at_fpr_0.05", 0.05},
                                              {"tpr_at_fpr_0.1", 0.1}})
                QCOMPARE(tprAtFpr(members, nonMembers, target), json.at(key).get<double>());
        }
    }

    void agreesWithTheReferenceOnTheAttack()
    {
        for (const Json &json : referenceCases()) {
            const Losses losses(json);
            const double mean = cvAttack(losses.members, losses.nonMembers, 200, 1).accuracy;
            const double expected = losses.isBalanced() ? json.at("cv_accuracy_mean").get<double>() : 0.5;
            const double tolerance =
                losses.isBalanced() ? 0.01 + 2 * json.at("cv_accuracy_std").get<double>() / std::sqrt(10.0) : 0.05;
            QVERIFY2(std::abs(mean - expected) < tolerance,
                     qPrintable(QStringLiteral("%1 against %2").arg(mean).arg(expected)));
        }
    }

    void agreesWithTheReferenceOnTheFit()
    {
        for (const Json &json : referenceCases()) {
            const Losses losses(json);
            std::vector<double> x = losses.members;
            x.insert(x.end(), losses.nonMembers.begin(), losses.nonMembers.end());
            std::vector<std::uint8_t> isMember(x.size(), 0);
            std::fill_n(isMember.begin(), losses.members.size(), std::uint8_t{1});
            const LogisticFit fit = fitLogistic(x, isMember);
            QVERIFY(std::abs(fit.coefficient - json.at("coef").get<double>()) < 2e-3);
            QVERIFY(std::abs(fit.intercept - json.at("intercept").get<double>()) < 2e-3);
        }
    }

    void fitStandsAtTheMinimum()
    {
        const std::vector<double> x{0, 1, 2, 30};
        const std::vector<std::uint8_t> isMember{1, 1, 0, 0};
        const LogisticFit fit = fitLogistic(x, isMember, 2.0);
        double gradientW = fit.coefficient, gradientB = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double p = 1 / (1 + std::exp(-(fit.coefficient * x[i] + fit.intercept)));
            gradientW += 2.0 * (p - isMember[i]) * x[i];
            gradientB += 2.0 * (p - isMember[i]);
        }
        QVERIFY(std::abs(gradientW) < 1e-7 && std::abs(gradientB) < 1e-7);
    }

    void countsTiesAsHalf()
    {
        const std::vector<double> members{1, 2, 2}, nonMembers{2, 0};
        QCOMPARE(areaUnderCurve(members, nonMembers), (0 + 0.5 + 0.5 + 1 + 1 + 1) / 6.0);
    }

    void handWorkedThresholds()
    {
        const std::vector<double> members{5, 4, 1}, nonMembers{3, 2, 2, 0};
        QCOMPARE(tprAtFpr(members, nonMembers, 0.0), 2 / 3.0);
        QCOMPARE(tprAtFpr(members, nonMembers, 0.74), 2 / 3.0); // 3/4 is the next one: no interpolation
        QCOMPARE(tprAtFpr(members, nonMembers, 0.75), 1.0);
        QCOMPARE(advantage(members, nonMembers), 2 / 3.0);
    }

    void seesAbnormallyHighLossFromBothEnds()
    {
        const std::vector<double> members{-9, -8, 8, 9}, nonMembers{-1, 0, 1, 2};
        QCOMPARE(areaUnderCurve(members, nonMembers), 0.5);
        QCOMPARE(advantage(members, nonMembers), 0.5);
        QCOMPARE(twoSidedAdvantage(members, nonMembers), 1.0);
    }

    void repeatsUnderTheSameSeed()
    {
        const Losses losses(referenceCases().at(0));
        const CvAttack first = cvAttack(losses.members, losses.nonMembers, 10, 7);
        QCOMPARE(cvAttack(losses.members, losses.nonMembers, 10, 7).accuracy, first.accuracy);
        QVERIFY(cvAttack(losses.members, losses.nonMembers, 10, 8).accuracy != first.accuracy);
        QVERIFY(first.deviation > 0);
    }

    void refusesWhatHasNoAnswer()
    {
        const std::vector<double> none, one{1}, some{1, 2, 3}, broken{1, std::nan("")};
        QVERIFY_EXCEPTION_THROWN(areaUnderCurve(none, some), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(areaUnderCurve(some, broken), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(cvAttack(one, some, 10, 1), std::invalid_argument);
        const std::vector<std::uint8_t> allMembers{1, 1, 1};
        QVERIFY_EXCEPTION_THROWN(fitLogistic(some, allMembers), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestMembership)
#include "test_membership.moc"
