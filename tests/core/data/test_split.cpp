// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::data;

namespace {

/// People with 1 to 20 images, few of them with many, of three classes in unequal shares.
ImportPlan plan(int people)
{
    ImportPlan plan;
    plan.tasks = {{1, "age", TaskKind::MultiClass, {"a", "b", "c"}}};
    for (int p = 0; p < people; ++p) {
        const int count = 1 + (p * p * 7 + p) % 5 + (p % 9 == 0 ? 15 : 0);
        for (int i = 0; i < count; ++i)
            plan.images.push_back({std::to_string(p) + "/" + std::to_string(i), "p" + std::to_string(p),
                                   {p % 10 < 6 ? 0 : p % 10 < 9 ? 1 : 2}});
    }
    return plan;
}

std::int64_t people(const std::map<std::string, SetKind> &sets, SetKind set)
{
    return std::count_if(sets.begin(), sets.end(), [set](const auto &entry) { return entry.second == set; });
}

double images(const ImportPlan &plan, const std::map<std::string, SetKind> &sets, SetKind set, Label label = -1)
{
    return static_cast<double>(std::count_if(plan.images.begin(), plan.images.end(), [&](const PlannedImage &image) {
        return sets.at(image.identity) == set && (label < 0 || image.labels[0] == label);
    }));
}

bool warns(const ImportPlan &plan, const char *text)
{
    return std::any_of(plan.warnings.begin(), plan.warnings.end(),
                       [text](const std::string &warning) { return warning.find(text) != std::string::npos; });
}

} // namespace

class TestSplit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsSixtyFifteenTwentyFive();
    void balancesImagesAndClasses();
    void sameSeedSameSets();
    void anotherSeedOtherSets();
    void keepsGivenSets();
    void setsAsideAFifthOfTraining();
    void dividesATestPartThreeToFive();
    void newPeopleAreDrawnBesideGivenOnes();
    void storedPeopleKeepTheirSetsAndCount();
    void warnsBelowTwentyUnseen();
    void fewPeopleReachEverySet();
    void multiLabelAndMissingLabelsAreFine();
};

void TestSplit::drawsSixtyFifteenTwentyFive()
{
    ImportPlan p = plan(200);
    const auto sets = assignSets(p, 1);
    QCOMPARE(sets.size(), std::size_t{200});
    QCOMPARE(people(sets, SetKind::Train), std::int64_t{120});
    QCOMPARE(people(sets, SetKind::Validation), std::int64_t{30});
    QCOMPARE(people(sets, SetKind::Unseen), std::int64_t{50});
    QVERIFY(p.warnings.empty());
}

void TestSplit::balancesImagesAndClasses()
{
    for (const std::int64_t seed : {1, 2, 3}) {
        ImportPlan p = plan(400);
        const auto sets = assignSets(p, seed);
        const std::pair<SetKind, double> shares[] = {{SetKind::Train, 0.60}, {SetKind::Validation, 0.15}, {SetKind::Unseen, 0.25}};
        for (const auto &[set, share] : shares) {
            QVERIFY(std::abs(images(p, sets, set) / static_cast<double>(p.images.size()) - share) < 0.02);
            for (const Label label : {0, 1, 2}) {
                const double all = images(p, sets, SetKind::Train, label) + images(p, sets, SetKind::Validation, label) +
                                   images(p, sets, SetKind::Unseen, label);
                QVERIFY(std::abs(images(p, sets, set, label) / all - share) < 0.04);
            }
        }
    }
}

void TestSplit::sameSeedSameSets()
{
    ImportPlan a = plan(100), b = plan(100);
    std::reverse(b.images.begin(), b.images.end());
    QVERIFY(assignSets(a, 7) == assignSets(b, 7));
}

void TestSplit::anotherSeedOtherSets()
{
    ImportPlan a = plan(100), b = plan(100);
    QVERIFY(assignSets(a, 7) != assignSets(b, 8));
}

void TestSplit::keepsGivenSets()
{
    ImportPlan p = plan(60);
    for (int i = 0; i < 60; ++i)
        p.givenSets["p" + std::to_string(i)] = i < 30 ? SetKind::Train : i < 36 ? SetKind::Validation : SetKind::Unseen;
    p.hasValidation = p.hasUnseen = true;
    QVERIFY(assignSets(p, 1) == p.givenSets);
}

