// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

using namespace core;

class TestRandom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitmixGivesThePublishedNumbers();
    void sameSeedRepeats();
    void purposesAndIndicesAreIndependent();
    void uniformFillsTheUnitInterval();
    void belowIsUnbiased();
    void normalHasItsMoments();
    void sampleIsDistinctAndFair();
    void shuffleReachesEveryOrder();
};

void TestRandom::splitmixGivesThePublishedNumbers()
{
    // The generator's first outputs from state 0, as in Vigna's splitmix64.c: outputs of states 0, γ, 2γ.
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;
    QCOMPARE(splitmix64(0), 0xE220A8397B1DCDAFULL);
    QCOMPARE(splitmix64(golden), 0x6E789E6AA1B965F4ULL);
    QCOMPARE(splitmix64(2 * golden), 0x06C45D188009454FULL);
}

void TestRandom::sameSeedRepeats()
{
    RandomStream first(7, "split", 3), second(7, "split", 3);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(first.next(), second.next());
}

void TestRandom::purposesAndIndicesAreIndependent()
{
    std::vector<RandomStream> streams;
    for (const char *purpose : {"", "a", "b", "ab"}) {
        for (const std::uint64_t index : {0, 1, 2})
            streams.emplace_back(7, purpose, index);
    }
    streams.emplace_back(8, "a", 0);
    constexpr int kDraws = 4000;
    std::vector<std::vector<double>> draws;
    std::set<std::uint64_t> words;
    for (RandomStream &stream : streams) {
        words.insert(RandomStream(stream).next());
        auto &values = draws.emplace_back(kDraws);
        std::generate(values.begin(), values.end(), [&] { return stream.uniform() - 0.5; });
    }
    QCOMPARE(words.size(), streams.size());
    for (std::size_t a = 0; a < draws.size(); ++a) {
        for (std::size_t b = a + 1; b < draws.size(); ++b) {
            const double correlation = 12 * std::inner_product(draws[a].begin(), draws[a].end(), draws[b].begin(), 0.0) / kDraws;
            QVERIFY2(std::abs(correlation) < 5 / std::sqrt(double(kDraws)), "streams are correlated");
        }
    }
}

void TestRandom::uniformFillsTheUnitInterval()
{
    RandomStream random(1);
    std::array<int, 10> bins{};
    for (int i = 0; i < 100000; ++i) {
        const double value = random.uniform();
        QVERIFY(value >= 0 && value < 1);
        ++bins[std::size_t(value * 10)];
    }
    for (const int count : bins)
        QVERIFY(std::abs(count - 10000) < 5 * std::sqrt(9000.0));
}

void TestRandom::belowIsUnbiased()
{
    RandomStream random(2);
    std::array<int, 6> faces{};
    for (int i = 0; i < 60000; ++i)
        ++faces[random.below(6)];
    for (const int count : faces)
        QVERIFY(std::abs(count - 10000) < 5 * std::sqrt(60000.0 * 5 / 36));
    // Three quarters of 2^64: plain modulo would give the lower third twice the share of the rest.
    const std::uint64_t bound = 3ULL << 62;
    int low = 0;
    for (int i = 0; i < 30000; ++i)
        low += random.below(bound) < bound / 3;
    QVERIFY(std::abs(low - 10000) < 5 * std::sqrt(30000.0 * 2 / 9));
    QCOMPARE(random.below(1), 0ULL);
}

void TestRandom::normalHasItsMoments()
{
    RandomStream random(3);
    constexpr int kDraws = 100000;
    double sum = 0, squares = 0, fourth = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
        fourth += value * value * value * value;
    }
    QVERIFY(std::abs(sum / kDraws) < 5 / std::sqrt(double(kDraws)));
    QVERIFY(std::abs(squares / kDraws - 1) < 5 * std::sqrt(2.0 / kDraws));
    QVERIFY(std::abs(fourth / kDraws - 3) < 5 * std::sqrt(96.0 / kDraws));
}

void TestRandom::sampleIsDistinctAndFair()
{
    std::array<int, 5> chosen{};
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const auto indices = RandomStream(4, "sample", i).sample(5, 2);
        QCOMPARE(indices.size(), std::size_t{2});
        QVERIFY(indices[0] != indices[1]);
        for (const std::size_t index : indices)
            ++chosen.at(index);
    }
    for (const int count : chosen)
        QVERIFY(std::abs(count - 8000) < 5 * std::sqrt(20000 * 0.4 * 0.6));
    auto all = RandomStream(4).sample(100, 100);
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], i);
    QVERIFY(RandomStream(4).sample(0, 0).empty());
}

void TestRandom::shuffleReachesEveryOrder()
{
    std::set<std::vector<int>> orders;
    RandomStream random(5);
    for (int i = 0; i < 500; ++i) {
        std::vector<int> items{1, 2, 3, 4};
        random.shuffle(items);
        orders.insert(items);
    }
    QCOMPARE(orders.size(), std::size_t{24});
}

QTEST_GUILESS_MAIN(TestRandom)
#include "test_random.moc"
