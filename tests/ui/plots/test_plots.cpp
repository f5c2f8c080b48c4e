// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_bytes.h"
#include "tests/support/sample_findings.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/confusion_plot.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/heat_map_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/profile_plot.h"
#include "ui/plots/scatter_plot.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <set>

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList classes(const core::Findings &findings)
{
    QStringList names;
    for (const std::string &name : findings.run.classes)
        names.append(QString::fromStdString(name));
    return names;
}

int coloursIn(const QImage &image)
{
    std::set<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    }
    return static_cast<int>(seen.size());
}

std::unique_ptr<ui::Plot> makePlot(const QString &kind)
{
    const core::Findings f = sample::findings();
    if (kind == s("roc") || kind == s("roc log")) {
        auto plot = std::make_unique<ui::CurvePlot>(s("share of unseen images called members (FPR)"),
                                                    s("share of forget images found (TPR)"), s("ROC"));
        std::vector<ui::CurveSeries> series;
        for (const auto &[stage, found] : f.stages)
            series.push_back({QString::fromStdString(std::string(stage == core::Stage::Original ? "original" : stage == core::Stage::Unlearned ? "unlearned" : "retrained")),
                              stage, found.membership.roc.fpr, found.membership.roc.tpr});
        plot->setSeries(series);
        if (kind == s("roc log"))
            plot->setAxes(ui::CurvePlot::Axes::LogLog);
        return plot;
    }
    if (kind == s("losses log")) {
        auto plot = std::make_unique<ui::HistogramPlot>(s("cross-entropy (nats)"), s("share of images"),
                                                        ui::HistogramPlot::Flow::Down, s("Losses"));
        plot->setPanels({{s("original"), {1e-4, 1e-2, 1}, {0.75, 0.25}, {0.25, 0.75}}});
        return plot;
    }
    if (kind == s("losses")) {
        auto plot = std::make_unique<ui::HistogramPlot>(s("cross-entropy (nats)"), s("share of images"),
                                                        ui::HistogramPlot::Flow::Down, s("Losses"));
        std::vector<ui::HistogramPanel> panels;
        for (const auto &[stage, found] : f.stages)
            panels.push_back({stage == core::Stage::Original ? s("original") : s("other"), found.membership.losses.edges,
                              found.membership.losses.forget, found.membership.losses.unseen});
        plot->setPanels(panels);
        return plot;
    }
    if (kind == s("heat map")) {
        auto plot = std::make_unique<ui::HeatMapPlot>(s("age group"), s("Correlation"));
        std::vector<ui::HeatMapPanel> panels;
        for (const auto &[stage, found] : f.stages)
            panels.push_back({s("stage"), found.correlation.pearson});
        plot->setPanels(classes(f), 128, panels);
        return plot;
    }
    if (kind == s("confusion")) {
        auto plot = std::make_unique<ui::ConfusionPlot>(s("Confusion"));
        plot->setPanels(classes(f), {{s("original"), f.stages.at(core::Stage::Original).confusion.at(core::AuditSet::Unseen)[0]},
                                     {s("unlearned"), f.stages.at(core::Stage::Unlearned).confusion.at(core::AuditSet::Unseen)[0]}});
        return plot;
    }
    if (kind == s("scatter")) {
        auto plot = std::make_unique<ui::ScatterPlot>(s("matched AUC"), s("accuracy on unseen (%)"), s("Trade-off"));
        plot->setPoints({{s("run 12"), core::Stage::Unlearned, 0.51, 61.1, 0.46, 0.56, 58.0, 63.0},
                         {s("retrained"), core::Stage::Retrained, 0.5, 60.8, 0.45, 0.55, {}, {}}});
        return plot;
    }
    if (kind == s("profile")) {
        auto plot = std::make_unique<ui::ProfilePlot>(s("block"), s("linear CKA"), s("Similarity"));
        plot->setProfile({s("stem"), s("layer1.0"), s("penultimate")},
                         {{s("original"), core::Stage::Original, {{0.99, 0.98, 0.995, {}}, {0.95, 0.94, 0.96, {}}, {0.9, 0.88, 0.92, {}}}},
                          {s("unlearned"), core::Stage::Unlearned, {{0.97, {}, {}, {}}, {{}, {}, {}, s("too few images"), s("refused")}, {0.8, 0.7, 0.9, {}}}}},
                         {0.02, 0.03, {}});
        return plot;
    }
    auto plot = std::make_unique<ui::BarPlot>(s("set"), s("accuracy (%)"), s("Accuracy"));
    plot->setBars({s("retain"), s("forget")},
                  {{s("original"), core::Stage::Original, {{93.1, 92.5, 93.7, s("n = 12,840")}, {94.2, 90.1, 97.7, s("n = 1,204")}}},
                   {s("unlearned"), core::Stage::Unlearned, {{87.4, 86.8, 88.0, {}}, {{}, {}, {}, s("too few people"), s("refused")}}}},
                  100);
    plot->setChance(19);
    return plot;
}

} // namespace

