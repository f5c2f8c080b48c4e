// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"

#include <QTest>

using namespace core;

class TestNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameReadsBack();
    void spellsTheContractsWords();
    void unknownWordsAreNothing();
};

namespace {

/// Every value from the first to `last` has a name of its own that reads back.
template <class Enum>
void readsBack(Enum last)
{
    for (int i = 0; i <= int(last); ++i) {
        const auto value = Enum(i);
        QVERIFY(!name(value).empty());
        QCOMPARE(fromName<Enum>(name(value)), std::optional(value));
    }
}

} // namespace

void TestNames::everyNameReadsBack()
{
    readsBack(SetKind::Unseen);
    readsBack(PersonState::Purged);
    readsBack(TaskKind::MultiLabel);
    readsBack(ModelOrigin::Unlearned);
    readsBack(RequestState::Done);
    readsBack(Direction::Target);
    readsBack(AuditSet::Unseen);
    readsBack(Stage::Retrained);
    readsBack(ForgettingVerdict::Inconclusive);
    readsBack(UtilityVerdict::Inconclusive);
    readsBack(RunStatus::Cancelled);
}

void TestNames::spellsTheContractsWords()
{
    QCOMPARE(name(SetKind::Validation), std::string_view("validation"));
    QCOMPARE(name(PersonState::Unlearned), std::string_view("unlearned"));
    QCOMPARE(name(ForgettingVerdict::OverForgotten), std::string_view("over_forgotten"));
    QCOMPARE(name(UtilityVerdict::Degraded), std::string_view("degraded"));
    QCOMPARE(name(Direction::Target), std::string_view("target"));
    QCOMPARE(name(AuditSet::Retain), std::string_view("retain"));
    QCOMPARE(name(Stage::Retrained), std::string_view("retrained"));
    QCOMPARE(name(TaskKind::MultiLabel), std::string_view("multi_label"));
}

void TestNames::unknownWordsAreNothing()
{
    QVERIFY(!fromName<SetKind>("Train"));
    QVERIFY(!fromName<SetKind>(""));
    QVERIFY(!fromName<RunStatus>("done "));
}

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
