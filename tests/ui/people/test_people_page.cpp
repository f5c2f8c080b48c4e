// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace_with_people.h"
#include "ui/people/people_model.h"
#include "ui/people/people_page.h"
#include "ui/people/person_delegate.h"
#include "ui/people/thumbnails.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>
#include <QThreadPool>
#include <QToolTip>

using ui::JobRunner;
using ui::PeoplePage;
using ui::Session;

class TestPeoplePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTrainingPeopleFirst();
    void searchesAndSaysWhenNobodyMatches();
    void saysWhenTheFiltersHideWhoIsLookedFor();
    void saysHowManyAreShown();
    void selectsTalliesAndAsksForErasure();
    void rangesStartWhereTheSelectionDoes();
    void saysWhoIsSelectedButNotShown();
    void aNewResultStartsAtTheTop();
    void longNamesHaveTwoLines();
    void saysWhichPictureIsMissing();
    void inspectsTheCurrentPerson();
    void filtersAndTheirEntriesAreWhole();
    void anEmptyWorkspaceOffersTheImport();
    void readingIsNotEmpty();
    void aClosedWorkspaceIsFreeAtOnce();
    void closingEmptiesThePage();
    void theCurrentPersonOutlastsFilterAndOrder();
    void theClassFilterIsOfTheDataSetShown();
    void jumpsToSomebodyNotReadYet();
    void saysWhyNothingCanBeStarted();
    void trainingDoesNotWaitForThePage();
    void withoutATaskThereIsNothingToTrain();
    void ctrlFGoesToTheSearch();

private:
    template <class Widget>
    Widget *part(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Of a workspace that is not open.
    static void changeStore(const std::filesystem::path &folder, const std::vector<const char *> &statements)
    {
        auto database = core::store::Database::open(folder / "workspace.sqlite", core::store::Access::Write);
        QVERIFY(database);
        for (const char *statement : statements) {
            QSqlQuery query = database->prepare(QString::fromLatin1(statement));
            database->execute(query);
        }
    }
    /// Of what is said in the grid's place.
    template <class Widget>
    Widget *nobody(const char *name) const
    {
        return part<QWidget>("noResult")->findChild<Widget *>(QString::fromLatin1(name));
    }
    int shownPeople() const { return part<QListView>("peopleGrid")->model()->rowCount(); }

    QTemporaryDir m_settings;
    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<PeoplePage> m_page;
};

void TestPeoplePage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QLocale::setDefault(QLocale::c());
    ui::theme::apply(*qApp, ui::theme::Scheme::Light);
}

void TestPeoplePage::init()
{
    m_workspace = std::make_unique<WorkspaceWithPeople>(6, 3, 4);
    m_session = std::make_unique<Session>();
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<PeoplePage>(*m_session, *m_jobs);
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(m_session->open(m_workspace->folder()));
    QTRY_COMPARE(shownPeople(), 6);
}

void TestPeoplePage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_session.reset();
}

void TestPeoplePage::showsTrainingPeopleFirst()
{
    QVERIFY(part<QListView>("peopleGrid")->isVisible());
    QVERIFY(part<QLabel>("pageSubtitle")->text().contains(QStringLiteral("9 people")));
    part<QPushButton>("set_unseen")->click();
    QCOMPARE(shownPeople(), 9);
    part<QPushButton>("set_train")->click();
    QCOMPARE(shownPeople(), 3);
}

void TestPeoplePage::searchesAndSaysWhenNobodyMatches()
{
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    QCOMPARE(shownPeople(), 1);
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("Bob"));
    QCOMPARE(shownPeople(), 0);
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody in this data set is called “Bob”"));
    nobody<QPushButton>("emptyAction")->click();
    QVERIFY(part<QLineEdit>("peopleSearch")->text().isEmpty());
    QCOMPARE(shownPeople(), 6); // the filters stay
}

/// "We hold nothing" would be the wrong answer to somebody who is an unseen person.
void TestPeoplePage::saysWhenTheFiltersHideWhoIsLookedFor()
{
    auto *search = part<QLineEdit>("peopleSearch");
    search->setText(QStringLiteral("ada 7"));
    QCOMPARE(shownPeople(), 0);
    QVERIFY(nobody<QLabel>("emptyTitle")->isVisible());
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("1 match(es) outside these filters"));
    QVERIFY(!part<QLabel>("matchesOutside")->isVisible()); // once is enough
    nobody<QPushButton>("emptyAction")->click();
    QCOMPARE(shownPeople(), 1);
    QCOMPARE(search->text(), QStringLiteral("ada 7"));

    part<QPushButton>("set_train")->click();
    search->setText(QStringLiteral("ada"));
    QCOMPARE(shownPeople(), 6);
    QVERIFY(part<QLabel>("matchesOutside")->isVisible());
    QVERIFY(part<QLabel>("matchesOutside")->text().contains(QStringLiteral("3 match(es) outside these filters")));
    part<QPushButton>("clearFilters")->click();
    QCOMPARE(shownPeople(), 9);
    QVERIFY(!part<QLabel>("matchesOutside")->isVisible());

    search->clear();
    part<QComboBox>("imagesFilter")->setCurrentIndex(5);
    QCOMPARE(nobody<QLabel>("emptyTitle")->text(), QStringLiteral("Nobody fits these filters"));
    nobody<QPushButton>("emptyAction")->click();
    QCOMPARE(shownPeople(), 9);
}

