// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/report/look_alikes_json.h"
#include "core/store/look_alike_repository.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"
#include "tests/ui/request/request_page_fixture.h"
#include "ui/request/request_list_model.h"
#include "ui/request/request_people_model.h"
#include "ui/shell/request_words.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>

using namespace ui;

class TestRequestPage final : public QObject, protected RequestPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void saysWhatToDoWithoutRequests();
    void makesARequestFromChosenPeople();
    void theLegalBasisIsChosenByHand();
    void takesPeopleOutOfTheForm();
    void saysWhoIsAskedForTwice();
    void asksForANameThatNobodyGave();
    void refusesATakenReferenceInWords();
    void isApprovedByASecondNameOnly();
    void approvalWarnsOfUndecidedLookAlikes();
    void refusalNeedsAReason();
    void approvedRequestsAreExtendedOnceAndMarkedAsDone();
    void anotherSpellingIsNoSecondName();
    void experimentsNeedNoDates();
    void nothingTypedOutlivesTheWorkspace();
    void aDraftIsKept();
    void anotherSelectionDoesNotReplaceADraft();
    void detailsAreReadOnce();
    void readsOnlyWhenSeen();
    void saysWhenTheWorkspaceCannotBeRead();
    void modelsKeepTheirPromises();
    void countsDaysToTheDueDate_data();
    void countsDaysToTheDueDate();
};

void TestRequestPage::saysWhatToDoWithoutRequests()
{
    QVERIFY(find<QWidget>("requestEmpty")->isVisible());
    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    QTest::mouseClick(find<QWidget>("requestEmpty")->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("people"));
}

void TestRequestPage::makesARequestFromChosenPeople()
{
    createRequest(QStringLiteral("Olive"));
    const auto requests = stored();
    QCOMPARE(requests.size(), std::size_t(1));
    QCOMPARE(requests[0].people.size(), std::size_t(2));
    QCOMPARE(requests[0].createdBy, std::string("Olive"));
    QCOMPARE(requests[0].basis, std::string("17-1-b"));
    QVERIFY(!requests[0].due.empty());
    QVERIFY(find<QWidget>("requestDetails")->isVisible());
    QCOMPARE(find<QLabel>("requestTitle")->text(), QString::fromStdString(requests[0].reference));
    QCOMPARE(find<QTableView>("requestTable")->model()->rowCount(), 1);
    QVERIFY(find<QPushButton>("runRequestButton")->isHidden());
    auto *shown = find<QListView>("requestPeopleList");
    QCOMPARE(shown->model()->rowCount(), 2);
    QVERIFY(!shown->parentWidget()->findChild<QPushButton *>()); // what is asked for is no longer edited
}

void TestRequestPage::theLegalBasisIsChosenByHand()
{
    m_page->startNew({m_workspace->people[0]});
    type("createdByEdit", QStringLiteral("Olive"));
    auto *basis = find<QComboBox>("basisCombo");
    auto *create = find<QPushButton>("createRequestButton");
    QCOMPARE(basis->currentIndex(), -1);
    QVERIFY(basis->placeholderText().contains(QStringLiteral("legal basis")));
    QVERIFY(!create->isEnabled());
    QVERIFY(create->toolTip().contains(QStringLiteral("legal basis")));
    find<QCheckBox>("experimentCheck")->setChecked(true);
    QVERIFY(create->isEnabled()); // has none
    find<QCheckBox>("experimentCheck")->setChecked(false);
    basis->setCurrentIndex(2);
    QVERIFY(create->isEnabled());
    click("createRequestButton");
    QCOMPARE(stored()[0].basis, std::string("17-1-c"));
    m_page->startNew({m_workspace->people[1]});
    QCOMPARE(basis->currentIndex(), -1); // not the last one's
}

