// SPDX-License-Identifier: GPL-3.0-or-later
// The search for look-alikes and what is decided about them, on synthetic faces with planted copies.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/look_alikes.h"
#include "core/report/findings_json.h"
#include "core/store/event_log.h"
#include "core/store/request_repository.h"

#include <QTest>

#include <algorithm>
#include <fstream>

namespace {

namespace fs = std::filesystem;
using core::LookAlike;
using core::LookAlikeKind;
using core::LookAlikeState;
using core::job::LookAlikeDecision;

class TestLookAlikes final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    std::string m_asked;
    core::Request m_request;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }

    /// Two rows of the manifest: the first image of the person asked for, under other names.
    void plant()
    {
        std::ifstream in(m_tiny->faces() / "manifest.csv");
        std::string header, row;
        std::getline(in, header);
        std::getline(in, row);
        const std::string path = row.substr(0, row.find(','));
        m_asked = row.substr(path.size() + 1, row.find(',', path.size() + 1) - path.size() - 1);
        const std::string labels = row.substr(row.find(',', path.size() + 1));
        fs::copy_file(m_tiny->faces() / path, m_tiny->faces() / "images/twin.png");
        // The same picture with other bytes: a chunk of text that decoders pass over, before the end chunk.
        std::ifstream original(m_tiny->faces() / path, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(original)), {});
        const std::string chunk("\0\0\0\3tEXta\0b\xdc" "I\xa2" ";", 15);
        std::ofstream(m_tiny->faces() / "images/copy.png", std::ios::binary)
            << bytes.substr(0, bytes.size() - 12) << chunk << bytes.substr(bytes.size() - 12);
        std::ofstream(m_tiny->faces() / "manifest.csv", std::ios::app)
            << "images/twin.png,Twin of somebody" << labels << "\nimages/copy.png,Copy of somebody" << labels << '\n';
    }

    core::job::LookAlikeReport find(const core::JobContext &job = {})
    {
        core::job::LookAlikeJob options;
        options.request = m_request.id;
        options.nearBits = 0; // synthetic faces are drawn after one pattern
        options.device = "cpu";
        return tests::must(core::job::findLookAlikes(workspace(), options, job));
    }
    const LookAlike *named(const core::job::LookAlikeReport &report, const std::string &identity)
    {
        core::store::Database database = workspace().database();
        const auto person = core::store::DataSetRepository(database).personByIdentity(identity);
        const auto at = std::find_if(report.people.begin(), report.people.end(),
                                     [&](const LookAlike &one) { return person && one.person == person->id; });
        return at == report.people.end() ? nullptr : &*at;
    }
    core::Json lastEvent()
    {
        core::store::Database database = workspace().database();
        return core::store::EventLog(database).events().back().what;
    }
    std::string pseudonym(const std::string &identity)
    {
        core::store::Database database = workspace().database();
        core::store::DataSetRepository people(database);
        return people.pseudonym(people.personByIdentity(identity)->id);
    }

