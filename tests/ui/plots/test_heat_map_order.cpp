// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_order.h"

#include <QTest>

class TestHeatMapOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByTheClassAFeatureStandsForAndPutsDeadLast()
    {
        const std::vector<float> matrix = {0.1F, 0.6F,  // 0: class 1
                                           0.0F, 0.0F,  // 1: dead
                                           0.9F, 0.1F,  // 2: class 0, strong
                                           -0.8F, 0.2F, // 3: class 1, weakly: it speaks against class 0
                                           0.5F, 0.2F,  // 4: class 0, weak
                                           0.2F, 0.7F}; // 5: class 1
        QCOMPARE(ui::heatMapOrder(matrix, 6, 2), (std::vector<int>{2, 4, 5, 0, 3, 1}));
    }

    void twoClassesHaveFeaturesEach()
    {
        // Of two classes each correlation is the other's negative: by size alone, every feature would be the first one's.
        const std::vector<float> matrix = {0.9F, -0.9F, -0.7F, 0.7F, -0.8F, 0.8F};
        QCOMPARE(ui::heatMapOrder(matrix, 3, 2), (std::vector<int>{0, 2, 1}));
        QCOMPARE(ui::classOfFeature(std::vector{-0.7F, 0.7F}), 1);
        QCOMPARE(ui::classOfFeature(std::vector{0.0F, 0.0F}), -1);
    }

    void keepsTheOrderOfEquals()
    {
        QCOMPARE(ui::heatMapOrder({0.5F, 0.5F, 0.5F}, 3, 1), (std::vector<int>{0, 1, 2}));
    }

    void takesNothing()
    {
        QVERIFY(ui::heatMapOrder({}, 0, 3).empty());
        QCOMPARE(ui::heatMapOrder({}, 2, 0), (std::vector<int>{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestHeatMapOrder)
#include "test_heat_map_order.moc"
