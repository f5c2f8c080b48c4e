// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/data/pixel_cache.h"
#include "core/report/look_alikes_json.h"
#include "core/store/look_alike_repository.h"
#include "core/store/run_repository.h"
#include "core/util/hash.h"
#include "tests/ui/request/request_page_fixture.h"
#include "ui/request/request_list_model.h"
#include "ui/request/request_people_model.h"
#include "ui/shell/down_scroll_area.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QFormLayout>
#include <QHeaderView>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTableView>

using namespace ui;

class TestRequestPage final : public QObject, protected RequestPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void saysWhatToDoWithoutRequests();
    void nothingTypedOutlivesTheWorkspace();
    void detailsAreReadOnce();
    void readsOnlyWhenSeen();
    void saysWhenTheWorkspaceCannotBeRead();
    void referencesAreReadWhole();
    void whatIsToBeDoneIsInSight();
    void facesAreDrawnWhenTheyAreSeen();
    void modelsKeepTheirPromises();
};

void TestRequestPage::saysWhatToDoWithoutRequests()
{
    QVERIFY(find<QWidget>("requestEmpty")->isVisible());
    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    QTest::mouseClick(find<QWidget>("requestEmpty")->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("people"));
}

/// The same ids and names mean other people in another workspace.
void TestRequestPage::nothingTypedOutlivesTheWorkspace()
{
    const WorkspaceWithPeople next(3, 2, 4);
    createRequest(QStringLiteral("Olive"));
    type("decidedByEdit", QStringLiteral("Rita"));
    type("decisionReasonEdit", QStringLiteral("not hers"));
    m_page->startNew({m_workspace->people[0]});
    find<QPlainTextEdit>("notesEdit")->setPlainText(QStringLiteral("came in by post"));

    QVERIFY(m_session->open(next.folder()));
    QVERIFY(find<QWidget>("requestEmpty")->isVisible());
    QVERIFY(!find<QWidget>("requestForm")->isVisible());
    QVERIFY(find<QPlainTextEdit>("notesEdit")->toPlainText().isEmpty());
    QCOMPARE(find<QListView>("requestedPeopleList")->model()->rowCount(), 0);
    createRequest(QStringLiteral("Olive")); // request 1 here, too
    QVERIFY(!find<QPushButton>("continueDraftButton")->isVisible());
    QVERIFY(find<QLineEdit>("decidedByEdit")->text().isEmpty());
    QVERIFY(find<QLineEdit>("decisionReasonEdit")->text().isEmpty());
}

void TestRequestPage::detailsAreReadOnce()
{
    createRequest(QStringLiteral("Olive"));
    createRequest(QStringLiteral("Olive"));
    QSignalSpy read(find<QTableView>("lookAlikeTable")->model(), &QAbstractItemModel::modelReset);
    m_session->notifyChanged();
    QCOMPARE(read.size(), 1);
    m_page->activate(stored()[0].id);
    QCOMPARE(read.size(), 2);
    m_page->activate(0);
    QCOMPARE(read.size(), 3);
    createRequest(QStringLiteral("Olive"));
    QCOMPARE(read.size(), 4);
}

/// With hundreds of requests, a hidden page that read them all would hold up the opening of the workspace.
void TestRequestPage::readsOnlyWhenSeen()
{
    m_page->hide();
    core::job::NewRequest request;
    request.reference = "R-1";
    request.people = {"Ada 0"};
    request.by = "Olive";
    QVERIFY(core::job::createRequest(m_session->workspace(), request).has_value());
    m_session->notifyChanged();
    QCOMPARE(find<QTableView>("requestTable")->model()->rowCount(), 0);
    m_page->show();
    m_page->activate(0);
    QCOMPARE(find<QTableView>("requestTable")->model()->rowCount(), 1);
}

void TestRequestPage::saysWhenTheWorkspaceCannotBeRead()
{
    QSignalSpy notices(m_session.get(), &Session::notice);
    QVERIFY(QSqlQuery(m_session->database().handle()).exec(QStringLiteral("ALTER TABLE requests RENAME TO gone")));
    m_page->activate(0);
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.last().at(1).toBool());
    m_page->startNew({m_workspace->people[0]});
    QCOMPARE(notices.size(), 2);
}

/// Narrow as the least window leaves it; with a scroll bar and the longest of states beside.
void TestRequestPage::referencesAreReadWhole()
{
    core::store::RequestRepository requests(m_session->database());
    for (int number = 101; number <= 160; ++number) {
        core::Request request;
        request.reference = "R-2026-" + std::to_string(number);
        request.received = "2026-11-01";
        request.due = "2036-12-01";
        request.people = {m_workspace->people[0]};
        requests.add(request);
    }
    m_page->resize(m_page->minimumSizeHint().width(), 560);
    m_page->activate(0);
    const auto *table = find<QTableView>("requestTable");
    const int needed = table->fontMetrics().horizontalAdvance(QStringLiteral("R-2026-160")) + 2 * theme::kGrid;
    QTRY_VERIFY2(table->columnWidth(RequestListModel::Reference) > needed,
                 qPrintable(QStringLiteral("%1 of %2").arg(table->columnWidth(RequestListModel::Reference)).arg(needed)));
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QVERIFY2(m_page->width() <= 1100 - 88, qPrintable(QString::number(m_page->width()))); // beside the rail of the least window
}

