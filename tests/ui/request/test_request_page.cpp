// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "tests/ui/request/request_page_fixture.h"
#include "ui/request/request_list_model.h"
#include "ui/request/request_people_model.h"

#include <QAbstractItemModelTester>
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
