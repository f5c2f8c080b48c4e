// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_plot.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWindow>

#include <cmath>
#include <limits>

class TestLivePlot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSeriesApartAndLeavesOutNonsense()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("loss (nats)"), QStringLiteral("Training loss"));
        plot.setSeriesTitle(QStringLiteral("train_loss"), QStringLiteral("training loss"));
        for (int i = 0; i < 10; ++i)
            plot.addPoint(QStringLiteral("train_loss"), i, 1.0 / (i + 1));
        plot.addPoint(QStringLiteral("train_loss"), 11, std::numeric_limits<double>::quiet_NaN());
        plot.addPoint(QStringLiteral("other"), 1, 2);
        QCOMPARE(plot.pointCount(QStringLiteral("train_loss")), 10);
        QCOMPARE(plot.pointCount(QStringLiteral("other")), 1);
        QVERIFY(plot.csv().contains(QStringLiteral("training loss,0,1\r\n")));
        plot.clear();
        QCOMPARE(plot.pointCount(QStringLiteral("train_loss")), 0);
    }

    /// The original is blue and the unlearned model orange: a score of neither must be neither, wherever it comes in the order.
    void coloursMeanWhatTheyMeanElsewhere()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("score"), QStringLiteral("Scores"));
        const auto pen = [&plot](const char *series) { return plot.seriesPen(QString::fromLatin1(series)); };
        QCOMPARE(pen("forgetting_score").color(), ui::PlotStyle::colour(core::AuditSet::Forget));
        QCOMPARE(pen("validation_accuracy").color(), ui::PlotStyle::colour(core::AuditSet::Validation));
        QCOMPARE(pen("retain_loss").color(), ui::PlotStyle::colour(core::AuditSet::Retain));
        QCOMPARE(pen("forget_loss").color(), ui::PlotStyle::colour(core::AuditSet::Forget));
        QCOMPARE(pen("train_loss").color(), plot.palette().color(QPalette::WindowText)); // of no set
        for (const auto &[one, other] : {std::pair("forgetting_score", "validation_accuracy"), {"train_loss", "cross_entropy"},
                                         {"train_loss", "noise_loss"}, {"cross_entropy", "optimal_transport"},
                                         {"retain_loss", "retain_divergence"}, {"forget_loss", "forget_divergence"},
                                         {"retain_divergence", "forget_divergence"}, {"retain_loss", "forget_loss"}})
            QVERIFY2(pen(one).style() != pen(other).style(), one); // never colour alone

        plot.resize(400, 300);
        plot.show();
        plot.addPoint(QStringLiteral("validation_accuracy"), 0, 0.5);
        plot.addPoint(QStringLiteral("validation_accuracy"), 1, 0.6);
        const auto drawn = [&plot](const QColor &colour) {
            const QImage image = plot.image(plot.size(), 1);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        QTRY_VERIFY(drawn(ui::PlotStyle::colour(core::AuditSet::Validation)));
        QVERIFY(!drawn(ui::PlotStyle::colour(core::Stage::Original)));
    }

    void thinsLongRuns()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("loss"), QStringLiteral("Loss"));
        for (int i = 0; i < 100000; ++i)
            plot.addPoint(QStringLiteral("loss"), i, i);
        QVERIFY(plot.pointCount(QStringLiteral("loss")) <= 4000);
        QVERIFY(plot.pointCount(QStringLiteral("loss")) >= 1500);
    }

    void staysWhereTheUserZoomedTo()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("loss"), QStringLiteral("Loss"));
        plot.resize(400, 300);
        plot.show();
        const auto nearest = [&plot] { return plot.readout(QPoint(380, 150)).section(u'\n', 0, 0).section(u' ', 1).toInt(); };
        plot.addPoint(QStringLiteral("loss"), 0, 0);
        plot.addPoint(QStringLiteral("loss"), 10, 1);
        QTRY_COMPARE(nearest(), 10);
        auto *canvas = plot.findChild<QWidget *>();
        QVERIFY(canvas);
        const auto turnWheel = [canvas](Qt::KeyboardModifiers keys) {
            QWheelEvent wheel(QPointF(200, 150), canvas->mapToGlobal(QPointF(200, 150)), {}, QPoint(0, 120), Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(canvas, &wheel);
            return wheel.isAccepted();
        };
        QVERIFY(!turnWheel(Qt::NoModifier)); // for the page below
        plot.addPoint(QStringLiteral("loss"), 20, 1);
        QTRY_COMPARE(nearest(), 20); // and the plot shows everything still
        turnWheel(Qt::ControlModifier);
        for (int i = 21; i <= 100; ++i)
            plot.addPoint(QStringLiteral("loss"), i, 1);
        plot.addPoint(QStringLiteral("later"), 100, 1);
        QTRY_VERIFY(plot.isShown(QStringLiteral("later"))); // what came is drawn
        QVERIFY(nearest() <= 21);
        plot.showAll();
        QTRY_VERIFY(nearest() > 80);
    }

    void aSeriesHiddenStaysHidden()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("share"), QStringLiteral("Scores"));
        const QString accuracy = QStringLiteral("accuracy"), stop = QStringLiteral("stop");
        plot.setThreshold(0.2, stop);
        plot.addPoint(accuracy, 0, 0.5);
        QTRY_VERIFY(plot.isShown(accuracy));
        plot.toggle(accuracy);
        for (const double y : {0.2, 0.1}) { // as a job says it, with every report
            plot.setThreshold(y, stop);
            QVERIFY(plot.isShown(stop));
            QVERIFY(!plot.isShown(accuracy));
        }
        plot.toggle(stop);
        plot.setThreshold(0.3, stop);
        QVERIFY(!plot.isShown(stop));
        plot.clear(); // another job
        plot.setThreshold(0.3, stop);
        plot.addPoint(accuracy, 0, 0.5);
        QTRY_VERIFY(plot.isShown(accuracy));
        QVERIFY(plot.isShown(stop));
        plot.setThreshold({});
        QVERIFY(!plot.isShown(stop));
    }

    /// As the window system delivers them: to the window, which hands them to the plot under the pointer.
    void letsThePageScrollAndOpensItsMenu()
    {
        QScrollArea page;
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *plot = new ui::LivePlot(QStringLiteral("batch"), QStringLiteral("loss"), QStringLiteral("Loss"));
        plot->setFixedSize(400, 300);
        column->addWidget(plot);
        column->addSpacing(2000);
        page.setWidget(content);
        page.resize(450, 350);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QPoint over = plot->mapTo(&page, QPoint(200, 150));
        QWheelEvent wheel(over, page.mapToGlobal(over), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // sendEvent() would take it back
        qApp->notify(page.windowHandle(), &wheel);
        QVERIFY(page.verticalScrollBar()->value() > 0);
        page.verticalScrollBar()->setValue(0);

        auto *canvas = page.childAt(over);
        QVERIFY(canvas && canvas != plot);
        QContextMenuEvent ask(QContextMenuEvent::Mouse, canvas->mapFrom(&page, over), page.mapToGlobal(over));
        QCoreApplication::sendEvent(canvas, &ask);
        auto *menu = plot->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        menu->close();
    }

    void countsInWholeNumbers()
    {
        ui::LivePlot plot(QStringLiteral("epoch"), QStringLiteral("loss"), QStringLiteral("Loss"));
        plot.resize(600, 300);
        plot.show();
        plot.addPoint(QStringLiteral("loss"), 1, 0);
        plot.addPoint(QStringLiteral("loss"), 3, 1);
        QTRY_VERIFY(!plot.xTicks().isEmpty() && plot.xTicks().contains(2));
        for (const double tick : plot.xTicks())
            QCOMPARE(tick, std::round(tick));
        plot.setSeriesTitle(QStringLiteral("loss"), QStringLiteral("another word"));
        QVERIFY(plot.isShown(QStringLiteral("another word")));
        plot.setXTitle(QStringLiteral("batch"));
        QVERIFY(plot.axisTitles().contains(QStringLiteral("batch")));
    }

    void showsWhatCameAfterAShortWhile()
    {
        ui::LivePlot plot(QStringLiteral("batch"), QStringLiteral("loss"), QStringLiteral("Loss"));
        plot.resize(400, 300);
        plot.show();
        plot.setThreshold(0.5, QStringLiteral("stop at 0.5"));
        const QImage before = plot.image(plot.size(), 1);
        for (int i = 0; i < 50; ++i)
            plot.addPoint(QStringLiteral("loss"), i, i * 0.1);
        QTRY_VERIFY(plot.image(plot.size(), 1) != before);
        QVERIFY(plot.isShown(QStringLiteral("stop at 0.5")));
        QTRY_VERIFY(plot.readout(QPoint(200, 150)).contains(QStringLiteral("loss: ")));
    }
};

QTEST_MAIN(TestLivePlot)
#include "test_live_plot.moc"