void TestSplit::setsAsideAFifthOfTraining()
{
    ImportPlan p = plan(100);
    for (int i = 0; i < 100; ++i)
        p.givenSets["p" + std::to_string(i)] = i < 60 ? SetKind::Train : SetKind::Unseen;
    p.hasUnseen = true;
    const auto sets = assignSets(p, 1);
    QCOMPARE(people(sets, SetKind::Train), std::int64_t{48});
    QCOMPARE(people(sets, SetKind::Validation), std::int64_t{12});
    QCOMPARE(people(sets, SetKind::Unseen), std::int64_t{40});
    QVERIFY(warns(p, "12 people"));
}

void TestSplit::dividesATestPartThreeToFive()
{
    ImportPlan p = plan(100);
    for (int i = 0; i < 100; ++i)
        p.givenSets["p" + std::to_string(i)] = i < 60 ? SetKind::Train : SetKind::Unseen;
    p.hasUnseen = p.onlyTestPart = true;
    const auto sets = assignSets(p, 1);
    QCOMPARE(people(sets, SetKind::Train), std::int64_t{60});
    QCOMPARE(people(sets, SetKind::Validation), std::int64_t{15});
    QCOMPARE(people(sets, SetKind::Unseen), std::int64_t{25});
    QVERIFY(warns(p, "3 : 5"));
}

void TestSplit::newPeopleAreDrawnBesideGivenOnes()
{
    ImportPlan p = plan(80);
    for (int i = 0; i < 60; ++i)
        p.givenSets["p" + std::to_string(i)] = i < 40 ? SetKind::Train : i < 50 ? SetKind::Validation : SetKind::Unseen;
    const auto sets = assignSets(p, 1);
    for (const auto &[identity, set] : p.givenSets)
        QCOMPARE(sets.at(identity), set);
    QCOMPARE(people(sets, SetKind::Train), std::int64_t{52});
    QCOMPARE(people(sets, SetKind::Unseen), std::int64_t{15});
}

void TestSplit::storedPeopleKeepTheirSetsAndCount()
{
    ImportPlan p = plan(100);
    std::map<std::string, SetKind> stored;
    for (int i = 0; i < 60; ++i)
        stored["old" + std::to_string(i)] = i < 30 ? SetKind::Train : i < 40 ? SetKind::Validation : SetKind::Unseen;
    stored["p99"] = SetKind::Unseen;
    for (int i = 0; i < 100; ++i)
        p.givenSets["p" + std::to_string(i)] = SetKind::Train;
    const auto sets = assignSets(p, 1, stored);
    QCOMPARE(people(sets, SetKind::Train), std::int64_t{99}); // given, and there are validation people: nobody is moved
    QCOMPARE(sets.at("p99"), SetKind::Unseen);
    QVERIFY(p.warnings.empty());

    for (auto &[identity, set] : stored)
        set = set == SetKind::Validation ? SetKind::Train : set;
    QCOMPARE(people(assignSets(p, 1, stored), SetKind::Validation), std::int64_t{20}); // a fifth of the new 99
}

void TestSplit::warnsBelowTwentyUnseen()
{
    ImportPlan few = plan(76), enough = plan(80);
    QCOMPARE(people(assignSets(few, 1), SetKind::Unseen), std::int64_t{19});
    QVERIFY(warns(few, "Only 19 people in the unseen set"));
    QCOMPARE(people(assignSets(enough, 1), SetKind::Unseen), std::int64_t{20});
    QVERIFY(enough.warnings.empty());
}

void TestSplit::fewPeopleReachEverySet()
{
    ImportPlan three = plan(3), one = plan(1), none;
    const auto sets = assignSets(three, 1);
    for (const SetKind set : kSetKinds)
        QCOMPARE(people(sets, set), std::int64_t{1});
    QCOMPARE(assignSets(one, 1).at("p0"), SetKind::Train);
    QVERIFY(assignSets(none, 1).empty());
}

void TestSplit::multiLabelAndMissingLabelsAreFine()
{
    ImportPlan p = plan(40);
    p.tasks[0].kind = TaskKind::MultiLabel;
    for (std::size_t i = 0; i < p.images.size(); ++i)
        p.images[i].labels[0] = i % 5 == 0 ? kNoLabel : static_cast<Label>(i % 8);
    QCOMPARE(people(assignSets(p, 1), SetKind::Train), std::int64_t{24});
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
