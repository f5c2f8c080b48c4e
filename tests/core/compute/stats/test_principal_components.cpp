// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/principal_components.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace core::compute;

class TestPrincipalComponents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handWorked()
    {
        // Four points at (±3, ±1) turned by 45 degrees about (10, 20): variances 9 and 1.
        const double r = std::sqrt(0.5);
        std::vector<float> table;
        for (const auto &[a, b] : {std::pair(3.0, 1.0), {3.0, -1.0}, {-3.0, 1.0}, {-3.0, -1.0}}) {
            table.push_back(static_cast<float>(10 + r * a - r * b));
            table.push_back(static_cast<float>(20 + r * a + r * b));
        }
        const PrincipalComponents found = principalComponents(table, 2, 2, {});
        QCOMPARE(found.components, std::size_t{2});
        QVERIFY(std::abs(found.variance[0] - 9) < 1e-4 && std::abs(found.variance[1] - 1) < 1e-4);
        QVERIFY(std::abs(found.totalVariance - 10) < 1e-4);
        for (const auto &[row, score] : {std::pair(0, 3.0), {1, 3.0}, {2, -3.0}, {3, -3.0}})
            QVERIFY(std::abs(static_cast<double>(found.scores[static_cast<std::size_t>(2 * row)]) - score) < 1e-4);
        QVERIFY(std::abs(std::abs(found.scores[1]) - 1) < 1e-4);
    }

    void variancesAreThoseOfTheProjections()
    {
        RandomStream random(3);
        constexpr std::size_t kRows = 300, kColumns = 40;
        std::vector<float> table;
        for (std::size_t i = 0; i < kRows * kColumns; ++i)
            table.push_back(static_cast<float>(random.normal() * (1 + 4.0 / static_cast<double>(1 + i % kColumns))));
        const PrincipalComponents found = principalComponents(table, kColumns, 5, {});
        QCOMPARE(found.components, std::size_t{5});
        for (std::size_t a = 0; a < 5; ++a) {
            QVERIFY(a == 0 || found.variance[a] <= found.variance[a - 1]);
            for (std::size_t b = 0; b < 5; ++b) {
                double product = 0;
                for (std::size_t i = 0; i < kRows; ++i)
                    product += static_cast<double>(found.scores[i * 5 + a]) * static_cast<double>(found.scores[i * 5 + b]) / kRows;
                QVERIFY(std::abs(product - (a == b ? found.variance[a] : 0)) < 1e-3); // axes do not correlate
            }
        }
        QVERIFY(found.variance[0] > 20 && found.variance[0] < 35); // about 25, the first column's
        QCOMPARE(principalComponents(table, kColumns, 5, {}).scores, found.scores);
    }

    void flatTablesHaveNoVariance()
    {
        const PrincipalComponents found = principalComponents(std::vector<float>(12, 7.0F), 3, 2, {});
        QCOMPARE(found.totalVariance, 0.0);
        QCOMPARE(found.scores, std::vector<float>(8, 0.0F));
        QVERIFY_EXCEPTION_THROWN(principalComponents({}, 3, 2, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(principalComponents(std::vector<float>(5, 1.0F), 2, 2, {}), std::invalid_argument);
    }

    void stopIsHonoured()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(principalComponents(std::vector<float>(6, 1.0F), 2, 2, {source.get_token(), {}}), Stopped);
    }
};

QTEST_GUILESS_MAIN(TestPrincipalComponents)
#include "test_principal_components.moc"
