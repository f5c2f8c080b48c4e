// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/attack_accuracy.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace core::compute;

namespace {

/// People with `each` images, which lie as far from each other as `spread` says and all about `place`.
struct Side
{
    SetImages images;
    std::vector<double> loss;

    Side(std::size_t people, std::size_t each, double place, double spread, RandomStream &random)
    {
        images.first.push_back(0);
        for (std::size_t p = 0; p < people; ++p) {
            const double own = std::sqrt(0.2) * random.normal();
            for (std::size_t i = 0; i < each; ++i) {
                loss.push_back(place + spread * (own + std::sqrt(0.8) * random.normal()));
                images.labels.push_back(0);
                images.person.push_back(static_cast<std::uint32_t>(p));
                images.rows.push_back(images.rows.size());
            }
            images.ids.push_back(static_cast<PersonId>(p + 1));
            images.first.push_back(images.rows.size());
        }
    }
    LossSide side() const { return {loss, images}; }
};

} // namespace

class TestAttackAccuracy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLikeUnseenHasRoomOnBothSides()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            RandomStream random(seed);
            const Side forget(12, 9, 0, 1, random), unseen(30, 8, 0, 1, random);
            const AttackEstimate estimate = attackEstimate(forget.side(), unseen.side(), 1);
            const auto interval = attackInterval(estimate);
            QVERIFY(interval);
            const double below = estimate.accuracy - interval->low, above = interval->high - estimate.accuracy;
            // Resampled people would put the lower end at the value itself, and the upper one beside it.
            QVERIFY2(below > 0.03 && above > 0.03, qPrintable(QStringLiteral("%1 and %2").arg(below).arg(above)));
            QVERIFY(std::max(below, above) < 0.3);
        }
    }

    void morePeopleAndMoreImagesNarrowIt()
    {
        const auto width = [](std::size_t people, std::size_t each) {
            RandomStream random(5);
            const Side forget(people, each, -0.55, 1, random), unseen(people, each, 0, 1, random);
            const auto interval = attackInterval(attackEstimate(forget.side(), unseen.side(), 1));
            return interval ? interval->high - interval->low : std::numeric_limits<double>::infinity();
        };
        QVERIFY(width(400, 4) < 0.6 * width(50, 4));
        QVERIFY(width(50, 16) < width(50, 4));
        QVERIFY(std::isinf(width(4, 10))); // too few people
    }

    void theLuckOfTheSplitsIsPartOfIt()
    {
        RandomStream random(3);
        const Side forget(40, 2, -0.5, 1, random), unseen(40, 2, 0, 1, random);
        const AttackEstimate estimate = attackEstimate(forget.side(), unseen.side(), 1);
        double squares = 0; // of ten splits: their variance over 10
        for (const double influence : estimate.splits.influence)
            squares += 100 * influence * influence;
        QVERIFY(std::abs(estimate.splits.spread().variance - squares / 9 / 10) < 1e-12);
        QVERIFY(estimate.spread().variance > (estimate.forget.spread() + estimate.unseen.spread()).variance);
    }

    void allToldApartIsNoCertainty()
    {
        RandomStream random(4);
        const Side forget(8, 3, 0, 0.01, random), unseen(20, 3, 10, 0.01, random);
        const AttackEstimate estimate = attackEstimate(forget.side(), unseen.side(), 1);
        QCOMPARE(estimate.accuracy, 1.0);
        const auto interval = attackInterval(estimate);
        QVERIFY(interval);
        QCOMPARE(interval->low, clopperPearson(8, 8).low);
        QCOMPARE(interval->high, 1.0);
    }

    void equalLossesTellNothing()
    {
        RandomStream random(4);
        const Side forget(8, 3, 1, 0, random), unseen(20, 3, 1, 0, random);
        const AttackEstimate estimate = attackEstimate(forget.side(), unseen.side(), 1);
        const auto interval = attackInterval(estimate);
        QVERIFY(interval && interval->low < 0.3 && interval->high > 0.7);
    }

    void theScoreIsReadOffTheAccuracy_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("scoreLow");
        QTest::addColumn<double>("scoreHigh");
        QTest::newRow("above") << 0.6 << 0.75 << 0.1 << 0.25;
        QTest::newRow("below") << 0.25 << 0.4 << 0.1 << 0.25;
        QTest::newRow("across, mostly above") << 0.45 << 0.6 << 0.0 << 0.1;
        QTest::newRow("across, mostly below") << 0.3 << 0.55 << 0.0 << 0.2;
    }
    void theScoreIsReadOffTheAccuracy()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, scoreLow);
        QFETCH(double, scoreHigh);
        const Interval score = scoreInterval({low, high});
        QVERIFY(std::abs(score.low - scoreLow) < 1e-12 && std::abs(score.high - scoreHigh) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestAttackAccuracy)
#include "test_attack_accuracy.moc"
