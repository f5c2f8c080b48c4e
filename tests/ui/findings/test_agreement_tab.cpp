// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "tests/support/sample_findings.h"
#include "ui/findings/agreement_tab.h"
#include "ui/findings/membership_tab.h"
#include "ui/plots/profile_plot.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using ui::AgreementTab;

namespace {

/// The text of a table's cell without what only says where it may break.
QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString().remove(QChar(0x2060)).replace(QChar(QChar::Nbsp), u' ');
}

QString shown(const core::Metric &metric, bool percent)
{
    return QString::fromStdString(core::report::formatMetric(metric, percent));
}

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class TestAgreementTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(*qApp, ui::theme::Scheme::Light); }

    void init()
    {
        m_tab = std::make_unique<AgreementTab>();
        m_tab->resize(1144, 480); // the tab in a window of 1280 × 800
    }
    void cleanup() { m_tab.reset(); }

    void showsTheFindingsFigures()
    {
        const core::Findings findings = sample::findings();
        showTab(findings);
        const auto *answers = find<QTableView>("agreementTable");
        QVERIFY(answers->isVisible());
        QCOMPARE(answers->model()->rowCount(), 3);
        const core::Agreement &unlearned = findings.agreement.at(core::Stage::Unlearned);
        const core::Agreement &original = findings.agreement.at(core::Stage::Original);
        QCOMPARE(cell(*answers, 0, 1), shown(original.divergenceForget, false));
        QCOMPARE(cell(*answers, 0, 2), shown(unlearned.divergenceForget, false));
        QCOMPARE(cell(*answers, 1, 2), shown(unlearned.divergenceUnseen, false));
        QCOMPARE(cell(*answers, 2, 2), shown(unlearned.predictions, true));
        QCOMPARE(cell(*answers, 2, 3), QStringLiteral("23.1 %"));
        for (int row = 0; row < 3; ++row) // a sentence, not a formula
            QVERIFY(answers->model()->index(row, 0).data(Qt::ToolTipRole).toString().endsWith(u'.'));

        const auto *plot = m_tab->findChild<ui::ProfilePlot *>();
        QVERIFY(plot->isVisible() && plot->isShown(QStringLiteral("unlearned")) && plot->isShown(QStringLiteral("chance")));
        QStringList rows = plot->csv().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        rows.removeFirst();
        QCOMPARE(rows.size(), qsizetype(original.similarity.size() + unlearned.similarity.size()));
        for (std::size_t i = 0; i < unlearned.similarity.size(); ++i) {
            const QStringList row = rows[qsizetype(original.similarity.size() + i)].split(u',');
            QCOMPARE(row[0], QStringLiteral("unlearned"));
            QCOMPARE(row[1], QString::fromStdString(unlearned.similarity[i].block)); // in the network's order
            QCOMPARE(row[2].toDouble(), unlearned.similarity[i].cka.value.value());
        }

        const auto *relearning = find<QTableView>("relearnTable");
        QVERIFY(relearning->isVisible());
        QCOMPARE(cell(*relearning, 1, 2), QStringLiteral("> 500"));
        QVERIFY(find<QLabel>("relearnNote")->text().contains(QStringLiteral("89.5 %")));
        QVERIFY(!find<QPushButton>("relearnButton")->isVisible());
    }

    void keepsTitlesAndFiguresWhole()
    {
        showTab(sample::findings());
        QTest::qWait(50); // the tables fit their heights when their models have settled
        for (const auto *table : m_tab->findChildren<QTableView *>()) {
            QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
            QTRY_COMPARE(table->viewport()->height(), table->verticalHeader()->length());
        }
    }

    void saysWhatToDoWithoutARetrainedModel()
    {
        core::Findings findings = sample::findings();
        findings.agreement.clear();
        findings.run.retrained.reset();
        showTab(findings);
        QVERIFY(!find<QTableView>("agreementTable")->isVisible() && !m_tab->findChild<ui::ProfilePlot *>()->isVisible());
        QVERIFY(find<QTableView>("relearnTable")->isVisible()); // was measured all the same
        QVERIFY(find<QLabel>("noReferenceHint")->text().contains(QStringLiteral("Train one without these people")));
        auto *action = find<QPushButton>("noReferenceNext");
        QSignalSpy training(m_tab.get(), &AgreementTab::trainingWanted), again(m_tab.get(), &AgreementTab::referenceWanted);
        action->click();
        QCOMPARE(training.count(), 1);

        m_tab->setReference(7); // trained in the meantime
        QVERIFY(find<QLabel>("noReferenceHint")->text().contains(QStringLiteral("Model 7 was trained without these people")));
        action->click();
        QCOMPARE(again.count(), 1);
        QCOMPARE(training.count(), 1);
        m_tab->setBusy(true);
        QVERIFY(!action->isEnabled() && !action->toolTip().isEmpty());
    }

    void offersToMeasureRelearning()
    {
        core::Findings findings = sample::findings();
        findings.relearning.reset();
        showTab(findings);
        QVERIFY(!find<QTableView>("relearnTable")->isVisible());
        auto *button = find<QPushButton>("relearnButton");
        QVERIFY(button->isVisible());
        QSignalSpy wanted(m_tab.get(), &AgreementTab::relearningWanted);
        button->click();
        QCOMPARE(wanted.count(), 1);
        m_tab->setBusy(true);
        QVERIFY(!button->isEnabled());

        findings.run.modelIn = 0; // an audit without an original
        m_tab->show(findings);
        QVERIFY(!button->isVisible());
        QVERIFY(find<QLabel>("relearnNote")->text().contains(QStringLiteral("had no original")));
    }

    void saysWhatReferenceModelsCost()
    {
        ui::MembershipTab membership;
        core::Findings findings = sample::findings();
        membership.show(findings);
        membership.QWidget::show();
        QVERIFY(allText(membership).contains(QStringLiteral("RMIA compares with 2 reference models")));
        QVERIFY(allText(membership).contains(QStringLiteral("1,000 validation images")));
        const auto *table = membership.findChild<QTableView *>(QStringLiteral("membershipTable"));
        const auto row = [table] {
            for (int i = 0; i < table->model()->rowCount(); ++i)
                if (table->model()->index(i, 0).data().toString().contains(QStringLiteral("RMIA")))
                    return i;
            return -1;
        };
        QVERIFY(row() >= 0);
        const core::Metric &rmia = findings.stages.at(core::Stage::Unlearned).membership.rmia->area.aucClassMatched;
        QCOMPARE(cell(*table, row(), 2), shown(rmia, false));
        for (auto &[stage, found] : findings.stages)
            found.membership.rmia.reset();
        membership.show(findings);
        QVERIFY(row() < 0 && !allText(membership).contains(QStringLiteral("RMIA")));
    }

private:
    template <class T>
    T *find(const char *name) const { return m_tab->findChild<T *>(QString::fromLatin1(name)); }

    void showTab(const core::Findings &findings)
    {
        m_tab->show(findings);
        m_tab->QWidget::show();
    }

    std::unique_ptr<AgreementTab> m_tab;
};

QTEST_MAIN(TestAgreementTab)
#include "test_agreement_tab.moc"
