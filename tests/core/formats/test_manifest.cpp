// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/manifest.h"

#include <QTest>

using core::formats::CsvTable;
using core::formats::parseCsv;

class TestManifest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlainRows();
    void readsQuotesAcrossLines();
    void lineEndsAndMarkMakeNoDifference_data();
    void lineEndsAndMarkMakeNoDifference();
    void keepsEmptyFieldsAndSkipsBlankLines();
    void takesTheRowNumbersOfPandas();
    void refusesWithLine_data();
    void refusesWithLine();
    void refusesTooManyColumns();
};

void TestManifest::readsPlainRows()
{
    const auto table = parseCsv("image_path,identity\na.jpg,Zoë\nb.jpg,李\n", "m.csv");
    QVERIFY(table);
    QCOMPARE(table->columns, (std::vector<std::string>{"image_path", "identity"}));
    QCOMPARE(table->rows.size(), std::size_t{2});
    QCOMPARE(table->rows[1][1], std::string("李"));
    QCOMPARE(table->lineNumbers, (std::vector<std::size_t>{2, 3}));
    QCOMPARE(table->column("identity"), 1);
    QCOMPARE(table->column("Identity"), -1);
}

void TestManifest::readsQuotesAcrossLines()
{
    const auto table = parseCsv("a,b\n\"x, \"\"y\"\"\nz\",\"\"\n1,2\n", "m.csv");
    QVERIFY(table);
    QCOMPARE(table->rows[0][0], std::string("x, \"y\"\nz"));
    QCOMPARE(table->rows[0][1], std::string());
    QCOMPARE(table->lineNumbers, (std::vector<std::size_t>{2, 4}));
}

void TestManifest::lineEndsAndMarkMakeNoDifference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n3,4\n");
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2\n3,4");
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n3,4\r\n");
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r3,4\r");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n1,2\n3,4\n");
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\r\n\"1\",\"2\"\r\n\"3\",\"4\"\r\n");
}

void TestManifest::lineEndsAndMarkMakeNoDifference()
{
    QFETCH(QByteArray, text);
    const auto table = parseCsv(text.toStdString(), "m.csv");
    QVERIFY(table);
    QCOMPARE(table->columns, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(table->rows, (std::vector<std::vector<std::string>>{{"1", "2"}, {"3", "4"}}));
}

void TestManifest::keepsEmptyFieldsAndSkipsBlankLines()
{
    const auto table = parseCsv("a,b,c\n\n,,\n", "m.csv");
    QVERIFY(table);
    QCOMPARE(table->rows, (std::vector<std::vector<std::string>>{{"", "", ""}}));
}

void TestManifest::takesTheRowNumbersOfPandas()
{
    const auto table = parseCsv(",a,b\n0,1,2\n", "m.csv");
    QVERIFY(table);
    QCOMPARE(table->columns, (std::vector<std::string>{"", "a", "b"}));
    QCOMPARE(table->rows, (std::vector<std::vector<std::string>>{{"0", "1", "2"}}));
}

void TestManifest::refusesWithLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n") << QByteArray("line 3");
    QTest::newRow("long row") << QByteArray("a,b\n1,2,3\n") << QByteArray("line 2");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << QByteArray("line 2");
    QTest::newRow("text after quote") << QByteArray("a,b\n\"1\"x,2\n") << QByteArray("line 2");
    QTest::newRow("same column twice") << QByteArray("a,a\n1,2\n") << QByteArray("twice");
    QTest::newRow("nameless column") << QByteArray("a,\n1,2\n") << QByteArray("column 2");
    QTest::newRow("Latin-1") << QByteArray("a,b\n1,Zo\xEB\n") << QByteArray("line 2");
    QTest::newRow("overlong UTF-8") << QByteArray("a,b\n1,\xC0\xAF\n") << QByteArray("line 2");
    QTest::newRow("surrogate") << QByteArray("a\n\xED\xA0\x80\n") << QByteArray("line 2");
    QTest::newRow("cut UTF-8") << QByteArray("a\nx\xE6\x9D") << QByteArray("line 2");
    QTest::newRow("NUL") << QByteArray("a,b\n1,\0\n", 8) << QByteArray("line 2");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE" "a\0", 4) << QByteArray("UTF-16");
}

void TestManifest::refusesWithLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const auto table = parseCsv(text.toStdString(), "m.csv");
    QVERIFY(!table);
    QCOMPARE(table.error().code, core::ErrorCode::Corrupt);
    QCOMPARE(table.error().subject, std::string("m.csv"));
    QVERIFY2(QByteArray::fromStdString(table.error().detail).contains(said), table.error().detail.c_str());
}

void TestManifest::refusesTooManyColumns()
{
    QVERIFY(parseCsv("a" + std::string(0, ','), "m.csv"));
    QVERIFY(!parseCsv(std::string(300, ','), "m.csv"));
}

QTEST_GUILESS_MAIN(TestManifest)
#include "test_manifest.moc"
