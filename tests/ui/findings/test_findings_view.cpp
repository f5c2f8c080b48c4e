// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_findings.h"
#include "ui/findings/findings_view.h"
#include "ui/findings/people_risk_model.h"
#include "ui/findings/run_facts.h"
#include "ui/findings/verdict_card.h"
#include "ui/plots/plot.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace {

qsizetype shownPlots(const ui::FindingsView &view)
{
    const auto plots = view.findChildren<ui::Plot *>();
    return std::count_if(plots.begin(), plots.end(), [](const ui::Plot *plot) { return plot->isVisible(); });
}

} // namespace

class TestFindingsView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsARun_data() { samples(); }
    void showsARun()
    {
        QFETCH(bool, isSparse);
        ui::FindingsView view;
        view.resize(1184, 712);
        view.show(isSparse ? sample::sparseFindings() : sample::findings());
        view.QWidget::show();
        auto *tabs = view.findChild<QTabBar *>(QStringLiteral("findingsTabs"));
        QVERIFY(tabs != nullptr);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const auto shown = shownPlots(view); // of that tab alone
            const bool hasNothing = isSparse && tabs->tabText(tab) == QStringLiteral("Agreement"); // no retrained model
            QVERIFY(hasNothing ? shown == 0 : shown >= 1 && shown <= 2);
            shoot(view, tab);
        }
        for (const ui::Plot *plot : view.findChildren<ui::Plot *>())
            QVERIFY(!plot->accessibleName().isEmpty());
    }

    void unfoldsWhy()
    {
        ui::FindingsView view;
        view.show(sample::findings());
        view.QWidget::show();
        auto *card = view.findChild<ui::VerdictCard *>(QStringLiteral("verdictCard_people"));
        QVERIFY(card != nullptr);
        auto *links = card->findChild<QLabel *>(QStringLiteral("verdictLinks"));
        auto *details = view.findChild<QLabel *>(QStringLiteral("verdictDetails"));
        QVERIFY(!details->isVisible());
        QCoreApplication::processEvents(); // laid out before it is measured
        const int height = card->height();
        Q_EMIT links->linkActivated(QStringLiteral("why"));
        QVERIFY(details->isVisible());
        QVERIFY(details->text().contains(QStringLiteral("A person is Forgotten")));
        QCoreApplication::processEvents();
        QCOMPARE(card->height(), height); // it opens below, over the whole width
        QVERIFY(details->width() > view.width() / 2);
        Q_EMIT links->linkActivated(QStringLiteral("settle"));
        QVERIFY(details->text().contains(QStringLiteral("240 more unseen people")));
        Q_EMIT links->linkActivated(QStringLiteral("settle"));
        QVERIFY(!details->isVisible());
    }

    void neverScrollsSideways_data() { samples(); }
    void neverScrollsSideways()
    {
        QFETCH(bool, isSparse);
        ui::FindingsView view;
        view.show(isSparse ? sample::sparseFindings() : sample::findings());
        view.QWidget::show();
        auto *tabs = view.findChild<QTabBar *>(QStringLiteral("findingsTabs"));
        for (const int room : {800, 1130, 1800}) { // what windows of 960, 1280 and 1920 leave
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                view.resize(room, 900);
                for (int i = 0; i < 3; ++i)
                    QCoreApplication::processEvents();
                QVERIFY2(view.minimumSizeHint().width() <= room, qPrintable(tabs->tabText(tab)));
                for (const ui::Plot *plot : view.findChildren<ui::Plot *>())
                    QVERIFY(!plot->isVisible() || plot->mapTo(&view, plot->rect().bottomRight()).x() < room);
            }
        }
    }

    void cardsAreShort()
    {
        ui::FindingsView view;
        view.show(sample::findings());
        view.resize(1130, 700);
        view.QWidget::show();
        QCoreApplication::processEvents();
        QVERIFY(view.findChild<QTabBar *>(QStringLiteral("findingsTabs"))->y() < 260); // plots are in view below
    }

    void bothOfTwoClassesHaveFeatures()
    {
        core::Findings findings;
        findings.run.classes = {"happiness", "neutral"};
        core::Correlation &correlation = findings.stages[core::Stage::Original].correlation;
        correlation.features = 3;
        correlation.classes = 2;
        correlation.pearson = {0.9F, -0.9F, -0.5F, 0.5F, 0.0F, 0.0F}; // the third is dead
        correlation.etaSquared = {0.75F, 0.25F, 0.0F};
        ui::BarPlot bars(QStringLiteral("class"), QStringLiteral("η²"), QStringLiteral("η² by class"));
        ui::plots::fillEtaSquared(bars, findings);
        QVERIFY2(bars.csv().contains(QStringLiteral("original,happiness,0.75")), qPrintable(bars.csv()));
        QVERIFY(bars.csv().contains(QStringLiteral("original,neutral,0.25")));
    }

    void foldsRemarks()
    {
        core::Findings findings = sample::findings();
        findings.warnings = {"No validation images.", "Two classes are left out.", "Six people count with 40 images each."};
        ui::FindingsView view;
        view.resize(1144, 650);
        view.show(findings);
        view.QWidget::show();
        auto *first = view.findChild<QLabel *>(QStringLiteral("firstRemark"));
        auto *all = view.findChild<QLabel *>(QStringLiteral("allRemarks"));
        auto *toggle = view.findChild<QPushButton *>(QStringLiteral("remarksToggle"));
        QVERIFY(first->isVisible() && !all->isVisible());
        QVERIFY(toggle->text().contains(QStringLiteral("3 remarks")));
        QCOMPARE(first->text(), QStringLiteral("No validation images."));
        toggle->click();
        QVERIFY(!first->isVisible() && all->isVisible());
        for (const std::string &warning : findings.warnings)
            QVERIFY(all->text().contains(QString::fromStdString(warning)));

        findings.warnings.resize(1);
        view.show(findings); // another run: folded again, and a single remark needs no folding
        QVERIFY(all->isVisible() && !toggle->isVisible());
        findings.warnings.clear();
        view.show(findings);
        QVERIFY(!view.findChild<QWidget *>(QStringLiteral("findingsRemarks"))->isVisible());
    }

    void keepsColumnTitlesWhole_data() { samples(); }
    void keepsColumnTitlesWhole()
    {
        QFETCH(bool, isSparse);
        ui::FindingsView view;
        view.show(isSparse ? sample::sparseFindings() : sample::findings());
        view.resize(1144, 650); // the page in a window of 1280 × 800
        view.QWidget::show();
        const auto *table = view.findChild<QTableView *>(QStringLiteral("peopleRiskTable"));
        const QHeaderView *header = table->horizontalHeader();
        QTRY_VERIFY(header->sectionSize(ui::PeopleRiskModel::Scores) >= header->sectionSizeHint(ui::PeopleRiskModel::Scores));
        QVERIFY(header->length() <= table->viewport()->width());
    }

    void runFactsGiveWayFromTheLast()
    {
        core::RunInfo run = sample::findings().run;
        run.experiment = true;
        ui::RunFacts facts;
        facts.show(run);
        facts.resize(facts.sizeHint());
        facts.QWidget::show();
        const auto pill = [&facts](const char *name) { return facts.findChild<QLabel *>(QString::fromLatin1(name)); };
        const QString method = pill("runMethod")->text();
        QVERIFY(pill("runMark")->isVisible() && pill("runDevice")->isVisible() && pill("runTime")->isVisible());
        facts.resize(facts.sizeHint().width() - 8, facts.height());
        QVERIFY(!pill("runTime")->isVisible() && pill("runDevice")->isVisible());
        facts.resize(facts.minimumSizeHint());
        QVERIFY(pill("runMark")->isVisible() && !pill("runSeed")->isVisible());
        QVERIFY(pill("runMethod")->text().endsWith(u'…'));
        QVERIFY(facts.toolTip().contains(method) && facts.toolTip().contains(pill("runTime")->text()));
        facts.resize(facts.sizeHint());
        QCOMPARE(pill("runMethod")->text(), method);
        QVERIFY(pill("runTime")->isVisible());

        run.method = "audit"; // unlearned nothing, in no time
        run.seconds = 0;
        facts.show(run);
        facts.resize(facts.sizeHint());
        QCOMPARE(pill("runMethod")->text(), QStringLiteral("Audit"));
        QVERIFY(pill("runDevice")->isVisible() && !pill("runTime")->isVisible());
        QVERIFY(!facts.toolTip().contains(QStringLiteral("took")));
    }

private:
    static void samples()
    {
        QTest::addColumn<bool>("isSparse");
        QTest::newRow("everything measured") << false;
        QTest::newRow("most refused") << true;
    }

    /// Pictures to look at, in the folder EXPUNGE_SHOTS names.
    static void shoot(QWidget &view, int tab)
    {
        const QString folder = qEnvironmentVariable("EXPUNGE_SHOTS");
        if (folder.isEmpty())
            return;
        for (const auto scheme : {ui::theme::Scheme::Light, ui::theme::Scheme::Dark}) {
            ui::theme::apply(*qApp, scheme);
            QTest::qWait(150);
            view.grab().save(QStringLiteral("%1/findings-%2-%3-%4.png")
                                 .arg(folder, QString::fromUtf8(QTest::currentDataTag()).left(4))
                                 .arg(tab).arg(scheme == ui::theme::Scheme::Dark ? 1 : 0));
        }
    }
};

QTEST_MAIN(TestFindingsView)
#include "test_findings_view.moc"