void TestRequestPage::takesPeopleOutOfTheForm()
{
    m_page->startNew({m_workspace->people[0], m_workspace->people[4]});
    auto *list = find<QListView>("requestedPeopleList");
    QVERIFY(list->model()->index(1, 0).data(ui::RequestPeopleModel::FactsRole).toString().contains(QStringLiteral("never trained on")));
    QVERIFY(list->sizeHintForColumn(0) <= list->minimumWidth()); // nothing is cut at the side
    const QLabel *tally = list->parentWidget()->findChild<QLabel *>(QStringLiteral("peopleTally"));
    QVERIFY(tally->text().startsWith(QStringLiteral("2 ")));
    QVERIFY(tally->text().contains(QStringLiteral("1 not trained on")));
    list->setCurrentIndex(list->model()->index(1, 0));
    click("removePeopleButton");
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(tally->text().startsWith(QStringLiteral("1 ")) && !tally->text().contains(QStringLiteral("not trained")));
    list->setCurrentIndex(list->model()->index(0, 0));
    click("removePeopleButton");
    QVERIFY(!find<QPushButton>("createRequestButton")->isEnabled());
}

void TestRequestPage::saysWhoIsAskedForTwice()
{
    createRequest(QStringLiteral("Olive"));
    auto *known = find<QWidget>("requestDetails")->findChild<QLabel *>(QStringLiteral("alreadyRequested"));
    QVERIFY(!known->isVisible());
    const QString first = QString::fromStdString(stored()[0].reference);
    m_page->startNew({m_workspace->people[1], m_workspace->people[2]});
    auto *form = find<QWidget>("requestForm")->findChild<QLabel *>(QStringLiteral("alreadyRequested"));
    QVERIFY(form->isVisible());
    QVERIFY2(form->text().contains(QStringLiteral("Ada 1 also in %1 (").arg(first)), qPrintable(form->text()));
    QVERIFY(!form->text().contains(QStringLiteral("Ada 2")));
    auto *list = find<QListView>("requestedPeopleList");
    list->setCurrentIndex(list->model()->index(0, 0));
    click("removePeopleButton");
    QVERIFY(!form->isVisible());
    createRequest(QStringLiteral("Olive")); // for the first two again
    QVERIFY(known->isVisible() && known->text().contains(first));
}

void TestRequestPage::asksForANameThatNobodyGave()
{
    QSettings().remove(QStringLiteral("declaredName"));
    m_page->startNew({m_workspace->people[0]});
    const QString login = m_session->declaredName();
    QCOMPARE(find<QLineEdit>("createdByEdit")->text(), login == QStringLiteral("root") ? QString() : login);
    find<QComboBox>("basisCombo")->setCurrentIndex(1);
    type("createdByEdit", QString());
    QVERIFY(!find<QPushButton>("createRequestButton")->isEnabled());
    type("createdByEdit", QStringLiteral("Olive"));
    click("createRequestButton");
    m_page->startNew({m_workspace->people[0]});
    QCOMPARE(find<QLineEdit>("createdByEdit")->text(), QStringLiteral("Olive")); // asked for once
}

void TestRequestPage::refusesATakenReferenceInWords()
{
    createRequest(QStringLiteral("Olive"));
    const QString reference = QString::fromStdString(stored()[0].reference);
    m_page->startNew({m_workspace->people[2]});
    type("referenceEdit", reference);
    type("createdByEdit", QStringLiteral("Olive"));
    find<QComboBox>("basisCombo")->setCurrentIndex(0);
    click("createRequestButton");
    QVERIFY(find<QLabel>("requestError")->isVisible());
    QVERIFY(find<QLabel>("requestError")->text().contains(reference));
    QCOMPARE(stored().size(), std::size_t(1));
}

