// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/correlation.h"
#include "core/compute/stats/intervals.h"
#include "core/compute/stats/two_sample.h"
#include "core/util/json.h"
#include "tests/core/compute/stats/known_inputs.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace core;
using namespace core::compute;
using tests::fill;
using tests::isNear;

namespace {

constexpr std::size_t kRows = 240, kColumns = 16, kOtherColumns = 12;

} // namespace

/// The "statistics" section of the known answers; inputs as its note says.
class TestStatistics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
        m_expected = Json::parse(file).at("statistics");
        for (std::size_t r = 0; r < kRows; ++r) {
            m_labels.push_back(static_cast<std::int64_t>(r % 4));
            for (std::size_t c = 0; c < kColumns; ++c) {
                const double along = -1 + 2 * static_cast<double>(c) / (kColumns - 1);
                const double drawn = static_cast<double>(static_cast<float>(fill(21, r * kColumns + c)));
                m_features.push_back(drawn + 0.6 * (static_cast<double>(r % 4) - 1.5) * along);
            }
            for (std::size_t c = 0; c < kOtherColumns; ++c)
                m_other.push_back(fill(22, r * kOtherColumns + c) + 0.3 * m_features[r * kColumns + c]);
        }
    }

    void correlationsAgree()
    {
        const FeatureCorrelation found =
            correlate(groupSums(m_features, kColumns, m_labels, 4, false), false);
        double sum = 0;
        for (const double r : found.pearson)
            sum += std::abs(r);
        QVERIFY(isNear(found.pearson[0], number("pearson_00")));
        QVERIFY(isNear(sum, number("pearson_sum_abs")));
        QVERIFY(isNear(found.meanAbsPearson, sum / (kColumns * 4)));
        QVERIFY(isNear(found.etaSquared[0], number("eta_squared_0")));
        QVERIFY(isNear(found.meanEtaSquared, number("eta_squared_mean")));
        QCOMPARE(found.dead, std::size_t{0});
    }

    void divergenceAgrees()
    {
        std::vector<double> p, q;
        for (std::size_t r = 0; r < kRows; ++r) {
            appendSoftmax(p, m_features.data() + r * kColumns);
            appendSoftmax(q, m_other.data() + r * kOtherColumns);
        }
        const std::vector<double> rows = jensenShannonByRow(p, q, 4);
        QVERIFY(isNear(std::accumulate(rows.begin(), rows.end(), 0.0) / kRows, number("js_divergence_mean")));
        QCOMPARE(jensenShannonByRow(std::vector<double>{1, 0}, std::vector<double>{0, 1}, 2), std::vector<double>{std::log(2.0)});
    }

    void falseDiscoveryRatesAgree()
    {
        const Json &expected = m_expected.at("benjamini_hochberg");
        const auto q = benjaminiHochberg(expected.at("p").get<std::vector<double>>());
        const auto known = expected.at("q").get<std::vector<double>>();
        QCOMPARE(q.size(), known.size());
        for (std::size_t i = 0; i < q.size(); ++i)
            QVERIFY(isNear(q[i], known[i]));
        QVERIFY(benjaminiHochberg({}).empty());
    }

    void proportionIntervalsAgree()
    {
        for (const char *kind : {"wilson", "clopper_pearson"})
            for (const auto &[key, bounds] : m_expected.at(kind).items()) {
                const double k = std::stod(key), n = std::stod(key.substr(key.find('/') + 1));
                const Interval found = std::string(kind) == "wilson" ? wilson(k / n, n) : clopperPearson(k, n);
                QVERIFY2(isNear(found.low, bounds.at(0).get<double>()), key.c_str());
                QVERIFY2(isNear(found.high, bounds.at(1).get<double>()), key.c_str());
            }
    }

    void constantFeatureIsDead()
    {
        const std::vector<float> features{5, 1, 5, 2, 5, 1, 5, 2};
        const std::vector<std::int64_t> labels{0, 1, 0, 1};
        const FeatureCorrelation found = correlate(groupSums(features, 2, labels, 2, false), false);
        QCOMPARE(found.dead, std::size_t{1});
        QCOMPARE(found.etaSquared[0], 0.0);
        QCOMPARE(found.pearson[0], 0.0);
        QVERIFY(isNear(found.etaSquared[1], 1));
        QVERIFY(isNear(found.pearson[2], -1));
        QVERIFY(isNear(found.betweenShare, 1));
    }

    void labelsThatOverlapAverageTheirSquaredCorrelations()
    {
        const std::vector<float> features{0, 1, 2, 3};
        const std::vector<std::int64_t> masks{0, 1, 2, 3}; // bit 0: 0 1 0 1; bit 1: 0 0 1 1
        const FeatureCorrelation found = correlate(groupSums(features, 1, masks, 2, true), true);
        QVERIFY(isNear(found.pearson[0], std::sqrt(0.2)));
        QVERIFY(isNear(found.pearson[1], std::sqrt(0.8)));
        QVERIFY(isNear(found.etaSquared[0], 0.5));
    }

    void basicIntervalTurnsTheDrawsAround()
    {
        std::vector<double> draws(1001);
        for (std::size_t i = 0; i < draws.size(); ++i)
            draws[i] = 0.3 + 0.0001 * static_cast<double>(i); // quantiles 0.3025 and 0.3975
        const Interval interval = basicInterval(0.35, 0.33, draws, 0, 1);
        QVERIFY(isNear(interval.low, 0.35 - (0.3975 - 0.33)));
        QVERIFY(isNear(interval.high, 0.35 - (0.3025 - 0.33)));
        const Interval biased = basicInterval(0.2, 0.2, draws, 0, 1);
        QVERIFY(isNear(biased.high, 0.2)); // never without the value itself
        QVERIFY(isNear(basicInterval(0.05, 0.2, draws, 0, 1).low, 0));
    }

    void ratiosHaveTheIntervalOfTheirOwnLine()
    {
        // 2 / 4 with variances 0.25 and 1, covariance 0.2, quantile 2: (2 − 4ρ)² ≤ 4 (0.25 − 0.4 ρ + ρ²), that is 12 ρ² − 14.4 ρ + 3 ≤ 0.
        const Ratio ratio{2, 4, 0.25, 1, 0.2};
        const auto interval = ratioInterval(ratio, 2);
        QVERIFY(interval && isNear(interval->low, 0.6 - std::sqrt(0.36 - 0.25)) && isNear(interval->high, 0.6 + std::sqrt(0.36 - 0.25)));
        QVERIFY(!ratioInterval({2, 2, 0.25, 1, 0.2}, 2)); // the denominator may be 0
        const auto none = ratioInterval({0, 4, 0, 1, 0}, 2);
        QVERIFY(none && none->low == 0 && none->high == 0);
    }

    void sumsReachAsFarAsTheirTermsTogether()
    {
        // 1 (−3, +1) and 2 (−4, +2): uncorrelated √(9 + 16) below and √5 above; as one, 7 and 3; against each other, 1 and 1.
        const std::vector<Term> terms{{1, -2, 2}, {2, -2, 4}};
        const auto of = [&](double r) { return sumInterval(terms, std::vector<double>{1, r, r, 1}); };
        QVERIFY(isNear(of(0).low, -2) && isNear(of(0).high, 3 + std::sqrt(5.0)));
        QVERIFY(isNear(of(1).low, -4) && isNear(of(1).high, 6));
        QVERIFY(isNear(of(-1).low, 2) && isNear(of(-1).high, 4));
    }

    void permutationCountsTies()
    {
        QCOMPARE(permutationP(2.0, std::vector<double>{1, 2, 3, 0}), 3 / 5.0);
        QCOMPARE(permutationP(9.0, std::vector<double>{1, 2, 3, 0}), 1 / 5.0);
    }

private:
    static void appendSoftmax(std::vector<double> &out, const double *row)
    {
        double sum = 0;
        for (std::size_t k = 0; k < 4; ++k)
            sum += std::exp(row[k]);
        for (std::size_t k = 0; k < 4; ++k)
            out.push_back(std::exp(row[k]) / sum);
    }
    double number(const char *key) const { return m_expected.at(key).get<double>(); }

    Json m_expected;
    std::vector<double> m_features, m_other;
    std::vector<std::int64_t> m_labels;
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
