// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"
#include "tests/support/stored_findings.h"
#include "tests/ui/request/request_page_fixture.h"

#include <QSignalSpy>

using namespace ui;

/// What a request says of the runs made for it, and before one is.
class TestRequestRuns final : public QObject, protected RequestPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void leadsToItsRuns();
    void isMarkedAsDoneOnARunThatErasedOnly();
    void saysBeforeARunWhatIsTooSmall();

private:
    core::RunId addRun(core::RunStatus status, std::optional<core::ModelId> modelOut = {});
};

core::RunId TestRequestRuns::addRun(core::RunStatus status, std::optional<core::ModelId> modelOut)
{
    core::store::RunRepository runs(m_session->database());
    core::RunInfo run;
    run.request = stored()[0].id;
    run.method = "dlfd";
    run.status = status;
    run.modelOut = modelOut;
    run.started = "2026-11-21T07:00:00.000Z";
    return runs.add(run);
}

void TestRequestRuns::leadsToItsRuns()
{
    createRequest(QStringLiteral("Olive"));
    QVERIFY(find<QWidget>("requestRuns")->isHidden());
    const core::RunId done = addRun(core::RunStatus::Done), stopped = addRun(core::RunStatus::Stopped);
    sample::storeFindings(m_session->database(), done, R"({"verdict":{"forgetting":"not_forgotten"}})");
    m_session->notifyChanged();
    auto *runs = find<QWidget>("requestRuns");
    QVERIFY(runs->isVisible());
    QStringList said;
    for (const QLabel *label : runs->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY(said.contains(QStringLiteral("✗ Not forgotten")) && said.contains(QStringLiteral("Stopped")));
    QVERIFY(!runs->findChild<QPushButton *>(QStringLiteral("openRun_%1").arg(stopped))); // nothing to see there
    QSignalSpy spy(m_session.get(), &Session::navigationRequested);
    QTest::mouseClick(runs->findChild<QPushButton *>(QStringLiteral("openRun_%1").arg(done)), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(0).toString(), QStringLiteral("findings"));
    QCOMPARE(spy.first().at(1).toLongLong(), qint64(done));
}

/// As core sees it: an audit of a model that knows the people is a measurement.
void TestRequestRuns::isMarkedAsDoneOnARunThatErasedOnly()
{
    createRequest(QStringLiteral("Olive"));
    type("decidedByEdit", QStringLiteral("Rita"));
    click("approveButton");
    core::Model original;
    original.sha256 = std::string(64, 'b');
    original.arch = "resnet18";
    original.task = 1;
    addRun(core::RunStatus::Done, core::store::ModelRepository(m_session->database()).add(original, {m_workspace->people[0]}));
    m_session->notifyChanged();
    type("decisionReasonEdit", QStringLiteral("answered"));
    QVERIFY(!find<QPushButton>("doneButton")->isEnabled());
    addRun(core::RunStatus::Done);
    m_session->notifyChanged();
    QVERIFY(find<QPushButton>("doneButton")->isEnabled());
}

void TestRequestRuns::saysBeforeARunWhatIsTooSmall()
{
    createRequest(QStringLiteral("Olive")); // two people of four images, two unseen
    const auto *outlook = find<QLabel>("requestOutlook");
    QVERIFY(outlook->isHidden()); // read beside the window, which would freeze over a hundred thousand people
    QTRY_VERIFY(outlook->isVisible());
    QVERIFY(outlook->text().contains(QStringLiteral("2 to forget, 2 unseen")));
    QVERIFY(outlook->text().contains(QStringLiteral("8 to forget, 8 unseen")));
    addRun(core::RunStatus::Done);
    m_session->notifyChanged();
    QVERIFY(outlook->isHidden()); // its findings say it
}

QTEST_MAIN(TestRequestRuns)
#include "test_request_runs.moc"