/// Twelve people, a run and undecided look-alikes in a window of 1280 x 800 pixels.
void TestRequestPage::whatIsToBeDoneIsInSight()
{
    close();
    m_workspace = std::make_unique<WorkspaceWithPeople>(14, 2, 1);
    m_session = std::make_unique<Session>();
    QVERIFY(m_session->open(m_workspace->folder()));
    m_jobs = std::make_unique<JobRunner>();
    m_page = std::make_unique<RequestPage>(*m_session, *m_jobs);
    m_page->resize(1184, 716);
    m_page->show();
    m_page->startNew({m_workspace->people.begin(), m_workspace->people.begin() + 12});
    type("createdByEdit", QStringLiteral("Olive"));
    find<QComboBox>("basisCombo")->setCurrentIndex(1);
    submit();
    core::LookAlikeCheck check;
    check.checked = "2026-11-21T07:00:00.000Z";
    check.modelSha256 = std::string(64, 'a');
    check.cosine = 0.6;
    core::store::LookAlikeRepository(m_session->database())
        .save(stored().front().id, core::canonicalJson(core::report::lookAlikeCheckToJson(check)),
              {{m_workspace->people[12], core::LookAlikeState::Found, {}, {}, {}, {{core::LookAlikeKind::Exact, m_workspace->people[0], 13, 1, 1.0, 1}}}});
    core::RunInfo run;
    run.request = stored().front().id;
    run.method = "dlfd";
    run.status = core::RunStatus::Done;
    run.started = "2026-11-21T08:00:00.000Z";
    core::store::RunRepository(m_session->database()).add(run);
    m_session->notifyChanged();
    QTest::qWait(20);

    const auto *people = find<QListView>("requestPeopleList");
    QCOMPARE(people->model()->rowCount(), 12);
    const auto *scroll = m_page->findChild<DownScrollArea *>();
    const auto isInSight = [scroll](const QWidget *widget) {
        return widget->isVisible() && scroll->viewport()->rect().contains(QRect(widget->mapTo(scroll->viewport(), QPoint()), widget->size()));
    };
    QVERIFY(isInSight(find<QWidget>("requestRuns")));
    const auto *waive = find<QWidget>("waiveLookAlikeButton");
    QVERIFY2(isInSight(waive), qPrintable(QStringLiteral("%1 of %2").arg(waive->mapTo(scroll->viewport(), waive->rect().bottomLeft()).y()).arg(scroll->viewport()->height())));
    QVERIFY2(people->height() >= 3 * people->sizeHintForRow(0), qPrintable(QString::number(people->height())));

    auto *facts = m_page->findChild<QFormLayout *>(QStringLiteral("requestFacts"));
    int end = -1;
    for (int row = 0; row < facts->rowCount(); ++row) {
        auto *value = qobject_cast<QLabel *>(facts->itemAt(row, QFormLayout::FieldRole)->widget());
        auto *name = qobject_cast<QLabel *>(facts->itemAt(row, QFormLayout::LabelRole)->widget());
        if (value->isHidden())
            continue;
        QCOMPARE(name->y(), value->y());
        QVERIFY(name->alignment() & value->alignment() & Qt::AlignTop);
        QVERIFY2(end < 0 || value->y() - end <= 2 * theme::kGrid, qPrintable(value->text()));
        QVERIFY2(value->height() <= value->heightForWidth(value->width()), qPrintable(value->text()));
        end = value->geometry().bottom();
    }

    m_page->resize(1184, 1400); // where there is room, everybody is seen
    QTest::qWait(20);
    QVERIFY2(people->height() >= 12 * people->sizeHintForRow(0), qPrintable(QStringLiteral("%1 in %2, at most %3").arg(people->height()).arg(people->parentWidget()->height()).arg(people->parentWidget()->maximumHeight())));
    QVERIFY(find<QWidget>("lookAlikePanel")->y() < 1000); // and right below them
}

/// A request may name thousands.
void TestRequestPage::facesAreDrawnWhenTheyAreSeen()
{
    constexpr int kSize = 8;
    const std::filesystem::path file = m_workspace->folder() / "pixels-8.bin";
    auto writer = core::data::PixelCacheWriter::create(file, kSize, 2);
    QVERIFY(writer && (*writer)->write(0, std::vector<std::uint8_t>(3 * kSize * kSize, 200), core::sha256("a face")) && (*writer)->commit(2));
    const auto cache = core::data::PixelCache::open(file);
    QVERIFY(cache);
    RequestPeopleModel model;
    model.setRows({{{}, 0, {}}, {{}, 7, {}}, {{}, std::nullopt, {}}}, *cache);
    const auto face = [&](int row) { return model.index(row).data(Qt::DecorationRole).value<QImage>(); };
    QCOMPARE(face(0).pixelColor(4, 4), QColor(200, 200, 200));
    QCOMPARE(face(0).cacheKey(), face(0).cacheKey()); // scaled once, however often it is painted
    QVERIFY(face(1).isNull() && face(2).isNull());
    model.setRows({{{}, 0, {}}}); // of a workspace that has no pixels
    QVERIFY(face(0).isNull());
}

void TestRequestPage::modelsKeepTheirPromises()
{
    RequestListModel list;
    QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setRequests({core::Request{}, core::Request{}});
    QCOMPARE(list.rowCount(), 2);

    RequestPeopleModel people;
    QAbstractItemModelTester peopleTester(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
    people.setRows({{}, {}, {}});
    people.removeRowAt(1);
    people.removeRowAt(7);
    QCOMPARE(people.rowCount(), 2);
}

QTEST_MAIN(TestRequestPage)
#include "test_request_page.moc"
