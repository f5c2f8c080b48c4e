// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/distributions.h"

#include <QTest>

#include <cmath>
#include <stdexcept>

using namespace core::compute;

namespace {

bool isNear(double a, double b, double tolerance = 1e-10)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

} // namespace

class TestDistributions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalQuantilesAreThoseOfTables()
    {
        QVERIFY(isNear(normalQuantile(0.975), 1.959963984540054));
        QVERIFY(isNear(normalQuantile(0.5), 0.0));
        QVERIFY(isNear(normalQuantile(1e-6), -4.753424308822899));
        for (const double p : {1e-9, 0.01, 0.02425, 0.3, 0.97575, 0.999999})
            QVERIFY(isNear(normalCdf(normalQuantile(p)), p, 1e-13));
    }

    void studentQuantilesAreThoseOfTables()
    {
        QVERIFY(isNear(studentQuantile(0.975, 1), std::tan(M_PI * 0.475)));      // Cauchy
        QVERIFY(isNear(studentQuantile(0.9, 2), 0.8 * std::sqrt(1 / (2 * 0.9 * 0.1)))); // closed form for 2
        QVERIFY(isNear(studentQuantile(0.975, 8), 2.306004135204166));
        QVERIFY(isNear(studentQuantile(0.025, 30), -2.042272456301238));
        QVERIFY(isNear(studentQuantile(0.975, 1e9), 1.959963984540054, 1e-8));
        for (const double df : {1.0, 3.7, 55.0})
            QVERIFY(isNear(studentTwoSidedP(studentQuantile(0.83, df), df), 0.34));
        QVERIFY(isNear(studentTwoSidedP(2.306004135204166, 8), 0.05));
    }

    void betaHasItsClosedForms()
    {
        QVERIFY(isNear(incompleteBeta(1, 3, 0.2), 1 - std::pow(0.8, 3)));
        QVERIFY(isNear(incompleteBeta(4, 1, 0.7), std::pow(0.7, 4)));
        QVERIFY(isNear(incompleteBeta(0.5, 0.5, 0.3), 2 / M_PI * std::asin(std::sqrt(0.3))));
        QVERIFY(isNear(incompleteBeta(5000, 5000, 0.5), 0.5, 1e-9));
        for (const double p : {1e-8, 0.025, 0.5, 0.999})
            QVERIFY(isNear(incompleteBeta(3.5, 120, inverseIncompleteBeta(3.5, 120, p)), p));
        QCOMPARE(inverseIncompleteBeta(2, 3, 0), 0.0);
        QCOMPARE(inverseIncompleteBeta(2, 3, 1), 1.0);
    }

    void refusesWhatIsNoProbability()
    {
        QVERIFY_EXCEPTION_THROWN(normalQuantile(0), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(studentQuantile(0.9, 0), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestDistributions)
#include "test_distributions.moc"
