// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/labels.h"

#include <QTest>

using namespace core;
using namespace core::data;

using Strings = std::vector<std::string>;
using Labels = std::vector<Label>;

namespace {

std::vector<ValuePlace> lines(const std::vector<std::size_t> &numbers)
{
    std::vector<ValuePlace> places;
    for (const std::size_t number : numbers)
        places.push_back({"m.csv", number});
    return places;
}

} // namespace

class TestLabels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesStandInNaturalOrder();
    void twoClassesAreBinary();
    void missingIsNoLabel();
    void agesBecomeDecades();
    void thinEndsJoinTheirNeighbour();
    void otherNumbersBecomeQuintiles();
    void twelveNumbersStayClasses();
    void refusesTooManyTexts();
    void knownTaskTakesClassesAndNumbers();
    void knownTaskRefusesAnUnknownValueByLine();
    void multiLabelValuesAreBits();
};

void TestLabels::classesStandInNaturalOrder()
{
    const auto made = makeTask("age", {"10-19", "9", "100+", "20-29", "9"});
    QVERIFY(made);
    QCOMPARE(made->task.classes, (Strings{"9", "10-19", "20-29", "100+"}));
    QCOMPARE(made->labels, (Labels{1, 0, 3, 2, 0}));
    QCOMPARE(made->task.kind, TaskKind::MultiClass);
}

void TestLabels::twoClassesAreBinary()
{
    const auto made = makeTask("smile", {"yes", "no", "yes"});
    QVERIFY(made);
    QCOMPARE(made->task.kind, TaskKind::Binary);
    QCOMPARE(made->labels, (Labels{1, 0, 1}));
}

void TestLabels::missingIsNoLabel()
{
    const auto made = makeTask("x", {"a", "", "NA", "n/a", "NaN", "NULL", "?", "none"});
    QVERIFY(made);
    QCOMPARE(made->task.classes, (Strings{"a", "none"}));
    QCOMPARE(made->labels, (Labels{0, -1, -1, -1, -1, -1, -1, 1}));
}

void TestLabels::agesBecomeDecades()
{
    Strings ages;
    for (int age = 0; age < 80; ++age)
        ages.push_back(std::to_string(age));
    const auto made = makeTask("age", ages);
    QVERIFY(made);
    QCOMPARE(made->task.classes, (Strings{"0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"}));
    QCOMPARE(made->labels[9], Label{0});
    QCOMPARE(made->labels[10], Label{1});
    QCOMPARE(made->labels[79], Label{7});
}

void TestLabels::thinEndsJoinTheirNeighbour()
{
    Strings ages{"3", "110"};
    for (int i = 0; i < 200; ++i)
        ages.push_back(std::to_string(20 + i % 30));
    const auto made = makeTask("age", ages);
    QVERIFY(made);
    QCOMPARE(made->task.classes, (Strings{"0-29", "30-39", "40+"}));
    QCOMPARE(made->labels[0], Label{0});
    QCOMPARE(made->labels[1], Label{2});
}

void TestLabels::otherNumbersBecomeQuintiles()
{
    Strings heights;
    for (int i = 0; i < 100; ++i)
        heights.push_back(std::to_string(i) + ".5");
    const auto made = makeTask("height", heights);
    QVERIFY(made);
    QCOMPARE(made->task.classes, (Strings{"below 20.5", "20.5 to 40.5", "40.5 to 60.5", "60.5 to 80.5", "80.5 and over"}));
    QCOMPARE(made->labels[19], Label{0});
    QCOMPARE(made->labels[20], Label{1});
    QCOMPARE(made->labels[99], Label{4});
}

void TestLabels::twelveNumbersStayClasses()
{
    Strings values;
    for (int i = 0; i < 12; ++i)
        values.push_back(std::to_string(10 * i));
    QCOMPARE(makeTask("n", values)->task.classes, values);
}

void TestLabels::refusesTooManyTexts()
{
    Strings values;
    for (int i = 0; i < 101; ++i)
        values.push_back("note " + std::to_string(i));
    const auto made = makeTask("note", values);
    QVERIFY(!made);
    QCOMPARE(made.error().subject, std::string("note"));
    QVERIFY(made.error().detail.find("101") != std::string::npos);
}

void TestLabels::knownTaskTakesClassesAndNumbers()
{
    const Task decades{1, "age", TaskKind::MultiClass, {"0-29", "30-39", "40+"}};
    const auto ages = labelsOf(decades, {"5", "29.5", "30", "99", "", "30-39"}, lines({2, 3, 4, 5, 6, 7}));
    QVERIFY(ages);
    QCOMPARE(*ages, (Labels{0, 0, 1, 2, -1, 1}));
    const Task quintiles{1, "h", TaskKind::MultiClass, {"below -2", "-2 to 1.5", "1.5 and over"}};
    QCOMPARE(*labelsOf(quintiles, {"-3", "-2", "1.5"}, lines({2, 3, 4})), (Labels{0, 1, 2}));
}

void TestLabels::knownTaskRefusesAnUnknownValueByLine()
{
    const Task task{1, "mood", TaskKind::MultiClass, {"calm", "glad"}};
    const auto labels = labelsOf(task, {"calm", "cross"}, lines({2, 9}));
    QVERIFY(!labels);
    QCOMPARE(labels.error().code, ErrorCode::Invalid);
    QCOMPARE(labels.error().subject, std::string("m.csv"));
    QVERIFY2(labels.error().detail.starts_with("line 9: \"cross\""), labels.error().detail.c_str());
}

void TestLabels::multiLabelValuesAreBits()
{
    const Task task{1, "attributes", TaskKind::MultiLabel, {"Male", "Smiling", "Young"}};
    QCOMPARE(*labelsOf(task, {"100", "011", "", "000"}, lines({2, 3, 4, 5})), (Labels{1, 6, kNoLabel, 0}));
    QVERIFY(!labelsOf(task, {"10"}, lines({2})));
    QVERIFY(!labelsOf(task, {"1-0"}, lines({2})));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "test_labels.moc"
