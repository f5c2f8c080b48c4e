// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/person_level.h"
#include "core/util/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::compute;

class TestPersonLevel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handWorkedRanks()
    {
        const std::vector<std::vector<double>> forget{{2.5}, {2}, {9}, {-9}}, unseen{{1}, {2}, {3}, {4}};
        const auto ranks = rankPeople(forget, unseen, 1, {});
        QCOMPARE(ranks[0].pHigh, 3 / 5.0);
        QCOMPARE(ranks[0].pLow, 3 / 5.0);
        QCOMPARE(ranks[1].pHigh, 4 / 5.0); // a tie counts on both sides
        QCOMPARE(ranks[1].pLow, 3 / 5.0);
        QCOMPARE(ranks[2].pHigh, 1 / 5.0);
        QCOMPARE(ranks[2].p(), 2 / 5.0);
        QCOMPARE(ranks[3].pLow, 1 / 5.0);
        QCOMPARE(ranks[0].p(), 1.0);
    }

    void comparesOnlyWithPeopleWhoHaveEnoughImages()
    {
        const std::vector<std::vector<double>> forget{{0, 0, 0}, std::vector<double>(12, 0.0)};
        const std::vector<std::vector<double>> unseen{{1, 1}, {1, 1, 1}, std::vector<double>(10, 1.0)};
        const auto ranks = rankPeople(forget, unseen, 1, {});
        QCOMPARE(ranks[0].references, std::size_t{2});
        QCOMPARE(ranks[1].references, std::size_t{1}); // 12 images ask for 10
        QCOMPARE(rankPeople(forget, std::vector<std::vector<double>>{{1.0}}, 1, {})[0].references, std::size_t{0});
    }

    void neverTrainedPeopleAreSeldomFlagged()
    {
        RandomStream random(5);
        int low = 0, high = 0;
        constexpr int kReplicates = 300;
        for (int replicate = 0; replicate < kReplicates; ++replicate) {
            std::vector<std::vector<double>> people(40);
            for (auto &person : people) {
                const double own = random.normal();
                for (std::uint64_t i = 0; i <= random.below(8); ++i)
                    person.push_back(own + random.normal());
            }
            people[0].resize(3, people[0].front());
            const std::vector<std::vector<double>> one{people[0]};
            const auto rank = rankPeople(one, std::span(people).subspan(1), 1, {}).front();
            low += rank.pLow <= 0.1 ? 1 : 0;
            high += rank.pHigh <= 0.1 ? 1 : 0;
        }
        QVERIFY(low < 0.17 * kReplicates && high < 0.17 * kReplicates);
        QVERIFY(low > 0.02 * kReplicates && high > 0.02 * kReplicates);
    }

    void stopIsHonoured()
    {
        std::stop_source source;
        source.request_stop();
        const std::vector<std::vector<double>> people{{1}, {2}};
        QVERIFY_EXCEPTION_THROWN(rankPeople(people, people, 1, {source.get_token(), {}}), Stopped);
    }
};

QTEST_GUILESS_MAIN(TestPersonLevel)
#include "test_person_level.moc"
