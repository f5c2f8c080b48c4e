// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/forgetting_score.h"
#include "core/compute/unlearn/selection.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace core;
using namespace core::compute;

namespace {

std::vector<double> losses(std::size_t count, double shift, std::uint64_t seed)
{
    RandomStream random(seed, "test losses");
    std::vector<double> values(count);
    for (double &value : values)
        value = std::exp(random.normal() + shift);
    return values;
}

std::vector<double> even(std::size_t count, std::uint64_t seed)
{
    RandomStream random(seed, "even losses");
    std::vector<double> values(count);
    for (double &value : values)
        value = random.uniform();
    return values;
}

} // namespace

class TestSteering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewImagesAreScoredByTheAuc()
    {
        // Of the four pairs the forget loss is the lower in one: AUC 1/4.
        const ForgettingScore score = forgettingScore(std::vector{1.0, 3.0}, std::vector{2.0, 0.5}, 1);
        QVERIFY(score.isFromAuc);
        QCOMPARE(score.value, 0.25);
    }

    void aucDistanceIsTheSameBothWays()
    {
        const std::vector<double> low{0.1, 0.2, 0.3}, high{0.4, 0.5, 0.25};
        QVERIFY(std::abs(forgettingScore(low, high, 1).value - (8.0 / 9 - 0.5)) < 1e-12);
        QVERIFY(std::abs(forgettingScore(high, low, 1).value - (8.0 / 9 - 0.5)) < 1e-12);
    }

    void twentyASideAreScoredByTheAttack()
    {
        QVERIFY(forgettingScore(losses(19, 0, 1), losses(20, 0, 2), 1).isFromAuc);
        QVERIFY(!forgettingScore(losses(20, 0, 1), losses(20, 0, 2), 1).isFromAuc);
        QVERIFY(forgettingScore(losses(100, -2, 1), losses(100, 2, 2), 1).value > 0.4);
        QCOMPARE(forgettingScore(losses(50, 0, 1), losses(50, 0, 2), 7).value, forgettingScore(losses(50, 0, 1), losses(50, 0, 2), 7).value);
    }

    /// At 30 a side chance alone exceeds 0.09 in 43 % of samples whose losses are evenly spread.
    void chanceReachesFarAtThirtyASide()
    {
        int above = 0;
        for (std::uint64_t sample = 0; sample < 600; ++sample)
            above += forgettingScore(even(30, 2 * sample), even(30, 2 * sample + 1), 1).value > 0.09 ? 1 : 0;
        QVERIFY2(std::abs(above / 600.0 - 0.43) < 0.06, qPrintable(QString::number(above / 600.0)));
    }

    void nullPointHoldsAndShrinksWithTheSample()
    {
        const double small = forgettingScoreNullPoint(30, 30), large = forgettingScoreNullPoint(300, 300);
        QVERIFY(small > 0.09 && small < 0.25);
        QVERIFY(large < 0.5 * small);
        QVERIFY(std::abs(forgettingScoreNullPoint(2000, 2000) * 2 - forgettingScoreNullPoint(500, 500)) < 1e-12);
        QCOMPARE(forgettingScoreNullPoint(30, 30), small);
        int above = 0;
        for (std::uint64_t sample = 0; sample < 500; ++sample)
            above += forgettingScore(losses(30, 0, 9000 + 2 * sample), losses(30, 0, 9001 + 2 * sample), 3).value > small ? 1 : 0;
        QVERIFY2(above <= 75, qPrintable(QString::number(above))); // 10 % of 500, and four standard errors
    }

    void nullPointOfSmallSidesIsTheMannWhitneyOne()
    {
        // One against one is always told apart; with 12 a side the normal approximation gives 1.645·√(25/(12·144)).
        QCOMPARE(forgettingScoreNullPoint(1, 1), 0.5);
        QVERIFY(std::abs(forgettingScoreNullPoint(12, 12) - 1.645 * std::sqrt(25.0 / (12 * 144))) < 0.03);
    }

    void keepsTheMostAccurateUnderTheThreshold()
    {
        Selection selection(0.1);
        QVERIFY(selection.offer({1, 0.30, 0.99}));
        QVERIFY(selection.offer({2, 0.20, 0.10}));  // none under: the lower score
        QVERIFY(!selection.offer({3, 0.25, 1.00}));
        QVERIFY(!selection.isUnderThreshold());
        QVERIFY(QString::fromStdString(selection.sentence(9)).startsWith(QStringLiteral("None of 3 candidates")));
        QVERIFY(selection.offer({4, 0.10, 0.05}));  // at the threshold counts, whatever the accuracy
        QVERIFY(selection.offer({5, 0.09, 0.70}));
        QVERIFY(!selection.offer({6, 0.00, 0.69}));
        QVERIFY(!selection.offer({7, 0.11, 0.95}));
        QVERIFY(selection.offer({8, 0.05, 0.70}));  // a tie: the lower score
        QVERIFY(!selection.offer({9, 0.05, 0.70})); // a full tie: the earlier
        QCOMPARE(selection.kept()->batch, std::int64_t{8});
        QVERIFY(QString::fromStdString(selection.sentence(9)).contains(QStringLiteral("after batch 8 of 9")));
    }
};

QTEST_GUILESS_MAIN(TestSteering)
#include "test_steering.moc"