class TestPlots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersWithAxisTitles_data() { kinds(); }
    void rendersWithAxisTitles()
    {
        QFETCH(QString, kind);
        const auto plot = makePlot(kind);
        plot->resize(520, 360);
        plot->show();
        const QImage image = plot->image(plot->size(), 1);
        QVERIFY2(coloursIn(image) > 20, "blank");
        QVERIFY(plot->axisTitles().size() >= 2);
        QVERIFY(!plot->accessibleName().isEmpty());
        QVERIFY(plot->csv().count(s("\r\n")) > 1);
        const QString folder = qEnvironmentVariable("EXPUNGE_SHOTS");
        if (!folder.isEmpty())
            image.save(folder + s("/plot-") + kind + s(".png"));
    }

    void printsWithoutTransparencyOrPictures_data() { kinds(); }
    void printsWithoutTransparencyOrPictures()
    {
        QFETCH(QString, kind);
        QTemporaryDir folder;
        const auto plot = makePlot(kind);
        plot->resize(520, 360);
        const QString file = folder.filePath(s("plot.pdf"));
        QVERIFY(plot->save(file));
        const QString shots = qEnvironmentVariable("EXPUNGE_SHOTS");
        if (!shots.isEmpty())
            QFile::copy(file, shots + s("/plot-") + kind + s(".pdf"));
        const QByteArray bytes = sample::readAll(file);
        QVERIFY(bytes.startsWith("%PDF-1.4"));
        QCOMPARE(sample::transparencyIn(bytes), QString());
        QVERIFY2(!bytes.contains("/Subtype /Image"), "a raster picture");
    }

    void savesEveryFormat()
    {
        QTemporaryDir folder;
        const auto plot = makePlot(s("bars"));
        plot->resize(400, 300);
        for (const char *suffix : {"png", "svg", "csv"}) {
            const QString file = folder.filePath(s("über.") + QLatin1String(suffix));
            QVERIFY(plot->save(file));
            QVERIFY(QFileInfo(file).size() > 100);
        }
        QString why;
        QVERIFY(!plot->save(folder.filePath(s("plot.xyz")), &why));
        QVERIFY(why.contains(s("csv")));
        QVERIFY(!QFile::exists(folder.filePath(s("plot.xyz"))));
        QVERIFY(!plot->save(folder.filePath(s("absent/plot.png")), &why));
        QVERIFY(why.contains(s("No such file")));
        const std::unique_ptr<QMenu> menu(plot->createMenu(nullptr));
        QVERIFY(menu->actions().size() >= 7);
    }

    void readsOutUnderThePointerAndToggles()
    {
        const auto plot = makePlot(s("roc"));
        plot->resize(520, 360);
        plot->show();
        plot->image(plot->size(), 1); // lays out
        QVERIFY(plot->readout(QPoint(260, 180)).contains(s("unlearned: ")));
        QVERIFY(plot->readout(QPoint(1, 1)).isEmpty());
        plot->toggle(s("unlearned"));
        QVERIFY(!plot->isShown(s("unlearned")));
        QVERIFY(!plot->readout(QPoint(260, 180)).contains(s("unlearned: ")));
        plot->toggle(s("unlearned"));
        QVERIFY(plot->isShown(s("unlearned")));
    }

    void namesWhatWasRefused()
    {
        const auto plot = makePlot(s("bars"));
        plot->resize(520, 360);
        plot->image(plot->size(), 1);
        QVERIFY(plot->readout(QPoint(400, 180)).contains(s("unlearned: refused")));
        QVERIFY(plot->readout(QPoint(400, 180)).contains(s("too few people")));
        ui::BarPlot other(s("class"), s("mean"), s("Means")); // nobody refused anything here
        other.setBars({s("a")}, {{s("original"), core::Stage::Original, {{{}, {}, {}, {}, s("no features")}}}});
        other.resize(520, 360);
        other.image(other.size(), 1);
        QVERIFY(other.readout(QPoint(260, 180)).contains(s("original: no features")));
    }

    void theKeyboardZoomsMovesAndReadsOut_data() { kinds(); }
    void theKeyboardZoomsMovesAndReadsOut()
    {
        QFETCH(QString, kind);
        const auto plot = makePlot(kind);
        plot->resize(520, 360);
        plot->show();
        const auto drawn = [&plot] { return plot->image(plot->size(), 1); };
        const QImage all = drawn();
        QTest::keyClick(plot.get(), Qt::Key_Plus);
        const QImage zoomed = drawn();
        QVERIFY(zoomed != all);
        QTest::keyClick(plot.get(), Qt::Key_Minus);
        QTest::keyClick(plot.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(plot.get(), Qt::Key_Up, Qt::ShiftModifier);
        const QImage moved = drawn();
        QVERIFY(moved != all && moved != zoomed);
        QTest::keyClick(plot.get(), Qt::Key_0);
        QCOMPARE(drawn(), all);

        const auto *readout = plot->findChild<QLabel *>(s("plotReadout"));
        const auto *cross = plot->findChild<QWidget *>(s("plotCrosshair"));
        QVERIFY(readout->isHidden() && cross->isHidden());
        QTest::keyClick(plot.get(), Qt::Key_Left);
        QVERIFY(cross->isVisible());
        const QPoint first = cross->pos();
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(plot.get(), i % 3 == 0 ? Qt::Key_Up : Qt::Key_Left);
        QVERIFY(cross->x() < first.x() && cross->y() < first.y());
        QVERIFY(plot->rect().contains(cross->geometry().center()));
        QVERIFY(!plot->accessibleDescription().isEmpty());
    }

    void theKeyboardReadsWhatThePointerReads()
    {
        const auto plot = makePlot(s("roc"));
        plot->resize(520, 360);
        plot->show();
        plot->image(plot->size(), 1);
        QTest::keyClick(plot.get(), Qt::Key_Right);
        const auto *readout = plot->findChild<QLabel *>(s("plotReadout"));
        const auto *cross = plot->findChild<QWidget *>(s("plotCrosshair"));
        QVERIFY(readout->isVisible());
        QVERIFY(readout->text().contains(s("unlearned: ")));
        QCOMPARE(readout->text(), plot->readout(cross->geometry().center()));
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(plot.get(), &out);
        QVERIFY(readout->isHidden() && cross->isHidden());
    }

    void theMenuShowsAndHidesCurves()
    {
        const auto plot = makePlot(s("roc"));
        const auto entry = [](const QMenu &menu) {
            for (QAction *action : menu.actions()) {
                if (action->text() == s("unlearned"))
                    return action;
            }
            return static_cast<QAction *>(nullptr);
        };
        const std::unique_ptr<QMenu> before(plot->createMenu(nullptr));
        QVERIFY(entry(*before) && entry(*before)->isCheckable() && entry(*before)->isChecked());
        entry(*before)->trigger();
        QVERIFY(!plot->isShown(s("unlearned")));
        const std::unique_ptr<QMenu> after(plot->createMenu(nullptr));
        QVERIFY(!entry(*after)->isChecked());
    }

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

    void fitsWhatItShows()
    {
        const auto plot = makePlot(s("scatter"));
        plot->resize(520, 360);
        plot->image(plot->size(), 1);
        QString found;
        for (int x = 40; x < 520; x += 4) {
            for (int y = 10; y < 340 && found.isEmpty(); y += 4)
                found = plot->readout(QPoint(x, y));
        }
        QVERIFY(found.contains(s("matched AUC")));
    }

    void setsHaveTheirColours()
    {
        QCOMPARE(ui::PlotStyle::colour(core::AuditSet::Forget), QColor(0xCC, 0x79, 0xA7));
        QCOMPARE(ui::PlotStyle::colour(core::AuditSet::Unseen), QColor(0x56, 0xB4, 0xE9));
    }

    void followsThePalette()
    {
        const auto plot = makePlot(s("roc"));
        plot->resize(400, 300);
        const QImage light = plot->image(plot->size(), 1);
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        plot->setPalette(dark);
        const QImage changed = plot->image(plot->size(), 1);
        QCOMPARE(changed.pixelColor(2, 150), QColor(Qt::black));
        QVERIFY(light != changed);
    }

private:
    static void kinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"roc", "roc log", "losses", "losses log", "heat map", "confusion", "scatter", "bars", "profile"})
            QTest::newRow(kind) << QString::fromUtf8(kind);
    }
};

QTEST_MAIN(TestPlots)
#include "test_plots.moc"