void TestPeoplePage::saysHowManyAreShown()
{
    const auto shown = [this] { return part<QLabel>("shownPeople")->text(); };
    QCOMPARE(shown(), QStringLiteral("6 of 9 people"));
    part<QPushButton>("set_train")->click();
    QCOMPARE(shown(), QStringLiteral("9 people"));
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    QCOMPARE(shown(), QStringLiteral("1 of 9 people"));
}

void TestPeoplePage::selectsTalliesAndAsksForErasure()
{
    auto *grid = part<QListView>("peopleGrid");
    auto *request = part<QPushButton>("newRequest");
    QVERIFY(!request->isEnabled());
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(part<QLabel>("tallyPeople")->text(), QStringLiteral("2 people"));
    QVERIFY(part<QLabel>("tallyDetails")->text().contains(QStringLiteral("8 images")));
    QVERIFY(part<QLabel>("tallyDetails")->text().contains(QStringLiteral("33 % of training")));
    QSignalSpy asked(m_page.get(), &PeoplePage::erasureRequested);
    request->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<QList<qint64>>(), (QList<qint64>{m_workspace->people[0], m_workspace->people[1]}));
    part<QPushButton>("clearSelection")->click();
    QVERIFY(!request->isEnabled());
    QVERIFY(grid->selectionModel()->selectedIndexes().isEmpty());
}

void TestPeoplePage::rangesStartWhereTheSelectionDoes()
{
    auto *grid = part<QListView>("peopleGrid");
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
    part<QPushButton>("clearSelection")->click();
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), (QList<int>{4, 5}));
}

/// A click on one of the people found keeps those picked before: whoever asks for their erasure has to see it.
void TestPeoplePage::saysWhoIsSelectedButNotShown()
{
    auto *grid = part<QListView>("peopleGrid");
    auto *hidden = part<QLabel>("tallyHidden");
    const auto clickFirst = [grid] {
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(0, 0)).center());
    };
    clickFirst();
    QVERIFY(!hidden->isVisible());
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada 3"));
    clickFirst();
    QCOMPARE(part<QLabel>("tallyPeople")->text(), QStringLiteral("2 people"));
    QVERIFY(hidden->isVisible());
    QCOMPARE(hidden->text(), QStringLiteral("· 1 of them not shown here"));
    QCOMPARE(hidden->palette().color(QPalette::WindowText), ui::theme::colour(ui::theme::Surface::Text));
    QVERIFY(!part<QLabel>("tallyDetails")->text().contains(QStringLiteral("not shown")));
    part<QPushButton>("dropHidden")->click();
    QCOMPARE(part<QLabel>("tallyPeople")->text(), QStringLiteral("1 person"));
    QVERIFY(!hidden->isVisible());
    part<QLineEdit>("peopleSearch")->clear();
    QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(grid->selectionModel()->selectedIndexes().front().data().toString(), QStringLiteral("Ada 3"));
}

void TestPeoplePage::aNewResultStartsAtTheTop()
{
    const WorkspaceWithPeople many(120, 3, 1);
    QVERIFY(m_session->open(many.folder()));
    QTRY_COMPARE(shownPeople(), 120);
    auto *grid = part<QListView>("peopleGrid");
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
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("ada"));
    settle();
    QCOMPARE(bar->value(), 0);
    scrollDown();
    part<QPushButton>("set_unseen")->click();
    settle();
    QCOMPARE(bar->value(), 0);
    scrollDown();
    part<QComboBox>("peopleOrder")->setCurrentIndex(1);
    settle();
    QCOMPARE(bar->value(), 0);
}