void TestRequestPage::isApprovedByASecondNameOnly()
{
    createRequest(QStringLiteral("Olive"));
    type("decidedByEdit", QStringLiteral("olive"));
    QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
    QVERIFY(find<QLabel>("requestHint")->text().contains(QStringLiteral("somebody else")));
    type("decidedByEdit", QStringLiteral("Rita"));
    click("approveButton");
    QCOMPARE(stored()[0].state, core::RequestState::Approved);
    QCOMPARE(stored()[0].decidedBy, std::string("Rita"));

    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    click("runRequestButton");
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(0).toString(), QStringLiteral("run"));
    QCOMPARE(spy.first().at(1).toLongLong(), qint64(stored()[0].id));
}

void TestRequestPage::approvalWarnsOfUndecidedLookAlikes()
{
    createRequest(QStringLiteral("Olive"));
    const auto &people = m_workspace->people;
    core::LookAlike found{people[3], core::LookAlikeState::Found, {}, {}, {}, {{core::LookAlikeKind::Exact, people[0], 13, 1, 1, 1}}};
    core::store::LookAlikeRepository repository(m_session->database());
    repository.save(stored()[0].id, core::canonicalJson(core::report::lookAlikeCheckToJson({})), {found});
    m_session->notifyChanged();
    QVERIFY(find<QLabel>("requestHint")->text().contains(QStringLiteral("undecided")));
    found.state = core::LookAlikeState::Waived;
    repository.decide(stored()[0].id, found);
    m_session->notifyChanged();
    QVERIFY(!find<QLabel>("requestHint")->text().contains(QStringLiteral("undecided")));
}

void TestRequestPage::refusalNeedsAReason()
{
    createRequest(QStringLiteral("Olive"));
    type("decidedByEdit", QStringLiteral("Rita"));
    QVERIFY(!find<QPushButton>("refuseButton")->isEnabled());
    type("decisionReasonEdit", QStringLiteral("legal claims, Art. 17(3)(e)"));
    click("refuseButton");
    QCOMPARE(stored()[0].state, core::RequestState::Refused);
    QVERIFY(find<QPushButton>("runRequestButton")->isHidden());
}

void TestRequestPage::approvedRequestsAreExtendedOnceAndMarkedAsDone()
{
    createRequest(QStringLiteral("Olive"));
    QVERIFY(find<QPushButton>("doneButton")->isHidden());
    type("decidedByEdit", QStringLiteral("Rita"));
    click("approveButton");
    QVERIFY(find<QPushButton>("approveButton")->isHidden());
    QCOMPARE(find<QLineEdit>("decidedByEdit")->text(), m_session->declaredName());

    QVERIFY(!find<QPushButton>("extendButton")->isEnabled()); // a reason is missing
    type("decidedByEdit", QStringLiteral("Olive"));
    type("decisionReasonEdit", QStringLiteral("Ada 0 has many images"));
    click("extendButton");
    QVERIFY(find<QLabel>("decisionError")->isVisible()); // names nobody
    const std::string due = stored()[0].due;
    type("decisionReasonEdit", QStringLiteral("many images"));
    click("extendButton");
    QVERIFY(stored()[0].due > due);
    QCOMPARE(stored()[0].extensionReason, std::string("many images"));
    QVERIFY(!find<QPushButton>("extendButton")->isEnabled());

    QVERIFY(!find<QPushButton>("doneButton")->isEnabled()); // nothing was unlearned
    core::RunInfo run;
    run.request = stored()[0].id;
    run.status = core::RunStatus::Done;
    core::store::RunRepository(m_session->database()).add(run);
    m_session->notifyChanged();
    QVERIFY(find<QLabel>("requestHint")->text().contains(QStringLiteral("Run 1")));
    type("decisionReasonEdit", {});
    click("doneButton");
    QCOMPARE(stored()[0].state, core::RequestState::Done);
    QCOMPARE(stored()[0].closedBy, std::string("Olive"));
    QVERIFY(find<QPushButton>("doneButton")->isHidden());
    QVERIFY(find<QPushButton>("runRequestButton")->isVisible());
}

