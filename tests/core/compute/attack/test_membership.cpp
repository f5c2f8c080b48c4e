// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/cv_attack.h"
#include "core/util/json.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

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
    void agreesWithTheReferenceOnTheArea()
    {
        for (const Json &json : referenceCases()) {
            const Losses losses(json);
            QVERIFY(std::abs(areaUnderCurve(negated(losses.members), negated(losses.nonMembers)) - json.at("roc_auc").get<double>())
                    < 1e-6);
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
            const LossBins bins = binLosses(losses.members, losses.nonMembers, std::numeric_limits<std::size_t>::max());
            const auto counts = [&](const std::vector<std::uint32_t> &side) {
                std::vector<double> out(bins.values.size());
                for (const std::uint32_t bin : side)
                    out[bin] += 1;
                return out;
            };
            const LogisticFit fit = fitWeightedLogistic(bins.values, counts(bins.members), counts(bins.nonMembers), 1.0);
            QVERIFY(std::abs(fit.coefficient - json.at("coef").get<double>()) < 2e-3);
            QVERIFY(std::abs(fit.intercept - json.at("intercept").get<double>()) < 2e-3);
        }
    }

    void fitStandsAtTheMinimum()
    {
        const std::vector<double> x{0, 1, 2, 30}, isMember{1, 1, 0, 0}, isOther{0, 0, 1, 1};
        const LogisticFit fit = fitWeightedLogistic(x, isMember, isOther, 2.0);
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

    void everybodyIsFittedOnAsTheSplitsAre()
    {
        // Of two members and four others each other counts half: at the minimum the intercept's gradient, Σ counts · (p − label), is 0.
        const LossBins bins = binLosses(std::vector<double>{0, 1}, std::vector<double>{1, 2, 3, 4}, 100);
        const LogisticFit fit = fitOnEverybody(bins);
        const auto p = [&](double x) { return 1 / (1 + std::exp(-(fit.coefficient * x + fit.intercept))); };
        QVERIFY(std::abs(p(0) + p(1) - 2 + 0.5 * (p(1) + p(2) + p(3) + p(4))) < 1e-7);
        QVERIFY(fit.isMember(0) && !fit.isMember(4));
    }

    void repeatsUnderTheSameSeed()
    {
        const Losses losses(referenceCases().at(0));
        const CvAttack first = cvAttack(losses.members, losses.nonMembers, 10, 7);
        QCOMPARE(cvAttack(losses.members, losses.nonMembers, 10, 7).accuracy, first.accuracy);
        QVERIFY(cvAttack(losses.members, losses.nonMembers, 10, 8).accuracy != first.accuracy);
        QCOMPARE(first.bySplit.size(), std::size_t{10});
        QVERIFY(std::ranges::min(first.bySplit) < first.accuracy && first.accuracy < std::ranges::max(first.bySplit));
    }

    void refusesWhatHasNoAnswer()
    {
        const std::vector<double> none, one{1}, some{1, 2, 3}, broken{1, std::nan("")};
        QVERIFY_EXCEPTION_THROWN(areaUnderCurve(none, some), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(areaUnderCurve(some, broken), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(cvAttack(one, some, 10, 1), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestMembership)
#include "test_membership.moc"
