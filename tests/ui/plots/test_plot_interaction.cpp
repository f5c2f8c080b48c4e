// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/sample_plots.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

#include <memory>

using namespace sample;

/// Pointer, keyboard and menu.
class TestPlotInteraction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void theKeyboardZoomsMovesAndReadsOut_data() { sample::plotKinds(); }
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
};

QTEST_MAIN(TestPlotInteraction)
#include "test_plot_interaction.moc"
