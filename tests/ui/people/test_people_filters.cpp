// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/people/people_page_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

/// Who is shown: sets, filters, search, order.
class TestPeopleFilters final : public QObject, protected PeoplePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void showsTrainingPeopleFirst();
    void searchesAndSaysWhenNobodyMatches();
    void findsSomebodyByPseudonym();
    void saysWhenTheFiltersHideWhoIsLookedFor();
    void saysHowManyAreShown();
    void aNewResultStartsAtTheTop();
    void filtersAndTheirEntriesAreWhole();
    void theClassFilterIsOfTheDataSetShown();
    void ctrlFGoesToTheSearch();
};

void TestPeopleFilters::showsTrainingPeopleFirst()
{
    QVERIFY(find<QListView>("peopleGrid")->isVisible());
    QVERIFY(find<QLabel>("pageSubtitle")->text().contains(QStringLiteral("9 people")));
    find<QPushButton>("set_unseen")->click();
    QCOMPARE(shownPeople(), 9);
    find<QPushButton>("set_train")->click();
    QCOMPARE(shownPeople(), 3);
}

void TestPeopleFilters::searchesAndSaysWhenNobodyMatches()
{
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    QCOMPARE(shownPeople(), 1);
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("Bob"));
    QCOMPARE(shownPeople(), 0);
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody in this data set is called “Bob”"));
    nobody<QPushButton>("emptyAction")->click();
    QVERIFY(find<QLineEdit>("peopleSearch")->text().isEmpty());
    QCOMPARE(shownPeople(), 6); // the filters stay
}

/// Which are read beside the window with the faces: typing must not wait for a hundred thousand of them.
void TestPeopleFilters::findsSomebodyByPseudonym()
{
    const auto pseudonym = QString::fromStdString(core::store::DataSetRepository(m_session->database()).pseudonym(m_workspace->people[2]));
    find<QLineEdit>("peopleSearch")->setText(pseudonym.toLower());
    QTRY_COMPARE(shownPeople(), 1);
    QCOMPARE(find<QListView>("peopleGrid")->model()->index(0, 0).data().toString(), QStringLiteral("Ada 2"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("P-none"));
    QVERIFY(nobody<QLabel>("emptyTitle")->text().contains(QStringLiteral("Nobody")));
}

/// "We hold nothing" would be the wrong answer to somebody who is an unseen person.
void TestPeopleFilters::saysWhenTheFiltersHideWhoIsLookedFor()
{
    auto *search = find<QLineEdit>("peopleSearch");
    search->setText(QStringLiteral("ada 7"));
    QCOMPARE(shownPeople(), 0);
    QVERIFY(nobody<QLabel>("emptyTitle")->isVisible());
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("1 match(es) outside these filters"));
    QVERIFY(!find<QLabel>("matchesOutside")->isVisible()); // once is enough
    nobody<QPushButton>("emptyAction")->click();
    QCOMPARE(shownPeople(), 1);
    QCOMPARE(search->text(), QStringLiteral("ada 7"));

    find<QPushButton>("set_train")->click();
    search->setText(QStringLiteral("ada"));
    QCOMPARE(shownPeople(), 6);
    QVERIFY(find<QLabel>("matchesOutside")->isVisible());
    QVERIFY(find<QLabel>("matchesOutside")->text().contains(QStringLiteral("3 match(es) outside these filters")));
    find<QPushButton>("clearFilters")->click();
    QCOMPARE(shownPeople(), 9);
    QVERIFY(!find<QLabel>("matchesOutside")->isVisible());

    search->clear();
    find<QComboBox>("imagesFilter")->setCurrentIndex(5);
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody fits these filters"));
    nobody<QPushButton>("emptyAction")->click();
    QCOMPARE(shownPeople(), 9);
}

void TestPeopleFilters::saysHowManyAreShown()
{
    const auto shown = [this] { return find<QLabel>("shownPeople")->text(); };
    QCOMPARE(shown(), QStringLiteral("6 of 9 people"));
    find<QPushButton>("set_train")->click();
    QCOMPARE(shown(), QStringLiteral("9 people"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    QCOMPARE(shown(), QStringLiteral("1 of 9 people"));
}

void TestPeopleFilters::aNewResultStartsAtTheTop()
{
    const WorkspaceWithPeople many(120, 3, 1);
    QVERIFY(m_session->open(many.folder()));
    QTRY_COMPARE(shownPeople(), 120);
    auto *grid = find<QListView>("peopleGrid");
    auto *bar = grid->verticalScrollBar();
    grid->setCurrentIndex(grid->model()->index(2, 0));
    QTRY_VERIFY(bar->maximum() > 0);
    const auto scrollDown = [bar] { bar->setValue(bar->maximum() / 2); };
    const auto settle = [] {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    };
    scrollDown();
    const int place = bar->value();
    QSignalSpy read(grid->model(), &QAbstractItemModel::modelReset);
    m_session->notifyChanged(); // the same people, read again
    QTRY_VERIFY(!read.isEmpty());
    settle();
    QCOMPARE(bar->value(), place);
    QCOMPARE(grid->currentIndex().data().toString(), QStringLiteral("Ada 2"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada"));
    settle();
    QCOMPARE(bar->value(), 0);
    scrollDown();
    find<QPushButton>("set_unseen")->click();
    settle();
    QCOMPARE(bar->value(), 0);
    scrollDown();
    find<QComboBox>("peopleOrder")->setCurrentIndex(1);
    settle();
    QCOMPARE(bar->value(), 0);
}

void TestPeopleFilters::filtersAndTheirEntriesAreWhole()
{
    m_page->resize(1160, 700); // in a window that fits a screen of 1280 x 800
    for (const char *name : {"classFilter", "stateFilter", "imagesFilter", "peopleOrder"}) {
        auto *box = find<QComboBox>(name);
        QVERIFY2(box->parentWidget()->rect().contains(box->geometry()), name);
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        const QRect last = box->view()->visualRect(box->model()->index(box->count() - 1, 0));
        QVERIFY2(box->view()->viewport()->rect().contains(last), name);
        QCOMPARE(box->view()->verticalScrollBar()->maximum(), 0);
        QVERIFY2(box->view()->viewport()->width() >= box->view()->sizeHintForColumn(0), name);
        box->hidePopup();
    }
}

void TestPeopleFilters::theClassFilterIsOfTheDataSetShown()
{
    const WorkspaceWithPeople other(2, 1, 1); // one image each: of the first class
    changeStore(other.folder(), {"UPDATE tasks SET name = 'mood', classes = '[\"glad\",\"sad\"]'"});
    auto *classes = find<QComboBox>("classFilter");
    classes->setCurrentIndex(2);
    QVERIFY(m_session->open(other.folder()));
    QTRY_COMPARE(shownPeople(), 2);
    QCOMPARE(classes->currentText(), QStringLiteral("mood: any"));
}

void TestPeopleFilters::ctrlFGoesToTheSearch()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    find<QListView>("peopleGrid")->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(find<QLineEdit>("peopleSearch")->hasFocus());
}

QTEST_MAIN(TestPeopleFilters)
#include "test_people_filters.moc"
