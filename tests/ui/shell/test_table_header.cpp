// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/table_header.h"
#include "ui/shell/table_room.h"
#include "ui/shell/theme.h"

#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using ui::TableHeader;

/// Titles in a script whose bold letters are no wider, over narrow contents.
class TestTableHeader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(*qApp, ui::theme::Scheme::Light); }

    void noTitleIsCut_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("side");
        for (const auto &[name, side] : {std::pair("left", Qt::AlignLeft), {"right", Qt::AlignRight}}) {
            QTest::addRow("Chinese, %s", name) << QString::fromUtf8("人员") << int(side);
            QTest::addRow("English, %s", name) << QStringLiteral("People") << int(side);
            QTest::addRow("one letter, %s", name) << QStringLiteral("W") << int(side);
        }
    }
    void noTitleIsCut()
    {
        QFETCH(QString, title);
        QFETCH(int, side);
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels({title, title, QString()});
        for (int column = 0; column < 2; ++column)
            model.setHeaderData(column, Qt::Horizontal, side | int(Qt::AlignVCenter), Qt::TextAlignmentRole);
        QTableView table;
        table.setModel(&model);
        ui::keepRoomFor(&table, 2, 20);
        QVERIFY(qobject_cast<TableHeader *>(table.horizontalHeader()));
        table.resize(600, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const int fitting = inkWidth(*table.horizontalHeader(), 0);
        table.horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
        table.horizontalHeader()->resizeSection(1, 200);
        QVERIFY(table.horizontalHeader()->sectionSize(0) < 100);
        QVERIFY(fitting > 0);
        QCOMPARE(fitting, inkWidth(*table.horizontalHeader(), 1));
    }

    void aTableKeepsWhatItsHeaderWasToldBefore()
    {
        QStandardItemModel model(2, 2);
        model.setData(model.index(0, 1), 1);
        model.setData(model.index(1, 1), 2);
        QTableView table;
        table.setModel(&model);
        table.setSortingEnabled(true);
        table.sortByColumn(1, Qt::DescendingOrder);
        table.horizontalHeader()->setMinimumSectionSize(33);
        ui::keepRoomFor(&table, 0, 20);
        QCOMPARE(table.horizontalHeader()->minimumSectionSize(), 33);
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(table.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(model.index(0, 1).data().toInt(), 2);
        QVERIFY(table.horizontalHeader()->sectionsClickable());
    }

private:
    /// From the first to the last column of pixels of a section that have a letter's ink.
    static int inkWidth(QHeaderView &header, int section)
    {
        constexpr int kUnderline = 4; // at the foot of the section
        const QRect place(header.sectionViewportPosition(section), 0, header.sectionSize(section), header.height() - kUnderline);
        const QImage image = header.viewport()->grab(place).toImage();
        const QRgb ground = image.pixel(0, 0);
        int first = image.width(), last = -1;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixel(x, y) != ground) {
                    first = std::min(first, x);
                    last = std::max(last, x);
                }
        return last - first + 1;
    }
};

QTEST_MAIN(TestTableHeader)
#include "test_table_header.moc"
