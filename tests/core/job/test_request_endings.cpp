// SPDX-License-Identifier: GPL-3.0-or-later
// Extending and closing: the rules, the dates, and what the trail says of them.
#include "core/job/closing_evidence.h"
#include "core/job/requests.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"
#include "tests/support/stored_findings.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

using core::ErrorCode;
using core::Json;
using core::RequestState;

class FixedClock final : public core::Clock
{
public:
    TimePoint now() const override { return std::chrono::sys_days(std::chrono::year(2027) / 1 / 31); }
};

const std::string kMade(64, 'b'); ///< the model of every run

class TestRequestEndings final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<core::store::Workspace> m_workspace;
    FixedClock m_clock;

    core::Request made(bool experiment = false, const std::string &received = {})
    {
        core::job::NewRequest request;
        request.reference = "R-1";
        request.people = {"Ada", "Zoë"};
        request.by = "officer";
        request.received = received;
        request.experiment = experiment;
        return *core::job::createRequest(*m_workspace, request, m_clock);
    }
    core::Request approved(const std::string &received = {})
    {
        return *core::job::approveRequest(*m_workspace, made(false, received).id, "reviewer", "checked", m_clock);
    }
    core::Result<core::Request> close(core::RequestId id, const std::string &reason = {})
    {
        return core::job::closeRequest(*m_workspace, id, "officer", reason, m_clock);
    }
    core::Result<core::Request> extend(core::RequestId id, const std::string &reason = "many images")
    {
        return core::job::extendRequest(*m_workspace, id, "officer", reason, m_clock);
    }
    core::RunId addRun(core::RequestId request, core::RunStatus status, const std::string &forgetting = "forgotten",
                       bool isExperiment = false, const std::string &modelIn = {})
    {
        core::store::Database database = m_workspace->database();
        core::store::RunRepository runs(database);
        core::RunInfo run;
        run.request = request;
        run.status = status;
        run.modelInSha256 = modelIn;
        run.modelOutSha256 = kMade;
        run.experiment = isExperiment;
        const core::RunId id = runs.add(run);
        if (status == core::RunStatus::Done && !forgetting.empty())
            sample::storeFindings(database, id, core::canonicalJson(Json{{"verdict", {{"forgetting", forgetting}, {"utility", "kept"}}}}));
        return id;
    }
    core::PersonState stateOf(const std::string &identity)
    {
        core::store::Database database = m_workspace->database();
        return core::store::DataSetRepository(database).personByIdentity(identity)->state;
    }
    core::store::Event lastEvent()
    {
        core::store::Database database = m_workspace->database();
        return core::store::EventLog(database).events().back();
    }
    std::size_t events()
    {
        core::store::Database database = m_workspace->database();
        return core::store::EventLog(database).events().size();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = core::store::Workspace::create(std::filesystem::path(m_folder->path().toStdString()) / "ws");
        QVERIFY(made);
        m_workspace = *made;
        core::store::Database database = m_workspace->database();
        core::store::DataSetRepository(database).upsertPerson("Ada", core::SetKind::Train);
        core::store::DataSetRepository(database).upsertPerson("Zoë", core::SetKind::Unseen);
    }

    void doneRestsOnFindingsAsTheTrailRecordedThem()
    {
        const core::Request request = approved();
        const core::RunId run = addRun(request.id, core::RunStatus::Done, "not_forgotten");
        core::store::Database database = m_workspace->database();
        core::store::RunRepository(database).saveFindings(run, R"({"verdict":{"forgetting":"forgotten","utility":"kept"}})");
        const auto refused = close(request.id, "answered");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QCOMPARE(refused.error().subject, "run " + std::to_string(run));
        QCOMPARE(core::store::RequestRepository(database).request(request.id)->state, RequestState::Approved);
    }

    void doneNeedsAFinishedRun()
    {
        const core::Request request = approved();
        addRun(request.id, core::RunStatus::Failed);
        addRun(request.id, core::RunStatus::Stopped);
        const auto early = close(request.id);
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::Invalid);
        QVERIFY2(early.error().detail.find("run --request 1") != std::string::npos, early.error().detail.c_str());
        QCOMPARE(stateOf("Ada"), core::PersonState::Approved);

        addRun(request.id, core::RunStatus::Done);
        const core::RunId newest = addRun(request.id, core::RunStatus::Done, "forgotten");
        const auto done = core::job::closeRequest(*m_workspace, request.id, " Olive ", " answered by post ", m_clock);
        QVERIFY2(done.has_value(), done ? "" : describe(done.error()).c_str());
        QCOMPARE(done->state, RequestState::Done);
        QCOMPARE(done->closedBy, std::string("Olive"));
        QCOMPARE(done->closingReason, std::string("answered by post"));
        QCOMPARE(done->closed, std::string("2027-01-31T00:00:00.000Z"));
        QCOMPARE(done->decidedBy, std::string("reviewer")); // who approved it is not overwritten
        QCOMPARE(done->decisionReason, std::string("checked"));

        const core::store::Event event = lastEvent();
        QCOMPARE(event.who, std::string("Olive"));
        QCOMPARE(event.what.at("act").get<std::string>(), std::string("request.done"));
        QCOMPARE(event.what.at("request").get<core::RequestId>(), request.id);
        QCOMPARE(event.what.at("run").get<core::RunId>(), newest);
        QCOMPARE(event.what.at("forgetting").get<std::string>(), std::string("forgotten"));
        QCOMPARE(event.what.at("model_out_sha256").get<std::string>(), std::string(64, 'b'));
    }

    void whatIsNotShownToBeForgottenIsClosedForAReasonOnly_data()
    {
        QTest::addColumn<QString>("verdict");
        for (const char *verdict : {"not_forgotten", "over_forgotten", "inconclusive", ""})
            QTest::newRow(verdict) << QString::fromLatin1(verdict);
    }
    void whatIsNotShownToBeForgottenIsClosedForAReasonOnly()
    {
        QFETCH(QString, verdict);
        const core::Request request = approved();
        addRun(request.id, core::RunStatus::Done, verdict.toStdString());
        const std::size_t told = events();
        for (const char *reason : {"", "  "}) {
            const auto refused = close(request.id, reason);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Usage);
            QCOMPARE(refused.error().subject, std::string("--reason"));
            QVERIFY2(refused.error().detail.find(verdict.isEmpty() ? "run 1 has no verdict" : verdict.toStdString()) != std::string::npos,
                     refused.error().detail.c_str());
        }
        QCOMPARE(events(), told);
        const auto done = close(request.id, "the model is out of service");
        QVERIFY2(done.has_value(), done ? "" : describe(done.error()).c_str());
        QCOMPARE(lastEvent().what.value("forgetting", std::string()), verdict.toStdString());
        core::store::Database database = m_workspace->database();
        const auto evidence = core::job::closingEvidence(database, request.id);
        QVERIFY(evidence && evidence->run.id == 1 && evidence->needsReason());
    }

    void aRunThatChangedNothingClosesNothing()
    {
        const core::Request request = approved();
        addRun(request.id, core::RunStatus::Done, "forgotten", false, kMade);
        const auto refused = close(request.id, "answered");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY2(refused.error().detail.find("nothing was unlearned") != std::string::npos, refused.error().detail.c_str());
        const core::RunId real = addRun(request.id, core::RunStatus::Done, "forgotten", false, std::string(64, 'a'));
        addRun(request.id, core::RunStatus::Done, "forgotten", false, kMade);
        QVERIFY(close(request.id));
        QCOMPARE(lastEvent().what.at("run").get<core::RunId>(), real);
    }

    void aRunOnAnExperimentsModelClosesNothing()
    {
        const core::Request request = approved();
        const core::RunId experiment = addRun(request.id, core::RunStatus::Done, "forgotten", true);
        QCOMPARE(stateOf("Ada"), core::PersonState::Approved);
        const auto refused = close(request.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY2(refused.error().detail.starts_with("run " + std::to_string(experiment) + " is an experiment"),
                 refused.error().detail.c_str());
        const core::RunId real = addRun(request.id, core::RunStatus::Done);
        addRun(request.id, core::RunStatus::Done, "forgotten", true);
        QVERIFY(close(request.id));
        QCOMPARE(lastEvent().what.at("run").get<core::RunId>(), real);
    }

    void onlyWhoWasLearnedIsUnlearned()
    {
        const core::Request request = approved();
        addRun(request.id, core::RunStatus::Done);
        QVERIFY(close(request.id));
        QCOMPARE(stateOf("Ada"), core::PersonState::Unlearned);
        QCOMPARE(stateOf("Zoë"), core::PersonState::Approved); // never trained on: purged, not unlearned
    }

    void doneIsRefusedWhereThereIsNothingToClose()
    {
        const core::RequestId id = made().id;
        addRun(id, core::RunStatus::Done);
        const auto open = close(id);
        QVERIFY(!open);
        QVERIFY2(open.error().detail.find("request approve") != std::string::npos, open.error().detail.c_str());
        QVERIFY(core::job::approveRequest(*m_workspace, id, "reviewer", "", m_clock));
        const auto named = close(id, "Ada was told");
        QVERIFY(!named);
        QCOMPARE(named.error().subject, std::string("reason"));
        QVERIFY(close(id));
        const std::size_t told = events();
        const auto again = close(id);
        QVERIFY(!again);
        QVERIFY(again.error().detail.find("already") != std::string::npos);
        QCOMPARE(close(99).error().code, ErrorCode::NotFound);
        QCOMPARE(core::job::closeRequest(*m_workspace, id, " ", "", m_clock).error().code, ErrorCode::Usage);
        QCOMPARE(events(), told); // what was refused is no event
    }

    void experimentsAreNeitherDoneNorExtended()
    {
        const core::RequestId id = made(true).id;
        addRun(id, core::RunStatus::Done);
        QCOMPARE(close(id).error().code, ErrorCode::Invalid);
        QCOMPARE(extend(id).error().code, ErrorCode::Invalid);
        core::store::Database database = m_workspace->database();
        QCOMPARE(core::store::RequestRepository(database).request(id)->state, RequestState::New);
    }

    void refusedRequestsStayRefused()
    {
        const core::RequestId id = made().id;
        QVERIFY(core::job::refuseRequest(*m_workspace, id, "reviewer", "no consent was ever given", m_clock));
        addRun(id, core::RunStatus::Done);
        QVERIFY(!close(id));
        QVERIFY(!extend(id));
        QCOMPARE(stateOf("Ada"), core::PersonState::None);
    }

    void extensionsAreTwoCalendarMonthsClampedToTheMonthsEnd_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("extended");
        QTest::newRow("plain") << "2026-11-21" << "2026-12-21" << "2027-02-21";
        QTest::newRow("into a short month") << "2026-11-30" << "2026-12-30" << "2027-02-28";
        QTest::newRow("into a leap February") << "2023-11-30" << "2023-12-30" << "2024-02-29";
        QTest::newRow("from a clamped date") << "2027-01-31" << "2027-02-28" << "2027-04-28";
        QTest::newRow("over the year's end") << "2026-10-15" << "2026-11-15" << "2027-01-15";
    }
    void extensionsAreTwoCalendarMonthsClampedToTheMonthsEnd()
    {
        QFETCH(QString, received);
        QFETCH(QString, due);
        QFETCH(QString, extended);
        const core::Request request = approved(received.toStdString());
        QCOMPARE(QString::fromStdString(request.due), due);
        const auto longer = extend(request.id, " many images ");
        QVERIFY2(longer.has_value(), longer ? "" : describe(longer.error()).c_str());
        QCOMPARE(QString::fromStdString(longer->due), extended);
        QCOMPARE(longer->state, RequestState::Approved);
        QCOMPARE(longer->extendedBy, std::string("officer"));
        QCOMPARE(longer->extensionReason, std::string("many images"));
        const Json event = lastEvent().what;
        QCOMPARE(event.at("act").get<std::string>(), std::string("request.extended"));
        QCOMPARE(QString::fromStdString(event.at("due_before")), due);
        QCOMPARE(QString::fromStdString(event.at("due")), extended);
        QCOMPARE(event.at("reason").get<std::string>(), std::string("many images"));
    }

    void oneExtensionWithAReason()
    {
        const core::RequestId id = made().id; // before the decision too
        QCOMPARE(extend(id, "  ").error().code, ErrorCode::Usage);
        QCOMPARE(extend(id, "Zoë has many images").error().code, ErrorCode::Invalid);
        QVERIFY(extend(id));
        const auto second = extend(id);
        QVERIFY(!second);
        QVERIFY2(second.error().detail.find("2027-01-31") != std::string::npos, second.error().detail.c_str());
        core::store::Database database = m_workspace->database();
        QCOMPARE(core::store::RequestRepository(database).request(id)->due, std::string("2027-04-28"));
    }

    void doneRequestsAreNotExtended()
    {
        const core::RequestId id = approved().id;
        addRun(id, core::RunStatus::Done);
        QVERIFY(close(id));
        QVERIFY(!extend(id));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRequestEndings)
#include "test_request_endings.moc"