private Q_SLOTS:
    void init()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(12);
        plant();
        m_tiny->import();
        core::job::NewRequest wanted;
        wanted.reference = "R-1";
        wanted.people = {m_asked};
        wanted.by = "officer";
        m_request = tests::must(core::job::createRequest(workspace(), wanted));
    }

    void copiesAreFoundInEverySet()
    {
        const auto report = find();
        const LookAlike *twin = named(report, "Twin of somebody"), *copy = named(report, "Copy of somebody");
        QVERIFY(twin && copy);
        QCOMPARE(twin->evidence.front().kind, LookAlikeKind::Exact);
        QCOMPARE(twin->evidence.front().of, m_request.people.front());
        QVERIFY(twin->evidence.front().image != twin->evidence.front().ofImage);
        QCOMPARE(copy->evidence.front().kind, LookAlikeKind::Near);
        QVERIFY(copy->evidence.front().similarity > 0.999);
        QCOMPARE(report.check.requestPeople, std::int64_t(1));
        QCOMPARE(report.check.people, std::int64_t(13));
        QVERIFY(report.check.modelSha256.empty());
        QVERIFY(report.check.notes.front().find("no model") != std::string::npos);

        const core::Json event = lastEvent();
        QCOMPARE(event.at("act").get<std::string>(), std::string("look_alikes.checked"));
        QCOMPARE(event.at("exact").get<int>(), 1);
        const auto loaded = tests::must(core::job::loadLookAlikes(workspace(), m_request.id));
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->people.size(), report.people.size());
        QCOMPARE(loaded->check.images, report.check.images);
        QVERIFY(!tests::must(core::job::loadLookAlikes(workspace(), 99)).has_value());
    }

    void lostImagesAreComparedByTheirFilesHash()
    {
        for (const char *file : {"images/twin.png", "images/copy.png"})
            fs::remove(m_tiny->faces() / file);
        fs::remove_all(workspace().cacheFolder());
        const auto report = find();
        const LookAlike *twin = named(report, "Twin of somebody");
        QVERIFY(twin);
        QCOMPARE(twin->evidence.front().kind, LookAlikeKind::Exact);
        QVERIFY(!named(report, "Copy of somebody")); // blank rows are like nothing, and like each other
        QVERIFY2(report.check.notes.front().starts_with("2 images have neither"), report.check.notes.front().c_str());
    }

    void featuresGiveCandidatesWithAMeasuredPrecision()
    {
        core::job::LookAlikeJob options;
        options.model = m_tiny->train(1).id;
        options.request = m_request.id;
        options.cosine = -1; // everybody
        options.nearBits = 0;
        options.device = "cpu";
        const auto report = tests::must(core::job::findLookAlikes(workspace(), options, {}));
        QVERIFY(report.check.precision.value && report.check.precision.low && report.check.precision.high);
        QVERIFY(*report.check.precision.low <= *report.check.precision.value);
        const auto candidates = std::count_if(report.people.begin(), report.people.end(), [](const LookAlike &one) {
            return one.evidence.back().kind == LookAlikeKind::SamePerson;
        });
        QCOMPARE(candidates, std::ptrdiff_t(10)); // the ten most alike of 13
        QVERIFY(report.check.notes.back().find("3 candidates more") != std::string::npos);
        const auto loaded = tests::must(core::job::loadLookAlikes(workspace(), m_request.id));
        QCOMPARE(*loaded->check.precision.value, *report.check.precision.value);
    }

    void addedPeopleJoinTheRequest()
    {
        find();
        const LookAlikeDecision decision{m_request.id, "Twin of somebody", "officer", "the same photograph"};
        const core::Request request = tests::must(core::job::addLookAlike(workspace(), decision));
        QCOMPARE(request.people.size(), std::size_t(2));
        const core::Json event = lastEvent();
        QCOMPARE(event.at("act").get<std::string>(), std::string("look_alike.added"));
        QCOMPARE(event.at("person").get<std::string>(), pseudonym("Twin of somebody"));
        QVERIFY(event.dump().find("Twin") == std::string::npos);
        QCOMPARE(event.at("kinds").at(0).get<std::string>(), std::string("exact"));
        QVERIFY(!core::job::addLookAlike(workspace(), decision)); // in it already
        const auto loaded = tests::must(core::job::loadLookAlikes(workspace(), m_request.id));
        QCOMPARE(named(*loaded, "Twin of somebody")->state, LookAlikeState::Added);
    }

    void whoeverWasSeenByEyeCanBeAddedToo()
    {
        const std::string other = m_tiny->identities(core::SetKind::Unseen, 1).front();
        QVERIFY(other != m_asked);
        const auto added = core::job::addLookAlike(workspace(), {m_request.id, other, "officer", ""});
        QVERIFY2(added.has_value(), added ? "" : describe(added.error()).c_str());
        QVERIFY(lastEvent().at("kinds").empty());
    }

    void waivingNeedsAReasonThatNamesNobody()
    {
        find();
        LookAlikeDecision decision{m_request.id, "Copy of somebody", "officer", ""};
        QCOMPARE(core::job::waiveLookAlike(workspace(), decision).error().code, core::ErrorCode::Usage);
        decision.reason = "this is the Copy of somebody";
        QVERIFY(core::job::waiveLookAlike(workspace(), decision).error().detail.find("name nobody") != std::string::npos);
        decision.reason = "another person, checked against the originals";
        QVERIFY(core::job::waiveLookAlike(workspace(), decision));
        QCOMPARE(lastEvent().at("act").get<std::string>(), std::string("look_alike.waived"));
        decision.identity = m_tiny->identities(core::SetKind::Train, 1).front();
        const auto notFound = core::job::waiveLookAlike(workspace(), decision);
        QVERIFY(!notFound);
        // Searching again asks nobody twice.
        const auto report = find();
        QCOMPARE(named(report, "Copy of somebody")->state, LookAlikeState::Waived);
    }

    void refusesWhatCannotBe()
    {
        core::job::LookAlikeJob options;
        options.request = 99;
        QCOMPARE(core::job::findLookAlikes(workspace(), options, {}).error().code, core::ErrorCode::NotFound);
        options.request = m_request.id;
        options.nearBits = 21;
        QCOMPARE(core::job::findLookAlikes(workspace(), options, {}).error().code, core::ErrorCode::Usage);
        QCOMPARE(core::job::addLookAlike(workspace(), {m_request.id, "nobody", "officer", ""}).error().code, core::ErrorCode::NotFound);
        QCOMPARE(core::job::addLookAlike(workspace(), {m_request.id, "Twin of somebody", " ", ""}).error().code, core::ErrorCode::Usage);
        std::stop_source stop;
        stop.request_stop();
        options.nearBits = 0;
        QCOMPARE(core::job::findLookAlikes(workspace(), options, {stop.get_token(), {}}).error().code, core::ErrorCode::Cancelled);
    }

    void approvalFixesWhomTheRequestCovers()
    {
        const auto report = find();
        tests::must(core::job::approveRequest(workspace(), m_request.id, "reviewer", ""));
        QCOMPARE(lastEvent().at("look_alikes_undecided").get<std::size_t>(), report.people.size()); // who approved knew
        const auto late = core::job::addLookAlike(workspace(), {m_request.id, "Twin of somebody", "officer", ""});
        QVERIFY(!late);
        QVERIFY(late.error().detail.find("another request") != std::string::npos);
        QVERIFY(core::job::waiveLookAlike(workspace(), {m_request.id, "Twin of somebody", "officer", "handled in another request"}));
    }

    void findingsSpeakOfThemByPseudonym()
    {
        core::store::Database database = workspace().database();
        const auto nobodyLooked = core::job::lookAlikeFindings(database, m_request.id);
        QVERIFY(!nobodyLooked.has_value());
        QVERIFY(core::job::lookAlikeWarnings(database, m_request, nobodyLooked).at(0).starts_with("Nobody looked"));
        core::Request experiment = m_request;
        experiment.experiment = true;
        QVERIFY(core::job::lookAlikeWarnings(database, experiment, nobodyLooked).empty());
        find();
        tests::must(core::job::waiveLookAlike(workspace(), {m_request.id, "Copy of somebody", "officer", "not the same"}));
        core::Findings findings;
        findings.lookAlikes = core::job::lookAlikeFindings(database, m_request.id);
        const std::string warning = core::job::lookAlikeWarnings(database, m_request, findings.lookAlikes).at(0);
        QVERIFY2(warning.find(pseudonym("Twin of somebody")) != std::string::npos, warning.c_str());
        const core::Json json = core::report::findingsToJson(findings).at("look_alikes");
        QCOMPARE(json.at("people").size(), std::size_t(2));
        QCOMPARE(json.at("undecided").get<int>(), 1);
        QVERIFY(json.dump().find("somebody") == std::string::npos);
        QVERIFY(json.dump().find("not the same") != std::string::npos);
    }

    void aSearchThatIsOlderThanTheRequestsPeopleIsSaid()
    {
        find();
        core::store::Database database = workspace().database();
        QVERIFY(core::job::outdatedLookAlikes(database, m_request).empty());
        m_request = tests::must(core::job::addLookAlike(workspace(), {m_request.id, "Twin of somebody", "officer", ""}));
        tests::must(core::job::waiveLookAlike(workspace(), {m_request.id, "Copy of somebody", "officer", "not the same"}));
        const auto warnings = core::job::lookAlikeWarnings(database, m_request, core::job::lookAlikeFindings(database, m_request.id));
        QCOMPARE(warnings, std::vector<std::string>{"1 person joined the request after the search for look-alikes; search again."});
        find();
        QVERIFY(core::job::outdatedLookAlikes(database, m_request).empty());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLookAlikes)
#include "test_look_alikes.moc"
