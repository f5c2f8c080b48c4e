// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/people/people_page_fixture.h"
#include "ui/people/people_model.h"
#include "ui/people/person_delegate.h"
#include "ui/people/thumbnails.h"
#include "ui/shell/theme.h"

#include <QDialog>
#include <QHelpEvent>
#include <QListView>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolTip>

/// Cards, empty states, and what is started from the page.
class TestPeoplePage final : public QObject, protected PeoplePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void longNamesHaveTwoLines();
    void saysWhichPictureIsMissing();
    void anEmptyWorkspaceOffersTheImport();
    void readingIsNotEmpty();
    void aClosedWorkspaceIsFreeAtOnce();
    void closingEmptiesThePage();
    void saysWhyNothingCanBeStarted();
    void trainingDoesNotWaitForThePage();
    void withoutATaskThereIsNothingToTrain();
};

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
    auto *grid = find<QListView>("peopleGrid");
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
    QVERIFY(find<QListView>("peopleGrid")->isVisible());
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
    QVERIFY(!find<QListView>("peopleGrid")->isVisible());
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
        QVERIFY(!find<QPushButton>(name)->isEnabled());
        QVERIFY(find<QPushButton>(name)->toolTip().contains(QStringLiteral("Long job")));
    }
    QSignalSpy notices(m_session.get(), &ui::Session::notice);
    m_page->startImport(); // by key, by menu, by a folder that was dropped
    m_page->startTraining();
    QCOMPARE(notices.size(), 2);
    QVERIFY(notices.front().front().toString().contains(QStringLiteral("Long job")));
    going.release();
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(find<QPushButton>("trainButton")->isEnabled());
    QVERIFY(find<QPushButton>("trainButton")->toolTip().isEmpty());
}

/// After an import the page reads for a moment; its tasks are there already.
void TestPeoplePage::trainingDoesNotWaitForThePage()
{
    ui::PeoplePage page(*m_session, *m_jobs);
    page.startTraining();
    QVERIFY(page.findChild<QDialog *>(QStringLiteral("trainDialog")));
}

void TestPeoplePage::withoutATaskThereIsNothingToTrain()
{
    const WorkspaceWithPeople other(2, 1, 1);
    changeStore(other.folder(), {"DELETE FROM labels", "DELETE FROM tasks"});
    QVERIFY(m_session->open(other.folder()));
    QTRY_COMPARE(shownPeople(), 2);
    QVERIFY(!find<QPushButton>("trainButton")->isEnabled());
    QVERIFY(find<QPushButton>("trainButton")->toolTip().contains(QStringLiteral("what to classify")));
    QSignalSpy notices(m_session.get(), &ui::Session::notice);
    m_page->startTraining();
    QCOMPARE(notices.size(), 1);
    QVERIFY(!m_page->findChild<QDialog *>(QStringLiteral("trainDialog")));
}

QTEST_MAIN(TestPeoplePage)
#include "test_people_page.moc"
