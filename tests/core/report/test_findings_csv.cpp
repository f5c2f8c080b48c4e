// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/findings_csv.h"
#include "sample_findings.h"

#include <QTest>

using namespace core;

class TestFindingsCsv final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsTheContracts();
    void everyLineHasTenFields();
    void valuesKeepAllDigits();
    void shadowAttacksHaveRowsOfTheirOwn();
    void refusedValuesAreEmpty();
    void textWithCommasAndQuotesIsQuoted();
    void peopleAppearByPseudonym();
};

namespace {

QStringList lines()
{
    const QString csv = QString::fromStdString(report::findingsToCsv(test::sampleFindings()));
    return csv.split(QStringLiteral("\r\n"));
}

} // namespace

void TestFindingsCsv::headerIsTheContracts()
{
    QCOMPARE(lines().first(), QStringLiteral("stage,metric,set,class,person,value,low,high,n,chance"));
    QCOMPARE(lines().last(), QString()); // the last line ends too
}

void TestFindingsCsv::everyLineHasTenFields()
{
    const QStringList all = lines();
    QVERIFY(all.size() > 60);
    for (QString line : all.mid(0, all.size() - 1)) {
        line.replace(QStringLiteral("\"60+, \"\"old\"\"\""), QStringLiteral("old"));
        QCOMPARE(line.count(QLatin1Char(',')), 9);
        QVERIFY(!line.contains(QLatin1Char('"')));
    }
}

void TestFindingsCsv::valuesKeepAllDigits()
{
    QVERIFY(lines().contains(QStringLiteral("unlearned,accuracy,unseen,,,0.7,0.65,0.75,100,")));
    QVERIFY(lines().contains(QStringLiteral("unlearned,tpr_at_fpr_0.05,forget,,,0.3333333333333333,0.2833333333333333,"
                                            "0.3833333333333333,40,0.5")));
    QVERIFY(lines().contains(QStringLiteral("unlearned,accuracy_drop,unseen,,,0.004,-0.01,0.018,250,")));
    QVERIFY(lines().contains(QStringLiteral("original,auc_class_matched_entropy,forget,,,0.5,0.45,0.55,40,0.5")));
    QVERIFY(lines().contains(QStringLiteral("unlearned,relearn_steps_retain_only,forget,,,35,,,500,")));
    QVERIFY(lines().contains(QStringLiteral("unlearned,js_divergence,unseen,,,0.05,0.04,0.3,250,")));
    QVERIFY(lines().contains(QStringLiteral("unlearned,cka_layer1,unseen,,,0.95,0.9,0.97,250,")));
    QVERIFY(lines().contains(QStringLiteral("original,dead_features,unseen,,,3,,,2,")));
}

void TestFindingsCsv::shadowAttacksHaveRowsOfTheirOwn()
{
    Findings findings = test::sampleFindings();
    findings.stages.at(Stage::Unlearned).membership.uLira =
        ShadowAttack{{test::attack(0.75), test::attack(0.5)}, {{"0.1", test::attack(0.25)}}, 16, true};
    const QStringList all = QString::fromStdString(report::findingsToCsv(findings)).split(QStringLiteral("\r\n"));
    QVERIFY(all.contains(QStringLiteral("unlearned,auc_u_lira,forget,,,0.75,0.7,0.8,40,0.5")));
    QVERIFY(all.contains(QStringLiteral("unlearned,auc_class_matched_u_lira,forget,,,0.5,0.45,0.55,40,0.5")));
    QVERIFY(all.contains(QStringLiteral("unlearned,tpr_at_fpr_0.1_u_lira,forget,,,0.25,0.2,0.3,40,0.5")));
    QVERIFY(all.filter(QStringLiteral("_lira")).filter(QStringLiteral("original")).isEmpty());
}

void TestFindingsCsv::refusedValuesAreEmpty()
{
    QVERIFY(lines().contains(QStringLiteral("original,forgetting_score,forget,,,,,,0,")));
}

void TestFindingsCsv::textWithCommasAndQuotesIsQuoted()
{
    QVERIFY(lines().contains(QStringLiteral("original,accuracy,forget,\"60+, \"\"old\"\"\",,,,,0,")));
    QVERIFY(lines().contains(QStringLiteral("original,accuracy,forget,0-59,,0.5,0.4,0.6,50,")));
}

void TestFindingsCsv::peopleAppearByPseudonym()
{
    QVERIFY(lines().contains(QStringLiteral("original,p_high,forget,,P-ABCDEFGHIJ,0.02,,,12,")));
    QVERIFY(lines().contains(QStringLiteral("original,score,forget,,P-KLMNOPQRST,,,,1,")));
}

QTEST_GUILESS_MAIN(TestFindingsCsv)
#include "test_findings_csv.moc"
