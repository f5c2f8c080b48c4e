// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/json.h"
#include "core/util/random.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace core;

class TestJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOfRfc8785_data();
    void numbersOfRfc8785();
    void numbersReadBackBitForBit();
    void wholeNumbersKeepTheirDigitsUpTo2To53();
    void keysSortByUtf16();
    void stringsEscapeOnlyWhatTheyMust();
    void exampleOfRfc8785();
    void emptyContainersStayEmpty();
    void refusesWhatHasNoJsonForm();
    void parsesStrictly_data();
    void parsesStrictly();
    void depthIsCounted();
};

void TestJson::numbersOfRfc8785_data()
{
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<QByteArray>("text");
    // RFC 8785 appendix B.
    const std::pair<quint64, const char *> rows[] = {
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    };
    for (const auto &[bits, text] : rows)
        QTest::newRow(text) << bits << QByteArray(text);
}

void TestJson::numbersOfRfc8785()
{
    QFETCH(quint64, bits);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(canonicalJson(Json(std::bit_cast<double>(std::uint64_t{bits})))), text);
}

void TestJson::numbersReadBackBitForBit()
{
    RandomStream random(1, "json");
    for (int i = 0; i < 20000; ++i) {
        const double value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value))
            continue;
        const std::string text = canonicalNumber(value);
        QVERIFY2(std::strtod(text.c_str(), nullptr) == value, text.c_str());
    }
}

void TestJson::wholeNumbersKeepTheirDigitsUpTo2To53()
{
    const std::int64_t largest = std::int64_t{1} << 53;
    QCOMPARE(canonicalJson(Json(largest)), std::string("9007199254740992"));
    QCOMPARE(canonicalJson(Json(-largest)), std::string("-9007199254740992"));
    QCOMPARE(canonicalJson(Json(std::uint64_t{7})), std::string("7"));
    QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(largest + 1)), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(-largest - 1)), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(std::numeric_limits<std::uint64_t>::max())), std::invalid_argument);
}

void TestJson::keysSortByUtf16()
{
    // RFC 8785 section 3.2.3: the emoji (surrogates D83D DE00) comes before U+FB33, though its code point is larger.
    const Json value = {{"\u20ac", "Euro Sign"},       {"\r", "Carriage Return"}, {"\ufb33", "Hebrew Letter Dalet With Dagesh"},
                        {"1", "One"},                  {"\U0001F600", "Emoji: Grinning Face"},
                        {"\u0080", "Control"},         {"\u00f6", "Latin Small Letter O With Diaeresis"}};
    QCOMPARE(canonicalJson(value),
             std::string("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With "
                         "Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\U0001F600\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter "
                         "Dalet With Dagesh\"}"));
}

void TestJson::stringsEscapeOnlyWhatTheyMust()
{
    QCOMPARE(canonicalJson(Json("\u20ac$\x0f\nA'\x42\"\\\\\"/\x7f")), std::string("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\x7f\""));
    QCOMPARE(canonicalJson(Json("\b\t\f\r\x1f")), std::string("\"\\b\\t\\f\\r\\u001f\""));
    QCOMPARE(canonicalJson(Json(std::string("a\0b", 3))), std::string("\"a\\u0000b\""));
}

void TestJson::exampleOfRfc8785()
{
    const auto parsed = parseJson(R"({"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]})",
                                  "example");
    QVERIFY(parsed);
    QCOMPARE(canonicalJson(*parsed),
             std::string("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                         "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"));
}

void TestJson::emptyContainersStayEmpty()
{
    QCOMPARE(canonicalJson(Json{{"a", Json::array()}, {"o", Json::object()}}), std::string(R"({"a":[],"o":{}})"));
}

void TestJson::refusesWhatHasNoJsonForm()
{
    QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(std::nan(""))), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(HUGE_VAL)), std::invalid_argument);
    for (const char *text : {"\x80", "\xc0\x80", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "a\xf0\x9f\x98"})
        QVERIFY_EXCEPTION_THROWN(canonicalJson(Json(std::string(text))), std::invalid_argument);
}

void TestJson::parsesStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("detail"); // empty: accepted
    QTest::newRow("plain") << QByteArray(R"({"a":[1,2.5,"x",null,true]})") << QByteArray();
    QTest::newRow("same key in different objects") << QByteArray(R"({"a":{"b":1},"c":{"b":2}})") << QByteArray();
    QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"b":{"a":2},"a":3})") << QByteArray("'a' appears twice");
    QTest::newRow("comment") << QByteArray("{/**/}") << QByteArray("not valid JSON");
    QTest::newRow("trailing comma") << QByteArray("[1,]") << QByteArray("not valid JSON");
    QTest::newRow("trailing text") << QByteArray("{} x") << QByteArray("not valid JSON");
    QTest::newRow("empty") << QByteArray() << QByteArray("not valid JSON");
    QTest::newRow("cut off") << QByteArray(R"({"a":)") << QByteArray("not valid JSON");
    QTest::newRow("NaN") << QByteArray("[NaN]") << QByteArray("not valid JSON");
    QTest::newRow("too large a number") << QByteArray("[1e999]") << QByteArray("out of range");
    QTest::newRow("lone surrogate") << QByteArray(R"(["\ud800"])") << QByteArray("not valid JSON");
    QTest::newRow("invalid UTF-8") << QByteArray("[\"\xff\"]") << QByteArray("not valid JSON");
}

void TestJson::parsesStrictly()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, detail);
    const auto parsed = parseJson(text.toStdString(), "policy.json");
    QCOMPARE(parsed.has_value(), detail.isEmpty());
    if (!parsed) {
        QCOMPARE(parsed.error().code, ErrorCode::Corrupt);
        QCOMPARE(parsed.error().subject, std::string("policy.json"));
        QVERIFY2(parsed.error().detail.find(detail.toStdString()) != std::string::npos, parsed.error().detail.c_str());
    }
}

void TestJson::depthIsCounted()
{
    QVERIFY(parseJson(std::string(64, '[') + std::string(64, ']'), "x"));
    QVERIFY(!parseJson(std::string(65, '[') + std::string(65, ']'), "x"));
    QVERIFY(!parseJson(std::string(1000000, '['), "x"));
    QVERIFY(parseJson("[[],[],[[]]]", "x", 3));
    QVERIFY(!parseJson("[[],[],[[[]]]]", "x", 3));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
