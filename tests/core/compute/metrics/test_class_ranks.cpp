// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/class_ranks.h"
#include "core/compute/metrics/membership_resampling.h"
#include "core/compute/stats/intervals.h"
#include "core/util/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

constexpr double kClassPlace[] = {0.0, 1.5, 4.0}, kClassSpread[] = {0.2, 1.0, 0.6};

/// One side: people with 1 to 6 images, losses that depend on the class and on the person.
struct Side
{
    SetImages images;
    std::vector<double> loss;

    Side(int people, const std::array<double, 3> &mix, double shift, RandomStream &random)
    {
        images.first.push_back(0);
        for (int p = 0; p < people; ++p) {
            const double own = 0.4 * random.normal();
            for (std::uint64_t i = 0, count = 1 + random.below(6); i < count; ++i) {
                const double u = random.uniform();
                const Label label = u < mix[0] ? 0 : u < mix[0] + mix[1] ? 1 : 2;
                const auto k = static_cast<std::size_t>(label);
                loss.push_back(kClassPlace[k] + kClassSpread[k] * (own + random.normal() + shift));
                images.labels.push_back(label);
                images.person.push_back(static_cast<std::uint32_t>(p));
                images.rows.push_back(images.rows.size());
            }
            images.ids.push_back(p + 1);
            images.first.push_back(images.rows.size());
        }
    }
    LossSide side() const { return {loss, images}; }
};

Task threeClasses()
{
    Task task;
    task.classes = {"a", "b", "c"};
    return task;
}

double kuiperP(const LossSide &forget, const LossSide &unseen, std::int64_t seed, int permutations)
{
    const MembershipStatistics statistic(forget, unseen);
    const auto twoSided = [&](const PersonWeights &weights) {
        return statistic.evaluate(weights.member, weights.nonMember).twoSided;
    };
    const std::size_t members = forget.images.people(), others = unseen.images.people();
    std::vector<double> draws;
    for (int draw = 0; draw < permutations; ++draw)
        draws.push_back(twoSided(permutedWeights(members, others, seed, static_cast<std::uint64_t>(draw))));
    return permutationP(twoSided(observedWeights(members, others)), draws);
}

struct Rejections
{
    int plain = 0, matched = 0;
};

Rejections rejections(double shift, int replicates)
{
    Rejections out;
    for (int i = 0; i < replicates; ++i) {
        RandomStream random(5, "replicate", static_cast<std::uint64_t>(i));
        const Side forget(40, {0.6, 0.3, 0.1}, shift, random), unseen(100, {0.2, 0.3, 0.5}, 0, random);
        out.plain += kuiperP(forget.side(), unseen.side(), i, 199) < 0.05 ? 1 : 0;
        const ClassRanks ranks = classRanks(forget.side(), unseen.side(), threeClasses(), i);
        out.matched += kuiperP(ranks.forget.side(), ranks.unseen.side(), i, 199) < 0.05 ? 1 : 0;
    }
    return out;
}

} // namespace

class TestClassRanks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherClassMixAloneIsNotBimodal()
    {
        constexpr int kReplicates = 200;
        const Rejections found = rejections(0, kReplicates);
        QVERIFY(found.plain > kReplicates / 2); // what the classes alone do to the plain one
        // 5 % and three standard errors of 200 replicates
        QVERIFY2(found.matched <= 19, qPrintable(QString::number(found.matched)));
    }

    void membersAreSeenThroughAnotherClassMix()
    {
        QVERIFY(rejections(-1, 40).matched >= 36);
    }

    void oneClassKeepsTheOrderOfLosses()
    {
        RandomStream random(3);
        const Side forget(20, {1, 0, 0}, 0, random), unseen(30, {1, 0, 0}, 0, random);
        const ClassRanks ranks = classRanks(forget.side(), unseen.side(), threeClasses(), 1);
        QCOMPARE(ranks.forget.images.people(), std::size_t{20});
        QCOMPARE(ranks.unseen.rank.size(), unseen.loss.size());
        QCOMPARE(kuiperP(ranks.forget.side(), ranks.unseen.side(), 1, 99), kuiperP(forget.side(), unseen.side(), 1, 99));
    }

    void equalLossesAreSpreadOverTheirStep()
    {
        RandomStream random(4);
        Side forget(10, {1, 0, 0}, 0, random), unseen(300, {0.5, 0.5, 0}, 0, random);
        for (Side *side : {&forget, &unseen})
            std::ranges::fill(side->loss, 0.0);
        const ClassRanks ranks = classRanks(forget.side(), unseen.side(), threeClasses(), 1);
        double sum = 0;
        for (const double rank : ranks.unseen.rank) {
            QVERIFY(rank > 0 && rank < 1);
            sum += rank;
        }
        QVERIFY(std::abs(sum / static_cast<double>(ranks.unseen.rank.size()) - 0.5) < 0.05);
        QCOMPARE(classRanks(forget.side(), unseen.side(), threeClasses(), 1).unseen.rank, ranks.unseen.rank); // the same seed
        QVERIFY(classRanks(forget.side(), unseen.side(), threeClasses(), 2).unseen.rank != ranks.unseen.rank);
    }

    void onlySharedClassesCountAndTheirPeopleAreNumberedAnew()
    {
        RandomStream random(6);
        const Side forget(30, {0.9, 0.1, 0}, 0, random), unseen(60, {0.3, 0, 0.7}, 0, random);
        const ClassRanks ranks = classRanks(forget.side(), unseen.side(), threeClasses(), 1);
        for (const RankedSide *side : {&ranks.forget, &ranks.unseen}) {
            const SetImages &images = side->images;
            QVERIFY(std::ranges::all_of(images.labels, [](Label label) { return label == 0; }));
            QCOMPARE(images.images(), side->rank.size());
            QCOMPARE(images.first.size(), images.people() + 1);
            QCOMPARE(images.first.back(), images.images());
            for (std::size_t p = 0; p < images.people(); ++p)
                for (std::size_t i = images.first[p]; i < images.first[p + 1]; ++i)
                    QCOMPARE(std::size_t{images.person[i]}, p);
        }
        QVERIFY(ranks.unseen.images.people() < 60);
        const Side others(20, {0, 0, 1}, 0, random); // nobody shares a class
        QVERIFY(classRanks(others.side(), forget.side(), threeClasses(), 1).forget.rank.empty());
    }
};

QTEST_GUILESS_MAIN(TestClassRanks)
#include "test_class_ranks.moc"
