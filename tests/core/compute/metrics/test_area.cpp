// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/area.h"
#include "core/compute/stats/intervals.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

/// People with one image each, of one class.
struct Side
{
    SetImages images;
    std::vector<double> loss;

    Side(std::size_t people, double first, double step)
    {
        images.first.push_back(0);
        for (std::size_t p = 0; p < people; ++p) {
            loss.push_back(first + step * static_cast<double>(p));
            images.labels.push_back(0);
            images.person.push_back(static_cast<std::uint32_t>(p));
            images.rows.push_back(p);
            images.ids.push_back(static_cast<PersonId>(p + 1));
            images.first.push_back(p + 1);
        }
    }
    LossSide side() const { return {loss, images}; }
};

AreaEstimate apart(std::size_t forget, std::size_t unseen)
{
    return area(Side(forget, 0, 0.01).side(), Side(unseen, 10, 0.01).side());
}

} // namespace

class TestArea final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAreaIsExactlyOneWhateverTheSums()
    {
        for (const std::size_t people : {7, 49, 107, 333}) { // 1 / n summed n times is not 1 for these
            const AreaEstimate estimate = apart(people, people + 3);
            QCOMPARE(estimate.value, 1.0);
            const auto interval = areaInterval(estimate);
            QVERIFY(interval && interval->high == 1.0);
            QCOMPARE(interval->low, clopperPearson(static_cast<double>(people), static_cast<double>(people)).low);
        }
    }

    void aDifferenceInWhichNobodyDiffersHasAWidth_data()
    {
        QTest::addColumn<bool>("isApart");
        QTest::newRow("both areas 1") << true;
        QTest::newRow("all losses equal") << false;
    }
    void aDifferenceInWhichNobodyDiffersHasAWidth()
    {
        QFETCH(bool, isApart);
        const AreaEstimate estimate = isApart ? apart(20, 60) : area(Side(20, 1, 0).side(), Side(60, 1, 0).side());
        const Metric difference = areaDifference(estimate, estimate);
        QCOMPARE(*difference.value, 0.0);
        // None of 20 people: at most 1 − 0.025^(1/20) = 16.8 %.
        const double most = 1 - std::pow(0.025, 1.0 / 20);
        QVERIFY(std::abs(*difference.high - most) < 1e-6 && std::abs(*difference.low + most) < 1e-6);
        QVERIFY(!difference.pValue);
    }

    void aDifferenceOfAreasThatDoDifferIsUnmoved()
    {
        const Side unseen(60, 0, 0.1);
        const AreaEstimate first = area(Side(20, 0, 0.1).side(), unseen.side());
        const AreaEstimate second = area(Side(20, 1, 0.25).side(), unseen.side());
        const Metric difference = areaDifference(first, second);
        QVERIFY(*difference.value > 0 && *difference.low < *difference.value && *difference.value < *difference.high);
        QVERIFY(difference.pValue.has_value());
    }
};

QTEST_GUILESS_MAIN(TestArea)
#include "test_area.moc"
