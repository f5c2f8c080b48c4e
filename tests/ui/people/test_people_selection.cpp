// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/people/people_page_fixture.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Who is selected, who is current, and what is asked for them.
class TestPeopleSelection final : public QObject, protected PeoplePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void selectsTalliesAndAsksForErasure();
    void rangesStartWhereTheSelectionDoes();
    void saysWhoIsSelectedButNotShown();
    void theCurrentPersonOutlastsFilterAndOrder();
    void inspectsTheCurrentPerson();
    void jumpsToSomebodyNotReadYet();
};

void TestPeopleSelection::selectsTalliesAndAsksForErasure()
{
    auto *grid = find<QListView>("peopleGrid");
    auto *request = find<QPushButton>("newRequest");
    QVERIFY(!request->isEnabled());
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(find<QLabel>("tallyPeople")->text(), QStringLiteral("2 people"));
    QVERIFY(find<QLabel>("tallyDetails")->text().contains(QStringLiteral("8 images")));
    QVERIFY(find<QLabel>("tallyDetails")->text().contains(QStringLiteral("33 % of training")));
    QSignalSpy asked(m_page.get(), &ui::PeoplePage::erasureRequested);
    request->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<QList<qint64>>(), (QList<qint64>{m_workspace->people[0], m_workspace->people[1]}));
    find<QPushButton>("clearSelection")->click();
    QVERIFY(!request->isEnabled());
    QVERIFY(grid->selectionModel()->selectedIndexes().isEmpty());
}

void TestPeopleSelection::rangesStartWhereTheSelectionDoes()
{
    auto *grid = find<QListView>("peopleGrid");
    const auto selected = [grid] {
        QList<int> rows;
        for (const auto &index : grid->selectionModel()->selectedIndexes())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    const auto press = [grid](Qt::Key key, Qt::KeyboardModifiers keys = Qt::NoModifier) { QTest::keyClick(grid, key, keys); };
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(0, 0)).center());
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), (QList<int>{0, 1, 2}));
    press(Qt::Key_Escape);
    QVERIFY(selected().isEmpty());
    press(Qt::Key_Right, Qt::ShiftModifier); // from where Escape was pressed
    QCOMPARE(selected(), (QList<int>{2, 3}));
    press(Qt::Key_Escape);
    press(Qt::Key_Space);
    QCOMPARE(selected(), QList<int>{3});
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), (QList<int>{3, 4}));
    find<QPushButton>("clearSelection")->click();
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), (QList<int>{4, 5}));
}

/// A click on one of the people found keeps those picked before: whoever asks for their erasure has to see it.
void TestPeopleSelection::saysWhoIsSelectedButNotShown()
{
    auto *grid = find<QListView>("peopleGrid");
    auto *hidden = find<QLabel>("tallyHidden");
    const auto clickFirst = [grid] {
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(0, 0)).center());
    };
    clickFirst();
    QVERIFY(!hidden->isVisible());
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    clickFirst();
    QCOMPARE(find<QLabel>("tallyPeople")->text(), QStringLiteral("2 people"));
    QVERIFY(hidden->isVisible());
    QCOMPARE(hidden->text(), QStringLiteral("· 1 of them not shown here"));
    QCOMPARE(hidden->palette().color(QPalette::WindowText), ui::theme::colour(ui::theme::Surface::Text));
    QVERIFY(!find<QLabel>("tallyDetails")->text().contains(QStringLiteral("not shown")));
    find<QPushButton>("dropHidden")->click();
    QCOMPARE(find<QLabel>("tallyPeople")->text(), QStringLiteral("1 person"));
    QVERIFY(!hidden->isVisible());
    find<QLineEdit>("peopleSearch")->clear();
    QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(grid->selectionModel()->selectedIndexes().front().data().toString(), QStringLiteral("Ada 3"));
}

void TestPeopleSelection::theCurrentPersonOutlastsFilterAndOrder()
{
    auto *grid = find<QListView>("peopleGrid");
    const auto current = [grid] { return grid->currentIndex().data().toString(); };
    grid->setCurrentIndex(grid->model()->index(2, 0));
    find<QComboBox>("peopleOrder")->setCurrentIndex(1);
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("2"));
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("3"));
    QVERIFY(!find<QLabel>("inspectorName")->isVisible()); // nobody who cannot be seen
    find<QLineEdit>("peopleSearch")->clear();
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    QCOMPARE(find<QLabel>("inspectorName")->text(), QStringLiteral("Ada 2"));
}

void TestPeopleSelection::inspectsTheCurrentPerson()
{
    auto *grid = find<QListView>("peopleGrid");
    grid->setCurrentIndex(grid->model()->index(2, 0));
    QCOMPARE(find<QLabel>("inspectorName")->text(), QStringLiteral("Ada 2"));
    QVERIFY(find<QLabel>("inspectorFacts")->text().contains(QStringLiteral("4 images")));
}

/// As the findings do, which may be the first page seen.
void TestPeopleSelection::jumpsToSomebodyNotReadYet()
{
    m_session->close();
    m_page->hide();
    QVERIFY(m_session->open(m_workspace->folder()));
    m_page->show();
    m_page->activate(m_workspace->people[7]); // unseen: the filter would hide them
    QTRY_COMPARE(find<QLabel>("inspectorName")->text(), QStringLiteral("Ada 7"));
    QCOMPARE(find<QListView>("peopleGrid")->currentIndex().data().toString(), QStringLiteral("Ada 7"));
}

QTEST_MAIN(TestPeopleSelection)
#include "test_people_selection.moc"