void TestRequestPage::anotherSpellingIsNoSecondName()
{
    createRequest(QStringLiteral("Zo\u00EB  Lee"));
    type("decidedByEdit", QStringLiteral("zoe\u0308 lee"));
    QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
    type("decidedByEdit", QStringLiteral("Zoe Lee"));
    QVERIFY(find<QPushButton>("approveButton")->isEnabled());
}

void TestRequestPage::experimentsNeedNoDates()
{
    m_page->startNew({m_workspace->people[0]});
    find<QCheckBox>("experimentCheck")->setChecked(true);
    QVERIFY(!find<QDateEdit>("receivedEdit")->isEnabled());
    type("createdByEdit", QStringLiteral("Olive"));
    click("createRequestButton");
    QVERIFY(stored()[0].experiment);
    QVERIFY(stored()[0].due.empty());
    QVERIFY(find<QPushButton>("runRequestButton")->isVisible());
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

void TestRequestPage::aDraftIsKept()
{
    createRequest(QStringLiteral("Olive"));
    auto *draft = find<QPushButton>("continueDraftButton");
    QVERIFY(!draft->isVisible());
    m_page->startNew({m_workspace->people[2]});
    find<QPlainTextEdit>("notesEdit")->setPlainText(QStringLiteral("came in by post"));
    auto *table = find<QTableView>("requestTable");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QVERIFY(find<QWidget>("requestDetails")->isVisible());
    QVERIFY(draft->isVisible());
    m_session->notifyChanged();
    draft->click();
    QVERIFY(find<QWidget>("requestForm")->isVisible() && !draft->isVisible());
    QCOMPARE(find<QPlainTextEdit>("notesEdit")->toPlainText(), QStringLiteral("came in by post"));
    click("cancelRequestButton");
    QVERIFY(find<QWidget>("requestDetails")->isVisible() && !draft->isVisible());
}

void TestRequestPage::anotherSelectionDoesNotReplaceADraft()
{
    m_page->startNew({m_workspace->people[0]});
    m_page->startNew({m_workspace->people[1]}); // nothing was written: nothing is lost
    auto *people = find<QListView>("requestedPeopleList")->model();
    QVERIFY(people->index(0, 0).data().toString().contains(QStringLiteral("Ada 1")));
    QVERIFY(!find<QWidget>("keptDraft")->isVisible());
    find<QPlainTextEdit>("notesEdit")->setPlainText(QStringLiteral("came in by post"));
    m_page->startNew({m_workspace->people[0], m_workspace->people[2]});
    QVERIFY(find<QWidget>("keptDraft")->isVisible());
    QCOMPARE(people->rowCount(), 1);
    QCOMPARE(find<QPlainTextEdit>("notesEdit")->toPlainText(), QStringLiteral("came in by post"));
    click("startOverButton");
    QCOMPARE(people->rowCount(), 2);
    QVERIFY(find<QPlainTextEdit>("notesEdit")->toPlainText().isEmpty());
    QVERIFY(!find<QWidget>("keptDraft")->isVisible());
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

void TestRequestPage::countsDaysToTheDueDate_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("overdue");
    QTest::newRow("later") << "2026-11-24" << "3 day" << false;
    QTest::newRow("today") << "2026-11-21" << "due today" << false;
    QTest::newRow("past") << "2026-11-20" << "1 day" << true;
}

void TestRequestPage::countsDaysToTheDueDate()
{
    QFETCH(QString, due);
    QFETCH(QString, words);
    QFETCH(bool, overdue);
    core::Request request;
    request.due = due.toStdString();
    const QDate today(2026, 11, 21);
    QVERIFY2(timeLeft(request, today).startsWith(words), qPrintable(timeLeft(request, today)));
    QCOMPARE(isOverdue(request, today), overdue);
    request.state = core::RequestState::Done;
    QVERIFY(timeLeft(request, today).isEmpty());
}

QTEST_MAIN(TestRequestPage)
#include "test_request_page.moc"
