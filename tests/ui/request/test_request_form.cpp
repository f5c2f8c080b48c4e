// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/request/request_page_fixture.h"
#include "ui/request/request_people_model.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableView>

using namespace ui;

class TestRequestForm final : public QObject, protected RequestPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void makesARequestFromChosenPeople();
    void theLegalBasisIsChosenByHand();
    void takesPeopleOutOfTheForm();
    void saysWhoIsAskedForTwice();
    void asksForANameThatNobodyGave();
    void refusesATakenReferenceInWords();
    void experimentsNeedNoDates();
    void aDraftIsKept();
    void anotherSelectionDoesNotReplaceADraft();
};

void TestRequestForm::makesARequestFromChosenPeople()
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

void TestRequestForm::theLegalBasisIsChosenByHand()
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
    submit();
    QCOMPARE(stored()[0].basis, std::string("17-1-c"));
    m_page->startNew({m_workspace->people[1]});
    QCOMPARE(basis->currentIndex(), -1); // not the last one's
}

void TestRequestForm::takesPeopleOutOfTheForm()
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

void TestRequestForm::saysWhoIsAskedForTwice()
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

void TestRequestForm::asksForANameThatNobodyGave()
{
    QSettings().remove(QStringLiteral("declaredName"));
    m_page->startNew({m_workspace->people[0]});
    const QString login = m_session->declaredName();
    QCOMPARE(find<QLineEdit>("createdByEdit")->text(), login == QStringLiteral("root") ? QString() : login);
    find<QComboBox>("basisCombo")->setCurrentIndex(1);
    type("createdByEdit", QString());
    QVERIFY(!find<QPushButton>("createRequestButton")->isEnabled());
    type("createdByEdit", QStringLiteral("Olive"));
    submit();
    m_page->startNew({m_workspace->people[0]});
    QCOMPARE(find<QLineEdit>("createdByEdit")->text(), QStringLiteral("Olive")); // asked for once
}

void TestRequestForm::refusesATakenReferenceInWords()
{
    createRequest(QStringLiteral("Olive"));
    const QString reference = QString::fromStdString(stored()[0].reference);
    m_page->startNew({m_workspace->people[2]});
    type("referenceEdit", reference);
    type("createdByEdit", QStringLiteral("Olive"));
    find<QComboBox>("basisCombo")->setCurrentIndex(0);
    submit();
    QVERIFY(find<QLabel>("requestError")->isVisible());
    QVERIFY(find<QLabel>("requestError")->text().contains(reference));
    QCOMPARE(stored().size(), std::size_t(1));
}

void TestRequestForm::experimentsNeedNoDates()
{
    m_page->startNew({m_workspace->people[0]});
    find<QCheckBox>("experimentCheck")->setChecked(true);
    QVERIFY(!find<QDateEdit>("receivedEdit")->isEnabled());
    type("createdByEdit", QStringLiteral("Olive"));
    submit();
    QVERIFY(stored()[0].experiment);
    QVERIFY(stored()[0].due.empty());
    QVERIFY(find<QPushButton>("runRequestButton")->isVisible());
}

void TestRequestForm::aDraftIsKept()
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

void TestRequestForm::anotherSelectionDoesNotReplaceADraft()
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

QTEST_MAIN(TestRequestForm)
#include "test_request_form.moc"
