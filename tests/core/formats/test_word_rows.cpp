// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/word_rows.h"

#include <QTest>

#include <vector>

using namespace core;
using formats::readWordRows;

namespace {

struct Row
{
    std::size_t line;
    std::vector<std::string> words;
    bool operator==(const Row &) const = default;
};

Result<std::vector<Row>> rowsOf(const std::string &text)
{
    std::vector<Row> rows;
    const Status status = readWordRows(text, "list.txt", [&](std::size_t line, std::span<const std::string_view> words) -> Status {
        rows.push_back({line, {words.begin(), words.end()}});
        return {};
    });
    return status ? Result<std::vector<Row>>(rows) : Result<std::vector<Row>>(status.error());
}

class TestWordRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtBlanksAndTabs()
    {
        // CelebA pads with two blanks where a minus would stand, and ends its header with one.
        const auto rows = rowsOf("2\nMale Smiling \n1.jpg -1  1\n2.jpg\t 1 -1\n");
        QVERIFY(rows);
        QCOMPARE(*rows, (std::vector<Row>{{1, {"2"}}, {2, {"Male", "Smiling"}}, {3, {"1.jpg", "-1", "1"}}, {4, {"2.jpg", "1", "-1"}}}));
    }

    void lineEndsAndBlankLinesKeepTheCount_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("LF") << QByteArray("a b\n\nc d\n");
        QTest::newRow("no last line end") << QByteArray("a b\n\nc d");
        QTest::newRow("CRLF") << QByteArray("a b\r\n\r\nc d\r\n");
        QTest::newRow("CR") << QByteArray("a b\r\rc d\r");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF" "a b\n \t\nc d\n");
    }

    void lineEndsAndBlankLinesKeepTheCount()
    {
        QFETCH(QByteArray, text);
        const auto rows = rowsOf(text.toStdString());
        QVERIFY(rows);
        QCOMPARE(*rows, (std::vector<Row>{{1, {"a", "b"}}, {3, {"c", "d"}}}));
    }

    void nothingGivesNothing() { QVERIFY(rowsOf("")->empty()); }

    void refusesWhatIsNoText()
    {
        const auto latin = rowsOf("a b\nZo\xEB 1\n");
        QVERIFY(!latin);
        QCOMPARE(latin.error().code, ErrorCode::Corrupt);
        QVERIFY(latin.error().detail.starts_with("line 2:"));
        std::string many;
        for (int i = 0; i < 300; ++i)
            many += "x ";
        QVERIFY(!rowsOf(many));
        QVERIFY(!rowsOf(std::string((std::size_t{64} << 20) + 1, 'x')));
    }

    void theSinkEndsIt()
    {
        int seen = 0;
        const Status status = readWordRows("a\nb\nc\n", "list.txt", [&](std::size_t line, auto) -> Status {
            ++seen;
            return line == 2 ? Status(Error{ErrorCode::Invalid, "list.txt", "no"}) : Status();
        });
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Invalid);
        QCOMPARE(seen, 2);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestWordRows)
#include "test_word_rows.moc"
