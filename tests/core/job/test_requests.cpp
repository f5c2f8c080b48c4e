// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/policy.h"
#include "core/job/requests.h"

#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/request_repository.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

class FixedClock final : public core::Clock
{
public:
    TimePoint now() const override { return std::chrono::sys_days(std::chrono::year(2027) / 1 / 31); }
};

class TestRequests final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<core::store::Workspace> m_workspace;
    FixedClock m_clock;

    core::job::NewRequest valid() const
    {
        core::job::NewRequest request;
        request.reference = "R-1";
        request.people = {"Ada", "Zoë"};
        request.by = "officer";
        return request;
    }
    core::ErrorCode codeOf(const core::job::NewRequest &request)
    {
        const auto result = core::job::createRequest(*m_workspace, request, m_clock);
        return result ? core::ErrorCode::Internal : result.error().code;
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
        core::store::DataSetRepository(database).upsertPerson("Zoë", core::SetKind::Train);
    }

    void duesClampToTheMonthsEnd()
    {
        const auto request = core::job::createRequest(*m_workspace, valid(), m_clock);
        QVERIFY(request);
        QCOMPARE(request->received, std::string("2027-01-31"));
        QCOMPARE(request->due, std::string("2027-02-28"));
        QCOMPARE(request->basis, std::string("17-1-b"));
        QCOMPARE(request->people.size(), std::size_t(2));
    }

    void anotherSpellingIsNoSecondName_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("approved");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("case") << "Ann Lee" << "ann lee" << true;
        QTest::newRow("spaces") << "Ann Lee" << " Ann \t Lee " << true;
        QTest::newRow("case beyond ASCII") << "ÉMILE Ström" << "émile strÖm" << true;
        QTest::newRow("decomposed accents") << "Zo\u00EB" << "Zoe\u0308" << true;
        QTest::newRow("a no-break space") << "Ann\u00A0Lee" << "Ann Lee" << true;
        QTest::newRow("somebody else") << "Ann Lee" << "Anna Lee" << false;
        QTest::newRow("another accent") << "Zo\u00EB" << "Zoe" << false;
    }
    void anotherSpellingIsNoSecondName()
    {
        QFETCH(QString, made);
        QFETCH(QString, approved);
        QFETCH(bool, isSame);
        core::job::NewRequest wanted = valid();
        wanted.by = made.toStdString();
        const auto request = core::job::createRequest(*m_workspace, wanted, m_clock);
        QVERIFY(request);
        const auto decided = core::job::approveRequest(*m_workspace, request->id, approved.toStdString(), "", m_clock);
        QCOMPARE(!decided, isSame);
        if (decided)
            QCOMPARE(QString::fromStdString(decided->decidedBy), approved); // as written
    }

    void whoMadeItCannotApproveIt()
    {
        const auto request = core::job::createRequest(*m_workspace, valid(), m_clock);
        QVERIFY(request);
        const auto own = core::job::approveRequest(*m_workspace, request->id, " officer ", "", m_clock);
        QVERIFY(!own);
        QCOMPARE(own.error().code, core::ErrorCode::Invalid);
        const auto second = core::job::approveRequest(*m_workspace, request->id, "reviewer", "checked", m_clock);
        QVERIFY(second);
        QCOMPARE(second->state, core::RequestState::Approved);
        QVERIFY(!core::job::refuseRequest(*m_workspace, request->id, "reviewer", "", m_clock)); // decided once
    }

    void rulesAreKept()
    {
        auto request = valid();
        request.reference = "  ";
        QCOMPARE(codeOf(request), core::ErrorCode::Invalid);
        request = valid();
        request.received = "2027-02-30";
        QCOMPARE(codeOf(request), core::ErrorCode::Invalid);
        request.received = "2027-03-01"; // not yet
        QCOMPARE(codeOf(request), core::ErrorCode::Invalid);
        request = valid();
        request.basis = "17-1-g";
        QCOMPARE(codeOf(request), core::ErrorCode::Invalid);
        request = valid();
        request.people = {"Nobody"};
        QCOMPARE(codeOf(request), core::ErrorCode::Invalid);
        request = valid();
        request.by.clear();
        QCOMPARE(codeOf(request), core::ErrorCode::Usage);
        QVERIFY(core::job::createRequest(*m_workspace, valid(), m_clock));
        QCOMPARE(codeOf(valid()), core::ErrorCode::Invalid); // the reference is taken
    }

    void whatTheTrailRepeatsNamesNobody()
    {
        {
            core::store::Database database = m_workspace->database();
            core::store::DataSetRepository(database).upsertPerson("Grace_Hopper", core::SetKind::Unseen);
        }
        auto wanted = valid();
        wanted.people.push_back("Grace_Hopper");
        for (const char *reference : {"about ada", "ADA/2", "Zoë", "for Grace Hopper"}) {
            wanted.reference = reference;
            QCOMPARE(codeOf(wanted), core::ErrorCode::Invalid);
        }
        wanted.reference = "Adamant 7"; // a word of its own
        const auto request = core::job::createRequest(*m_workspace, wanted, m_clock);
        QVERIFY(request);
        QVERIFY(!core::job::approveRequest(*m_workspace, request->id, "reviewer", "Ada asked twice", m_clock));
        QVERIFY(core::job::approveRequest(*m_workspace, request->id, "reviewer", "asked twice", m_clock));
    }

    /// They stay when the name is purged.
    void notesNameNobody()
    {
        auto wanted = valid();
        wanted.notes = "came in by post; ADA called twice";
        const auto refused = core::job::createRequest(*m_workspace, wanted, m_clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, std::string("notes"));
        core::store::Database database = m_workspace->database();
        QVERIFY(core::store::RequestRepository(database).requests().empty());
        wanted.notes = "came in by post";
        QVERIFY(core::job::createRequest(*m_workspace, wanted, m_clock));
    }

    /// One left out in silence would pass for erased.
    void unknownPeopleAreNamedAndNobodyIsRecorded_data()
    {
        QTest::addColumn<QString>("people");
        QTest::addColumn<QString>("named");
        QTest::newRow("one") << "Ada,Nobody,Ada" << "Nobody";
        QTest::newRow("two") << "Nobody,Ada, Nemo " << "Nobody and Nemo";
        QTest::newRow("all") << "A1,A2,A3" << "A1, A2 and A3";
        QTest::newRow("many") << "Ada,A1,A2,A3,A4,A5,A6,A7" << "A1, A2, A3, A4, A5 and 2 others";
    }
    void unknownPeopleAreNamedAndNobodyIsRecorded()
    {
        QFETCH(QString, people);
        QFETCH(QString, named);
        auto wanted = valid();
        wanted.people.clear();
        for (const QString &person : people.split(u','))
            wanted.people.push_back(person.toStdString());
        const auto request = core::job::createRequest(*m_workspace, wanted, m_clock);
        QVERIFY(!request);
        QCOMPARE(request.error().code, core::ErrorCode::Invalid);
        QCOMPARE(QString::fromStdString(request.error().subject), named);
        core::store::Database database = m_workspace->database();
        QVERIFY(core::store::RequestRepository(database).requests().empty());
        QVERIFY(core::store::EventLog(database).events().empty());
        QVERIFY(core::job::createRequest(*m_workspace, valid(), m_clock)); // its reference is still free
    }

    void experimentsNeedNoDatesAndNoName()
    {
        auto wanted = valid();
        wanted.experiment = true;
        wanted.by.clear();
        const auto request = core::job::createRequest(*m_workspace, wanted, m_clock);
        QVERIFY(request);
        QVERIFY(request->received.empty() && request->due.empty() && request->basis.empty());
    }

    void theTrailNamesWhoSitsHereWhereNobodyElseIsNamed()
    {
        auto wanted = valid();
        wanted.experiment = true;
        wanted.by.clear();
        QVERIFY(core::job::createRequest(*m_workspace, wanted, m_clock));
        m_workspace->actAs("Olive");
        wanted.reference = "R-2";
        QVERIFY(core::job::createRequest(*m_workspace, wanted, m_clock));
        QVERIFY(core::job::setPolicy(*m_workspace, {{"alpha", "0.02"}}, ""));
        core::store::Database database = m_workspace->database();
        const auto events = core::store::EventLog(database).events();
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(events[0].who, std::string("system"));
        QCOMPARE(events[1].who, std::string("Olive"));
        QCOMPARE(events[2].who, std::string("Olive"));
    }

    void theTrailTellsOfItWithoutNames()
    {
        const auto request = core::job::createRequest(*m_workspace, valid(), m_clock);
        QVERIFY(request);
        QVERIFY(core::job::approveRequest(*m_workspace, request->id, "reviewer", "", m_clock));
        core::store::Database database = m_workspace->database();
        core::store::EventLog log(database);
        const auto events = log.events();
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(events[0].what.at("act").get<std::string>(), std::string("request.created"));
        QCOMPARE(events[1].what.at("act").get<std::string>(), std::string("request.approved"));
        QCOMPARE(events[1].who, std::string("reviewer"));
        QVERIFY(std::none_of(events.begin(), events.end(), [](const core::store::Event &event) {
            return event.what.dump().find("Ada") != std::string::npos;
        }));
        QVERIFY(log.verify().ok);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRequests)
#include "test_requests.moc"
