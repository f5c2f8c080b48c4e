// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_flow.h"

#include <QTest>

#include <algorithm>

using namespace ui::pdf;

class TestPdfFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsPageAfterPage()
    {
        Flow flow(5000, 1000);
        QCOMPARE(flow.pageCount(), 1);
        for (int i = 0; i < 25; ++i)
            flow.space(10); // 100 units each: ten a page
        QCOMPARE(flow.pageCount(), 3);
    }

    void keepsAHeadingWithWhatFollows()
    {
        const double heading = textHeight(QStringLiteral("Heading"), {.points = 13, .isBold = true}, 5000);
        Flow flow(5000, 3000);
        flow.space((3000 - heading - 18 * kPoint) / kPoint - 1); // the heading alone would just fit
        flow.heading(QStringLiteral("Heading"));
        QCOMPARE(flow.pageCount(), 1);
        flow.paragraph(QStringLiteral("Text"));
        QCOMPARE(flow.pageCount(), 2);
    }

    void repeatsATablesHead()
    {
        std::vector<QStringList> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back({QStringLiteral("a"), QString::number(i)});
        Flow plain(5000, 2000), table(5000, 2000);
        table.table({{QStringLiteral("Left")}, {QStringLiteral("Right")}}, rows);
        QVERIFY(table.pageCount() > 1);
        const double row = textHeight(QStringLiteral("0"), {.points = 8.5}, 1000) + 4 * kPoint;
        QVERIFY(table.pageCount() >= static_cast<int>(60 * row / 2000));
    }

    void keepsShortTablesAndTheirNotesOnOnePage()
    {
        const auto pages = [](int rows, double before, const QStringList &notes) {
            Flow flow(5000, 4000);
            flow.space(before);
            flow.table({{QStringLiteral("Left")}, {QStringLiteral("Right")}},
                       std::vector<QStringList>(static_cast<std::size_t>(rows), {QStringLiteral("a"), QStringLiteral("b")}), notes);
            return flow.pagesOfPieces();
        };
        const double row = (textHeight(QStringLiteral("a"), {.points = 8.5}, 2000) + 4 * kPoint) / kPoint;
        QCOMPARE(pages(5, 400 - 4 * row, {}), (std::vector<int>{1, 2, 2, 2, 2, 2, 2})); // space, head, rows: none left behind
        const std::vector<int> parted = pages(15, 400 - 5 * row, {});
        QCOMPARE(std::count(parted.begin(), parted.end(), 1), 1 + 1 + 4 - 1); // the rest of the page is used
        const std::vector<int> noted = pages(15, 400 - 16.5 * row, {QStringLiteral("[1] Refused.")});
        QCOMPARE(noted.back(), 2);
        QCOMPARE(std::count(noted.begin(), noted.end(), 2), 1 + 3 + 1); // head again, three rows, the note
    }

    void keepsTogetherWhatBelongsTogether()
    {
        Flow flow(5000, 1000);
        flow.space(50);
        flow.together([&flow] {
            for (int i = 0; i < 3; ++i)
                flow.space(20);
        });
        QCOMPARE(flow.pagesOfPieces(), (std::vector<int>{1, 2, 2, 2}));
    }

    void keepsPseudonymsWhole()
    {
        const QString name = QStringLiteral("P-QKZ3MX2ABC");
        const QString text = QStringLiteral("Of these people %1, %2 were asked for.").arg(name, name);
        for (int width = 1000; width < 5000; width += 50) {
            const QStringList lines = textLines(text, {}, width);
            QCOMPARE(lines.join(u'\n').count(name), 2);
        }
        QCOMPARE(textLines(name, {}, 100).join(QString()), name); // narrower than one: as any long word
    }

    void breaksLongWords()
    {
        const QString hash(64, u'a');
        const double one = textHeight(QStringLiteral("a"), {.isMono = true}, 1000);
        QVERIFY(textHeight(hash, {.isMono = true}, 1000) > 2 * one);
        QCOMPARE(textHeight(QString(), {}, 1000), 0.0);
    }
};

QTEST_MAIN(TestPdfFlow)
#include "test_pdf_flow.moc"
