// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/look_alikes_json.h"
#include "core/store/look_alike_repository.h"
#include "core/store/run_repository.h"
#include "tests/support/stored_findings.h"
#include "tests/ui/request/request_page_fixture.h"

#include <QSignalSpy>

using namespace ui;

class TestRequestDecisions final : public QObject, protected RequestPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void isApprovedByASecondNameOnly();
    void approvalWarnsOfUndecidedLookAlikes();
    void refusalNeedsAReason();
    void approvedRequestsAreExtendedOnceAndMarkedAsDone();
    void anotherSpellingIsNoSecondName();
};

void TestRequestDecisions::isApprovedByASecondNameOnly()
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

void TestRequestDecisions::approvalWarnsOfUndecidedLookAlikes()
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

void TestRequestDecisions::refusalNeedsAReason()
{
    createRequest(QStringLiteral("Olive"));
    type("decidedByEdit", QStringLiteral("Rita"));
    QVERIFY(!find<QPushButton>("refuseButton")->isEnabled());
    type("decisionReasonEdit", QStringLiteral("legal claims, Art. 17(3)(e)"));
    click("refuseButton");
    QCOMPARE(stored()[0].state, core::RequestState::Refused);
    QVERIFY(find<QPushButton>("runRequestButton")->isHidden());
}

void TestRequestDecisions::approvedRequestsAreExtendedOnceAndMarkedAsDone()
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
    core::store::RunRepository runs(m_session->database());
    const core::RunId id = runs.add(run);
    sample::storeFindings(m_session->database(), id, R"({"verdict":{"forgetting":"not_forgotten","utility":"kept"}})");
    m_session->notifyChanged();
    type("decisionReasonEdit", {});
    QVERIFY(!find<QPushButton>("doneButton")->isEnabled()); // nothing shows that they are forgotten
    QVERIFY(find<QLabel>("requestHint")->text().contains(QStringLiteral("Run 1 is finished: Not forgotten.")));
    QVERIFY(!find<QLineEdit>("decisionReasonEdit")->placeholderText().contains(QStringLiteral("extend"))); // both need one
    type("decisionReasonEdit", QStringLiteral("out of service"));
    QVERIFY(find<QPushButton>("doneButton")->isEnabled());
    type("decisionReasonEdit", {});

    sample::storeFindings(m_session->database(), id, R"({"verdict":{"forgetting":"forgotten","utility":"kept"}})");
    m_session->notifyChanged();
    QVERIFY(find<QLabel>("requestHint")->text().contains(QStringLiteral("Run 1")));
    click("doneButton");
    QCOMPARE(stored()[0].state, core::RequestState::Done);
    QCOMPARE(stored()[0].closedBy, std::string("Olive"));
    QVERIFY(find<QPushButton>("doneButton")->isHidden());
    QVERIFY(find<QPushButton>("runRequestButton")->isVisible());
}

void TestRequestDecisions::anotherSpellingIsNoSecondName()
{
    createRequest(QStringLiteral("Zo\u00EB  Lee"));
    type("decidedByEdit", QStringLiteral("zoe\u0308 lee"));
    QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
    type("decidedByEdit", QStringLiteral("Zoe Lee"));
    QVERIFY(find<QPushButton>("approveButton")->isEnabled());
}

QTEST_MAIN(TestRequestDecisions)
#include "test_request_decisions.moc"
