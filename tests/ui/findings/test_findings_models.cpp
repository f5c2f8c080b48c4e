// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_findings.h"
#include "ui/findings/compare_model.h"
#include "ui/findings/metric_table.h"
#include "ui/findings/people_risk_model.h"
#include "ui/findings/relearn_model.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QFontMetrics>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

class TestFindingsModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesRuns()
    {
        ui::CompareModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show({sample::findings(), sample::sparseFindings()});
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex refused = model.index(1, ui::CompareModel::MatchedAuc);
        QVERIFY(refused.data().toString().startsWith(QStringLiteral("Refused: 1 person")));
        QVERIFY(model.index(0, ui::CompareModel::MatchedAuc).data(ui::CompareModel::SortRole).toDouble() <
                refused.data(ui::CompareModel::SortRole).toDouble());
        QVERIFY(model.index(1, ui::CompareModel::Run).data().toString().contains(QStringLiteral("EXPERIMENT")));
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void listsPeopleByRisk()
    {
        ui::PeopleRiskModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(sample::findings());
        QCOMPARE(model.rowCount(), 94);
        const QModelIndex scores = model.index(0, ui::PeopleRiskModel::Scores);
        QVERIFY(scores.data(ui::PeopleRiskModel::BeforeRole).toDouble() > scores.data(ui::PeopleRiskModel::AfterRole).toDouble());
        model.show(sample::sparseFindings());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, ui::PeopleRiskModel::Scores).data(ui::PeopleRiskModel::BeforeRole).isValid());
    }

    /// What the store gives back has pseudonyms only: each person keeps their own score of before.
    void pairsPeopleWithoutTheirIds()
    {
        core::Findings findings = sample::findings();
        std::map<QString, double> before;
        for (auto &[stage, measured] : findings.stages) {
            for (core::PersonFinding &person : measured.people) {
                person.id = 0;
                if (stage == core::Stage::Original)
                    before[QString::fromStdString(person.person)] = person.score.value();
            }
        }
        ui::PeopleRiskModel model;
        model.show(findings);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString person = model.index(row, 0).data().toString();
            QVERIFY2(before.contains(person), qPrintable(person));
            QCOMPARE(model.index(row, ui::PeopleRiskModel::Scores).data(ui::PeopleRiskModel::BeforeRole).toDouble(),
                     before.at(person));
        }
    }

    void saysWhyAMeasureWasRefused()
    {
        ui::MetricTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(ui::words::measureLines(sample::sparseFindings(), ui::words::membershipRows()));
        QCOMPARE(model.columnCount(), 2);
        QVERIFY(model.index(0, 1).data().toString().contains(QStringLiteral("need at least 5")));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.index(row, 1).data().toString().size() > 1);
        model.show(ui::words::classLines(sample::findings(), core::AuditSet::Forget));
        QCOMPARE(model.rowCount(), 8);
        QVERIFY(model.index(7, 1).data().toString().contains(QStringLiteral("Only 3 images")));
        QCOMPARE(model.span(model.index(7, 1)).width(), model.columnCount() - 1); // one reason, once
        QVERIFY(model.index(7, 2).data().toString().isEmpty());
        QCOMPARE(model.span(model.index(0, 1)).width(), 1);
    }

    void aLongReasonIsWholeInItsRow()
    {
        ui::MetricTableModel model;
        const std::unique_ptr<QTableView> table(ui::metricTable(&model, QStringLiteral("table"), QStringLiteral("Measures")));
        table->resize(420, 300);
        table->show();
        model.show(ui::words::measureLines(sample::sparseFindings(), ui::words::membershipRows()));
        QTest::qWait(50); // heights follow the reset
        const QFontMetrics metrics(table->font());
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text = model.index(row, 1).data().toString();
            const int width = table->columnWidth(1) - 2 * ui::theme::kGrid;
            QVERIFY2(metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height() <= table->rowHeight(row), qPrintable(text));
        }
    }

    /// "Refused" is said of what the sample cannot support, and of nothing else that has no bar.
    void saysWhyThereIsNoBar()
    {
        core::Findings findings;
        findings.run.classes = {"young", "old"};
        core::StageFindings &original = findings.stages[core::Stage::Original];
        original.correlation.features = 1;
        original.correlation.classes = 2;
        original.correlation.pearson = {0.9F, 0.1F};
        original.correlation.etaSquared = {0.8F};
        original.accuracy[core::AuditSet::Retain].refused = "There are no retain images.";
        ui::BarPlot plot(QStringLiteral("set"), QStringLiteral("value"), QStringLiteral("Bars"));
        plot.resize(500, 300);
        const auto saysAt = [&plot](int x) {
            plot.image(plot.size(), 1); // lays out
            return plot.readout(QPoint(x, 150));
        };
        ui::plots::fillEtaSquared(plot, findings);
        QVERIFY(saysAt(150).contains(QStringLiteral("young")) && saysAt(150).contains(QStringLiteral("0.8")));
        QVERIFY(saysAt(400).contains(QStringLiteral("original: no features")));
        ui::plots::fill(plot, findings);
        QVERIFY(saysAt(100).contains(QStringLiteral("original: refused")));
        QVERIFY(saysAt(450).contains(QStringLiteral("original: not measured")));
    }

    void putsChanceBesideWhatNeedsIt()
    {
        core::Findings findings = sample::findings();
        findings.agreement.at(core::Stage::Original).predictions.chance = 0.9; // the unlearned model's is shown
        ui::MetricTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(ui::words::predictionLines(findings), ui::MetricTableModel::Chance::Column);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("chance"));
        QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(2, 3).data().toString(), QStringLiteral("23.1 %"));
        QVERIFY(model.index(2, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("higher is better")));
        QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("lower is better")));
    }

    void saysHowSoonPeopleAreKnownAgain()
    {
        ui::RelearnModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        core::Findings findings = sample::findings();
        model.show(findings);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 4);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        const auto tip = [&model](int row, int column) { return model.index(row, column).data(Qt::ToolTipRole).toString(); };
        QCOMPARE((QStringList{text(0, 1), text(0, 2), text(0, 3)}), (QStringList{QStringLiteral("185"), QStringLiteral("230"), QStringLiteral("0.80")}));
        QCOMPARE((QStringList{text(1, 1), text(1, 2), text(1, 3)}), (QStringList{QStringLiteral("40"), QStringLiteral("> 500"), QStringLiteral("–")}));
        QVERIFY(tip(0, 3).contains(QStringLiteral("well below 1")) && tip(1, 3).contains(QStringLiteral("only where both")));
        QVERIFY(tip(1, 2).contains(QStringLiteral("Not even after 500 steps: 87.4 %")));
        findings.relearning->retainOnly.at(core::Stage::Unlearned).steps = 0;
        model.show(findings);
        QCOMPARE(text(0, 3), QStringLiteral("–"));
        QVERIFY(tip(0, 1).contains(QStringLiteral("without any training")));
        for (auto *steps : {&findings.relearning->retainOnly, &findings.relearning->forgetOnly})
            steps->erase(core::Stage::Retrained);
        model.show(findings); // no retrained model: no column of dashes for it
        QCOMPARE(model.columnCount(), 2);
    }
};

QTEST_MAIN(TestFindingsModels)
#include "test_findings_models.moc"
