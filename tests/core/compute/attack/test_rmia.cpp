// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/rmia.h"

#include <QTest>

#include <cmath>

using namespace core::compute;

namespace {

std::vector<double> losses(const std::vector<double> &probabilities)
{
    std::vector<double> out;
    for (const double p : probabilities)
        out.push_back(-std::log(p));
    return out;
}

} // namespace

class TestRmia final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handWorked()
    {
        // Two references. x: p = 0.9, p_out = (0.5 + 0.3)/2 = 0.4, p(x) = ½(1.33·0.4 + 0.67) = 0.601, ratio 1.4975.
        // z: ratios 0.5/0.6675 = 0.7491 (p_out 0.5), 0.8/0.734 = 1.0899 (0.6), 0.99/0.667 …: p_out 0.5 -> 0.99/0.6675 = 1.4831.
        const auto x = losses({0.9, 0.5}), xa = losses({0.5, 0.5}), xb = losses({0.3, 0.5});
        const auto z = losses({0.5, 0.8, 0.99}), za = losses({0.5, 0.6, 0.4}), zb = losses({0.5, 0.6, 0.6});
        const auto scores = rmiaScores({x, {xa, xb}}, {z, {za, zb}});
        QCOMPARE(scores.size(), std::size_t{2});
        QCOMPARE(scores[0], 1.0);     // above all three
        QCOMPARE(scores[1], 1.0 / 3); // 0.7491 itself: LR >= 1 holds for an equal
    }

    void whatIsEasyForEverybodyIsNoMember()
    {
        // Both are sure; but the references know the first without having seen it.
        const auto x = losses({0.95, 0.95}), reference = losses({0.95, 0.2});
        const auto z = losses({0.9, 0.7, 0.5, 0.6}), zReference = losses({0.8, 0.7, 0.5, 0.4});
        const auto scores = rmiaScores({x, {reference}}, {z, {zReference}});
        QVERIFY(scores[1] > scores[0]);
    }

    void whatDoesNotFitIsRefused()
    {
        const std::vector<double> one{0.1}, two{0.1, 0.2}, none;
        QVERIFY_EXCEPTION_THROWN(rmiaScores({one, {}}, {one, {one}}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(rmiaScores({one, {two}}, {one, {one}}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(rmiaScores({one, {one}}, {none, {none}}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestRmia)
#include "test_rmia.moc"
