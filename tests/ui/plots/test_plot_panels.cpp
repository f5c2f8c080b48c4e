// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/sample_plots.h"

#include <QTest>

using namespace sample;

/// Plots side by side: bars from block to block, and heat maps on one order of rows.
class TestPlotPanels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showingOtherPanelsLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("losses") << s("losses");
        QTest::newRow("heat map") << s("heat map");
    }
    void showingOtherPanelsLeavesNothingBehind()
    {
        QFETCH(QString, kind);
        const auto plot = makePlot(kind);
        const auto again = [&plot] {
            if (auto *heat = qobject_cast<ui::HeatMapPlot *>(plot.get()))
                heat->setPanels({s("a")}, 1, {{s("stage"), {0.5F}}});
            else
                qobject_cast<ui::HistogramPlot *>(plot.get())->setPanels({{s("stage"), {0, 1}, {1}, {1}}});
            return plot->findChildren<QObject *>().size();
        };
        const auto objects = again();
        QCOMPARE(again(), objects);
    }

    void followsANetworkFromBlockToBlock()
    {
        const auto plot = makePlot(s("profile"));
        plot->resize(520, 360);
        plot->image(plot->size(), 1);
        QVERIFY(plot->readout(QPoint(280, 180)).contains(s("layer1.0")));
        QVERIFY(plot->readout(QPoint(280, 180)).contains(s("too few images")));
        QVERIFY(plot->csv().contains(s("unlearned,penultimate,0.8,0.7,0.9")));
        QVERIFY(plot->isShown(s("chance")));
    }

    void showsTheSameRowsInEveryPanel()
    {
        const auto plot = makePlot(s("heat map"));
        const auto &heat = static_cast<const ui::HeatMapPlot &>(*plot);
        QCOMPARE(heat.rowOrder(0).size(), 128U);
        // Dead features (every 41st) come last.
        QCOMPARE(heat.rowOrder(0).back(), 122);
    }

    void rowsOfOtherFeaturesFollowTheirOwnStructure()
    {
        ui::HeatMapPlot heat(s("class"), s("Correlation"));
        // Strongest class by feature: a, b in the first panel; b, a in the second.
        const std::vector<float> first{0.9F, 0.1F, 0.1F, 0.8F}, second{0.1F, 0.8F, 0.9F, 0.1F};
        heat.setPanels({s("a"), s("b")}, 2, {{s("original"), first}, {s("unlearned"), second}, {s("retrained"), second, true}});
        QCOMPARE(heat.rowOrder(0), (std::vector<int>{0, 1}));
        QCOMPARE(heat.rowOrder(1), (std::vector<int>{0, 1}));
        QCOMPARE(heat.rowOrder(2), (std::vector<int>{1, 0}));
        QVERIFY(heat.csv().contains(s("retrained,1,0.9")));
    }

    void panelsAreEquallyWide_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"heat map", "confusion"})
            QTest::newRow(kind) << s(kind);
    }
    void panelsAreEquallyWide()
    {
        QFETCH(QString, kind);
        const auto plot = makePlot(kind);
        plot->resize(620, 300);
        plot->show();
        plot->image(plot->size(), 1); // lays out
        QList<QRect> panels = plot->panels();
        if (kind == s("heat map"))
            panels.removeLast(); // the colour bar
        QVERIFY(panels.size() >= 2);
        for (const QRect &panel : panels) {
            QVERIFY2(std::abs(panel.width() - panels.front().width()) <= 1, qPrintable(QString::number(panel.width())));
            QVERIFY(panel.width() > 100);
            QCOMPARE(panel.bottom(), panels.front().bottom());
        }
    }

    void titlesOfNarrowPanelsEndInAnEllipsis()
    {
        const auto titled = [](const QString &title) {
            ui::HeatMapPlot heat(s("expression"), s("Correlation"));
            heat.setPanels({s("happiness"), s("neutral")}, 2, {{title, {0.5F, -0.5F, -0.5F, 0.5F}}, {s("next"), {0.5F, -0.5F, -0.5F, 0.5F}}});
            heat.resize(300, 200);
            heat.show();
            return heat.image(heat.size(), 1);
        };
        const QString title = s("unlearned with a name that no panel of this width has room for");
        const QImage narrow = titled(title);
        QString shown = title.left(1);
        while (shown.size() < title.size() && titled(shown + QChar(0x2026)) != narrow)
            shown = title.left(shown.size() + 1);
        QVERIFY(shown.size() < title.size());
        QVERIFY(titled(shown) != narrow); // the ellipsis is seen, not cut off with the rest
    }

    void namesOfClassesSlantWhereTheyDoNotFit()
    {
        ui::HeatMapPlot heat(s("expression"), s("Correlation"));
        const std::vector<float> values{0.5F, -0.5F, -0.5F, 0.5F};
        heat.setPanels({s("happiness"), s("neutral")}, 2, {{s("original"), values}, {s("unlearned"), values}});
        const auto heightAt = [&heat](int width) {
            heat.resize(width, 300);
            heat.image(heat.size(), 1);
            return heat.panels().front().height();
        };
        heat.show();
        QVERIFY(heightAt(300) < heightAt(800)); // slanted names take the height they need
    }
};

QTEST_MAIN(TestPlotPanels)
#include "test_plot_panels.moc"