void TestPeoplePage::longNamesHaveTwoLines()
{
    const QFontMetrics metrics(ui::theme::font(ui::theme::Type::Strong));
    const auto width = [&metrics](const char *text) { return metrics.horizontalAdvance(QString::fromLatin1(text)); };
    const auto lines = [&metrics](const char *name, int first, int second) -> QString {
        const auto [one, two] = ui::nameLines(QString::fromLatin1(name), metrics, first, second);
        return one + u'|' + two;
    };
    QCOMPARE(lines("Jeb_Bush", width("Jeb_Bush"), 1), QStringLiteral("Jeb_Bush|"));
    const int room = width("George_HW_");
    QCOMPARE(lines("George_HW_Bush", room, room), QStringLiteral("George_HW_|Bush"));
    QCOMPARE(lines("George_W_Bush", room, room), QStringLiteral("George_W_|Bush"));
    QCOMPARE(lines("Wolfeschlegelstein", width("Wolfesch") + 1, width("legelstein") + 1), QStringLiteral("Wolfesch|legelstein"));
    QVERIFY(lines("A_very_long_name_that_no_card_can_hold", room, room).endsWith(QStringLiteral("hold")));

    ui::PeopleModel model;
    ui::Thumbnails thumbnails;
    ui::PersonDelegate delegate(model, thumbnails);
    delegate.setCellSize(160, QStringLiteral("Ada"));
    const int low = delegate.cellSize().height();
    delegate.setCellSize(160, QStringLiteral("Arnold_Schwarzenegger"));
    QVERIFY(delegate.cellSize().height() > low);
}

/// The workspace has no pixels.
void TestPeoplePage::saysWhichPictureIsMissing()
{
    auto *grid = part<QListView>("peopleGrid");
    const QRect card = grid->visualRect(grid->model()->index(1, 0));
    const auto inkInTheMiddle = [grid, card] {
        const QRect middle(card.left() + card.width() / 4, card.top() + card.width() / 4, card.width() / 2, card.width() / 2);
        const QImage painted = grid->viewport()->grab(middle).toImage();
        int inked = 0;
        for (int y = 0; y < painted.height(); ++y)
            for (int x = 0; x < painted.width(); ++x)
                inked += painted.pixelColor(x, y) != ui::theme::colour(ui::theme::Surface::Raised);
        return inked;
    };
    QTRY_VERIFY(inkInTheMiddle() > 50);
    QHelpEvent asks(QEvent::ToolTip, card.center(), grid->viewport()->mapToGlobal(card.center()));
    QCoreApplication::sendEvent(grid->viewport(), &asks);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("image not found")), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(QStringLiteral("Ada 1: Training, 4 images")));
    QToolTip::hideText();
}

void TestPeoplePage::inspectsTheCurrentPerson()
{
    auto *grid = part<QListView>("peopleGrid");
    grid->setCurrentIndex(grid->model()->index(2, 0));
    QCOMPARE(part<QLabel>("inspectorName")->text(), QStringLiteral("Ada 2"));
    QVERIFY(part<QLabel>("inspectorFacts")->text().contains(QStringLiteral("4 images")));
}

