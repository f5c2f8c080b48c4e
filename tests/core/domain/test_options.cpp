// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/changed_options.h"

#include <QTest>

using namespace core;

class TestOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsThenPresetThenOverrides();
    void refusesWithTheOptionsName_data();
    void refusesWithTheOptionsName();
    void acceptsTheEndsOfARange();
    void booleansReadTheUsualWords();
    void whatIsNotThePresetsIsNamed();
    void textReadsBackAsTheSameValue();
    void typesHaveTheContractsNames();
};

namespace {

MethodSpec method()
{
    MethodSpec spec;
    spec.name = "toy";
    spec.options = {{"steps", "Steps", std::int64_t{15}, 1.0, 100.0, "batches", "How many.", {}},
                    {"rate", "Rate", 0.5, 0.0, std::nullopt, "", "How fast.", {}},
                    {"shuffle", "Shuffle", true, {}, {}, "", "", {}},
                    {"solver", "Solver", std::string("stable"), {}, {}, "", "", {"stable", "reference"}}};
    spec.presets = {{"recommended", "Recommended", "", {}, false},
                    {"fast", "Fast", "", {{"steps", std::int64_t{3}}, {"solver", std::string("reference")}}, false}};
    return spec;
}

} // namespace

void TestOptions::defaultsThenPresetThenOverrides()
{
    const auto defaults = resolveOptions(method(), "", {});
    QVERIFY(defaults);
    QCOMPARE(option<std::int64_t>(*defaults, "steps"), 15);
    QCOMPARE(defaults->size(), std::size_t{4});

    const auto values = resolveOptions(method(), "fast", {{"steps", "7"}, {"rate", "2"}});
    QVERIFY(values);
    QCOMPARE(option<std::int64_t>(*values, "steps"), 7);
    QCOMPARE(option<double>(*values, "rate"), 2.0); // a whole number given for a real one stays real
    QCOMPARE(option<std::string>(*values, "solver"), std::string("reference"));
    QCOMPARE(option<bool>(*values, "shuffle"), true);
}

void TestOptions::refusesWithTheOptionsName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("detail");
    const int usage = int(ErrorCode::Usage), invalid = int(ErrorCode::Invalid);
    QTest::newRow("unknown") << QByteArray("stepz") << QByteArray("1") << usage << QByteArray("toy has no such option");
    QTest::newRow("not whole") << QByteArray("steps") << QByteArray("1.5") << usage << QByteArray("not a whole number");
    QTest::newRow("trailing text") << QByteArray("rate") << QByteArray("1x") << usage << QByteArray("not a number");
    QTest::newRow("nan") << QByteArray("rate") << QByteArray("nan") << usage << QByteArray("not a number");
    QTest::newRow("infinity") << QByteArray("rate") << QByteArray("inf") << usage << QByteArray("not a number");
    QTest::newRow("empty") << QByteArray("rate") << QByteArray("") << usage << QByteArray("not a number");
    QTest::newRow("overflow") << QByteArray("steps") << QByteArray("99999999999999999999") << usage << QByteArray("whole");
    QTest::newRow("neither") << QByteArray("shuffle") << QByteArray("maybe") << usage << QByteArray("neither true nor false");
    QTest::newRow("too large") << QByteArray("steps") << QByteArray("101") << invalid << QByteArray("between 1 and 100");
    QTest::newRow("too small") << QByteArray("rate") << QByteArray("-0.1") << invalid << QByteArray("at least 0");
    QTest::newRow("no such choice") << QByteArray("solver") << QByteArray("exact") << invalid << QByteArray("stable, reference");
}

void TestOptions::refusesWithTheOptionsName()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QByteArray, detail);
    const auto values = resolveOptions(method(), "", {{key.toStdString(), text.toStdString()}});
    QVERIFY(!values);
    QCOMPARE(values.error().subject, key.toStdString());
    QCOMPARE(int(values.error().code), code);
    QVERIFY2(values.error().detail.find(detail.toStdString()) != std::string::npos, values.error().detail.c_str());

    const auto preset = resolveOptions(method(), "slow", {});
    QCOMPARE(preset.error().code, ErrorCode::Usage);
    QCOMPARE(preset.error().subject, std::string("slow"));
}

void TestOptions::acceptsTheEndsOfARange()
{
    QVERIFY(resolveOptions(method(), "", {{"steps", "1"}}));
    QVERIFY(resolveOptions(method(), "", {{"steps", "100"}}));
    QVERIFY(resolveOptions(method(), "", {{"rate", "0"}}));
}

void TestOptions::booleansReadTheUsualWords()
{
    for (const char *word : {"true", "1", "yes", "on"})
        QVERIFY(option<bool>(*resolveOptions(method(), "", {{"shuffle", word}}), "shuffle"));
    for (const char *word : {"false", "0", "no", "off"})
        QVERIFY(!option<bool>(*resolveOptions(method(), "", {{"shuffle", word}}), "shuffle"));
}

void TestOptions::textReadsBackAsTheSameValue()
{
    QCOMPARE(optionText(0.1), std::string("0.1"));
    QCOMPARE(optionText(std::int64_t{-3}), std::string("-3"));
    QCOMPARE(optionText(true), std::string("true"));
    QCOMPARE(optionText(std::string("x y")), std::string("x y"));
    const auto values = resolveOptions(method(), "", {{"rate", optionText(1.0 / 3)}});
    QCOMPARE(option<double>(*values, "rate"), 1.0 / 3);
}

void TestOptions::typesHaveTheContractsNames()
{
    QCOMPARE(optionTypeName(true), std::string("bool"));
    QCOMPARE(optionTypeName(std::int64_t{1}), std::string("int"));
    QCOMPARE(optionTypeName(1.0), std::string("float"));
    QCOMPARE(optionTypeName(std::string()), std::string("string"));
}

void TestOptions::whatIsNotThePresetsIsNamed()
{
    MethodSpec spec = method();
    spec.presets = {{"quick", "Quick", "", {{"steps", std::int64_t{5}}}, false}};
    const auto resolved = [&](const std::map<std::string, std::string> &overrides) { return *resolveOptions(spec, "quick", overrides); };
    QVERIFY(changedOptions(spec, "quick", resolved({})).empty());
    QVERIFY(changedOptions(spec, "quick", resolved({{"steps", "5"}})).empty());
    QCOMPARE(changedOptions(spec, "quick", resolved({{"rate", "0.25"}, {"steps", "15"}})), (std::vector<std::string>{"steps", "rate"}));
    OptionValues stored = resolved({{"rate", "2"}});
    stored["rate"] = std::int64_t{2}; // as findings read it
    spec.presets.front().values["rate"] = 2.0;
    QVERIFY(changedOptions(spec, "quick", stored).empty());
    QVERIFY(changedOptions(spec, "gone", resolved({{"rate", "0.25"}})).empty());
}

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
