// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_bytes.h"
#include "tests/ui/plots/sample_plots.h"

#include <QLocale>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sample;

/// What is drawn, printed and saved, of every kind of plot.
class TestPlots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersWithAxisTitles_data() { sample::plotKinds(); }
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

    void ticksAreTheSameInEveryLocale_data() { sample::plotKinds(); }
    void ticksAreTheSameInEveryLocale()
    {
        QFETCH(QString, kind);
        const auto drawn = [&kind](const QLocale &locale) {
            const QLocale before;
            QLocale::setDefault(locale);
            const auto plot = makePlot(kind);
            plot->resize(520, 360);
            const QImage image = plot->image(plot->size(), 1);
            QLocale::setDefault(before);
            return image;
        };
        const QImage plain = drawn(QLocale::c());
        QVERIFY2(drawn(QLocale(QLocale::German)) == plain, "a decimal comma");
        QVERIFY2(drawn(QLocale(QLocale::Chinese)) == plain, "1E-02");
    }

    /// Whether a point is left or right of chance is what the scatter of the runs is looked at for.
    void aScatterHasItsLegendAndChance()
    {
        const auto plot = makePlot(s("scatter"));
        plot->resize(520, 360);
        plot->show();
        for (const char *entry : {"unlearned", "retrained", "chance"})
            QVERIFY2(plot->isShown(s(entry)), entry);
        const QRect inside = plot->panels().front();
        const auto drawn = [&](const QColor &colour) { // in the panel, where the legend is not
            const QImage image = plot->image(plot->size(), 1);
            int found = 0;
            for (int y = inside.top() + 1; y < inside.bottom(); ++y)
                for (int x = inside.left() + 1; x < inside.right(); ++x)
                    found += image.pixelColor(x, y) == colour ? 1 : 0;
            return found;
        };
        const QColor unlearned = ui::PlotStyle::colour(core::Stage::Unlearned);
        QVERIFY(drawn(unlearned) > 50);
        const QImage withLine = plot->image(plot->size(), 1).copy(inside);
        plot->toggle(s("chance"));
        QVERIFY2(plot->image(plot->size(), 1).copy(inside) != withLine, "no line at 0.5, left of every point");
        plot->toggle(s("unlearned")); // both points, with their intervals
        QCOMPARE(drawn(unlearned), 0);
        QVERIFY(drawn(ui::PlotStyle::colour(core::Stage::Retrained)) > 10);
    }

    void printsWithoutTransparencyOrPictures_data() { sample::plotKinds(); }
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
};

QTEST_MAIN(TestPlots)
#include "test_plots.moc"