void TestPeoplePage::filtersAndTheirEntriesAreWhole()
{
    m_page->resize(1160, 700); // in a window that fits a screen of 1280 x 800
    for (const char *name : {"classFilter", "stateFilter", "imagesFilter", "peopleOrder"}) {
        auto *box = part<QComboBox>(name);
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

void TestPeoplePage::anEmptyWorkspaceOffersTheImport()
{
    const QTemporaryDir folder;
    QVERIFY(m_session->create(folder.filePath(QStringLiteral("empty")).toStdString()));
    QPushButton *import = nullptr;
    QTRY_VERIFY(([&] {
        for (auto *button : m_page->findChildren<QPushButton *>(QStringLiteral("emptyAction")))
            if (button->isVisible())
                import = button;
        return import != nullptr;
    })());
    import->click();
    QTRY_VERIFY(m_page->findChild<QDialog *>(QStringLiteral("importDialog")));
}

/// Reading a large workspace takes a moment, in which it must not look empty.
void TestPeoplePage::readingIsNotEmpty()
{
    m_session->close();
    QVERIFY(m_session->open(m_workspace->folder()));
    for (auto *button : m_page->findChildren<QPushButton *>(QStringLiteral("emptyAction")))
        QVERIFY(!button->isVisible());
    QTRY_COMPARE(shownPeople(), 6);
    QVERIFY(part<QListView>("peopleGrid")->isVisible());
}

/// Readers hold no lock: neither one at work nor one that waits for its turn.
void TestPeoplePage::aClosedWorkspaceIsFreeAtOnce()
{
    auto *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    QSemaphore turn;
    QTRY_COMPARE(pool->activeThreadCount(), 0);
    pool->setMaxThreadCount(1);
    pool->start([&turn] { turn.acquire(); });
    m_session->notifyChanged();
    m_session->close();
    const auto reopened = m_session->open(m_workspace->folder());
    turn.release();
    pool->setMaxThreadCount(threads);
    QVERIFY2(reopened, reopened ? "" : core::describe(reopened.error()).c_str());
    QTRY_COMPARE(shownPeople(), 6);
}

void TestPeoplePage::closingEmptiesThePage()
{
    m_session->close();
    QCOMPARE(shownPeople(), 0);
    QVERIFY(!part<QListView>("peopleGrid")->isVisible());
}

void TestPeoplePage::theCurrentPersonOutlastsFilterAndOrder()
{
    auto *grid = part<QListView>("peopleGrid");
    const auto current = [grid] { return grid->currentIndex().data().toString(); };
    grid->setCurrentIndex(grid->model()->index(2, 0));
    part<QComboBox>("peopleOrder")->setCurrentIndex(1);
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("2"));
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    part<QLineEdit>("peopleSearch")->setText(QStringLiteral("3"));
    QVERIFY(!part<QLabel>("inspectorName")->isVisible()); // nobody who cannot be seen
    part<QLineEdit>("peopleSearch")->clear();
    QCOMPARE(current(), QStringLiteral("Ada 2"));
    QCOMPARE(part<QLabel>("inspectorName")->text(), QStringLiteral("Ada 2"));
}

void TestPeoplePage::theClassFilterIsOfTheDataSetShown()
{
    const WorkspaceWithPeople other(2, 1, 1); // one image each: of the first class
    changeStore(other.folder(), {"UPDATE tasks SET name = 'mood', classes = '[\"glad\",\"sad\"]'"});
    auto *classes = part<QComboBox>("classFilter");
    classes->setCurrentIndex(2);
    QVERIFY(m_session->open(other.folder()));
    QTRY_COMPARE(shownPeople(), 2);
    QCOMPARE(classes->currentText(), QStringLiteral("mood: any"));
}

/// As the findings do, which may be the first page seen.
void TestPeoplePage::jumpsToSomebodyNotReadYet()
{
    m_session->close();
    m_page->hide();
    QVERIFY(m_session->open(m_workspace->folder()));
    m_page->show();
    m_page->activate(m_workspace->people[7]); // unseen: the filter would hide them
    QTRY_COMPARE(part<QLabel>("inspectorName")->text(), QStringLiteral("Ada 7"));
    QCOMPARE(part<QListView>("peopleGrid")->currentIndex().data().toString(), QStringLiteral("Ada 7"));
}

void TestPeoplePage::saysWhyNothingCanBeStarted()
{
    QSemaphore going;
    m_jobs->start<int>(
        QStringLiteral("Long job"),
        [&going](const core::JobContext &) -> core::Result<int> {
            going.acquire();
            return 1;
        },
        m_page.get(), [](const core::Result<int> &) {});
    for (const char *name : {"importButton", "trainButton"}) {
        QVERIFY(!part<QPushButton>(name)->isEnabled());
        QVERIFY(part<QPushButton>(name)->toolTip().contains(QStringLiteral("Long job")));
    }
    QSignalSpy notices(m_session.get(), &Session::notice);
    m_page->startImport(); // by key, by menu, by a folder that was dropped
    m_page->startTraining();
    QCOMPARE(notices.size(), 2);
    QVERIFY(notices.front().front().toString().contains(QStringLiteral("Long job")));
    going.release();
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(part<QPushButton>("trainButton")->isEnabled());
    QVERIFY(part<QPushButton>("trainButton")->toolTip().isEmpty());
}

/// After an import the page reads for a moment; its tasks are there already.
void TestPeoplePage::trainingDoesNotWaitForThePage()
{
    PeoplePage page(*m_session, *m_jobs);
    page.startTraining();
    QVERIFY(page.findChild<QDialog *>(QStringLiteral("trainDialog")));
}

void TestPeoplePage::withoutATaskThereIsNothingToTrain()
{
    const WorkspaceWithPeople other(2, 1, 1);
    changeStore(other.folder(), {"DELETE FROM labels", "DELETE FROM tasks"});
    QVERIFY(m_session->open(other.folder()));
    QTRY_COMPARE(shownPeople(), 2);
    QVERIFY(!part<QPushButton>("trainButton")->isEnabled());
    QVERIFY(part<QPushButton>("trainButton")->toolTip().contains(QStringLiteral("what to classify")));
    QSignalSpy notices(m_session.get(), &Session::notice);
    m_page->startTraining();
    QCOMPARE(notices.size(), 1);
    QVERIFY(!m_page->findChild<QDialog *>(QStringLiteral("trainDialog")));
}

void TestPeoplePage::ctrlFGoesToTheSearch()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    part<QListView>("peopleGrid")->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(part<QLineEdit>("peopleSearch")->hasFocus());
}

QTEST_MAIN(TestPeoplePage)
#include "test_people_page.moc"
