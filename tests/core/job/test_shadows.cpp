// SPDX-License-Identifier: GPL-3.0-or-later
// LiRA's shadow models, two of them: a whole audit with sixteen is in test_shadow_audit.cpp.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/audited_images.h"
#include "core/job/job_record.h"
#include "core/job/look_alikes.h"
#include "core/job/run_job.h"
#include "core/job/shadows.h"
#include "core/job/stored_options.h"
#include "core/store/model_repository.h"

#include <QTest>

#include <algorithm>
#include <fstream>

namespace {

using core::AuditSet;
using core::job::People;

constexpr AuditSet kSides[] = {AuditSet::Forget, AuditSet::Unseen};

class TestShadows final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::Model m_original;
    core::Request m_request;
    core::Findings m_run;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    core::job::AuditJob auditOfTheRun()
    {
        core::job::AuditJob audit;
        audit.model = *m_run.run.modelOut;
        audit.request = m_request.id;
        audit.original = m_original.id;
        audit.device = "cpu";
        return audit;
    }
    static People upTo(core::PersonId first, core::PersonId last)
    {
        People people;
        for (core::PersonId person = first; person <= last; ++person)
            people.insert(person);
        return people;
    }

    /// What an audit with that many shadow models prepares, without the rule that there are at least sixteen.
    struct Prepared
    {
        core::job::AuditPlan plan;
        core::job::ImageSets sets;
        core::PerSet<People> people;
        std::vector<core::job::Shadow> shadows;
    };
    Prepared prepared(core::store::Database &database, const core::job::AuditJob &audit)
    {
        core::job::AuditPlan plan = core::job::planForeign(database, audit);
        core::job::ImageSets sets = core::job::auditedImages(workspace(), database, plan, core::job::LostImages::Refuse, {});
        core::PerSet<People> people = core::job::auditPeople(plan, sets, database);
        auto shadows = core::job::plannedShadows(plan, sets, people, audit.seed, "cpu");
        return {std::move(plan), std::move(sets), std::move(people), std::move(shadows)};
    }
    core::job::ShadowSets scores(core::store::Database &database, const core::job::AuditJob &audit, const Prepared &prepared,
                                 const core::JobContext &job)
    {
        core::job::JobRecord record(workspace(), database, "audit", core::job::toJson(audit));
        return recorded(record, [&] {
            return core::job::shadowScores(workspace(), database, prepared.plan, prepared.sets, prepared.people, prepared.shadows, record,
                                           job);
        });
    }
    static std::size_t shadowModels(core::store::Database &database)
    {
        return static_cast<std::size_t>(std::ranges::count_if(core::store::ModelRepository(database).models(), core::isReference));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        m_original = m_tiny->train(1);
        m_request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 3));
        core::job::RunJob job;
        job.request = m_request.id;
        job.model = m_original.id;
        job.method = "fine_tune";
        job.device = "cpu";
        job.set = {{"learning_rate", "0.0005"}, {"epochs", "1"}};
        m_run = tests::must(core::job::run(workspace(), job, {}));
    }

    void everyPersonIsInExactlyHalf_data()
    {
        QTest::addColumn<int>("forget");
        QTest::addColumn<int>("unseen");
        QTest::newRow("even") << 10 << 40;
        QTest::newRow("odd") << 7 << 31;
        QTest::newRow("one and many") << 1 << 20;
        QTest::newRow("one and one") << 1 << 1;
    }
    void everyPersonIsInExactlyHalf()
    {
        QFETCH(int, forget);
        QFETCH(int, unseen);
        const People members = upTo(1, forget), others = upTo(101, 100 + unseen);
        const auto shadows = core::job::shadowPeople(members, others, 16, 5);
        QCOMPARE(shadows.size(), std::size_t{16});
        std::map<core::PersonId, int> times;
        for (std::size_t number = 0; number < shadows.size(); ++number) {
            QVERIFY(!shadows[number].empty());
            const auto ofMembers = static_cast<int>(core::job::common(shadows[number], members).size());
            const auto ofOthers = static_cast<int>(core::job::common(shadows[number], others).size());
            QVERIFY(ofMembers >= forget / 2 && ofMembers <= (forget + 1) / 2);
            QVERIFY(ofOthers >= unseen / 2 && ofOthers <= (unseen + 1) / 2);
            for (const core::PersonId person : shadows[number])
                ++times[person];
            if (number % 2 == 1)
                QVERIFY(core::job::common(shadows[number], shadows[number - 1]).empty());
        }
        QCOMPARE(times.size(), members.size() + others.size());
        QVERIFY(std::ranges::all_of(times, [](const auto &person) { return person.second == 8; }));
        if (unseen > 1)
            QVERIFY(shadows[0] != shadows[2]);
        QVERIFY(shadows == core::job::shadowPeople(members, others, 16, 5));
        QVERIFY(unseen == 1 || shadows != core::job::shadowPeople(members, others, 16, 6));
    }

    void anOddNumberLeavesNobodyOutEither()
    {
        std::map<core::PersonId, int> times;
        for (const People &shadow : core::job::shadowPeople(upTo(1, 5), upTo(101, 120), 17, 1))
            for (const core::PersonId person : shadow)
                ++times[person];
        QVERIFY(std::ranges::all_of(times, [](const auto &person) { return person.second == 8 || person.second == 9; }));
        QCOMPARE(times.size(), std::size_t{25});
    }

    void fewerThanSixteenAreRefusedBeforeAnythingBegins()
    {
        core::job::AuditJob audit = auditOfTheRun();
        for (const int count : {1, 15, -1, 257}) {
            audit.shadows = count;
            const auto result = core::job::auditModel(workspace(), audit, {});
            QVERIFY(!result);
            QCOMPARE(result.error().code, core::ErrorCode::Invalid);
            QVERIFY(result.error().detail.find("16 to 256") != std::string::npos);
            QVERIFY(!core::job::auditExtraCost(workspace(), audit));
        }
        audit.shadows = 0;
        audit.unlearnsShadows = true;
        QCOMPARE(core::job::auditModel(workspace(), audit, {}).error().code, core::ErrorCode::Invalid);
        audit.shadows = 16;
        audit.original.reset();
        QCOMPARE(core::job::auditModel(workspace(), audit, {}).error().code, core::ErrorCode::Usage);
    }

    void aMethodThatIsNotKnownCannotBeRepeated()
    {
        core::job::AuditJob audit = auditOfTheRun();
        audit.model = m_original.id; // no run made it
        audit.shadows = 16;
        audit.unlearnsShadows = true;
        const auto result = core::job::auditModel(workspace(), audit, {});
        QCOMPARE(result.error().code, core::ErrorCode::Invalid);
        QVERIFY(result.error().detail.find("U-LiRA cannot repeat it") != std::string::npos);
    }

    void whatIsDoneStaysDoneAndIsUsedAgain()
    {
        core::store::Database database = workspace().database();
        core::job::AuditJob audit = auditOfTheRun();
        audit.shadows = 2;
        audit.seed = 2; // of this test alone: nothing is there yet
        const std::size_t before = shadowModels(database);
        const Prepared all = prepared(database, audit);
        const auto left = [&] {
            return core::job::workLeft(workspace(), database, all.plan, all.sets, all.people, all.shadows).trainings;
        };
        QCOMPARE(left(), 2);

        std::stop_source stop;
        std::vector<std::int64_t> done;
        const core::JobContext stopping{stop.get_token(), [&](const core::Progress &progress) {
                                            QCOMPARE(progress.stage, std::string("shadow"));
                                            QCOMPARE(progress.total, std::int64_t{2});
                                            done.push_back(progress.done);
                                            if (progress.done == 1)
                                                stop.request_stop();
                                        }};
        QVERIFY_EXCEPTION_THROWN(scores(database, audit, all, stopping), core::job::Failure);
        QVERIFY(done.size() > 1 && done.front() == 0 && done.back() == 1);
        QCOMPARE(shadowModels(database), before + 1);
        QCOMPARE(left(), 1);

        const core::job::ShadowSets first = scores(database, audit, all, {});
        QCOMPARE(shadowModels(database), before + 2);
        QCOMPARE(left(), 0);
        QVERIFY(first.unlearned.empty());
        for (const auto &entry : std::filesystem::directory_iterator(workspace().cacheFolder()))
            if (entry.path().filename().string().starts_with("shadow-"))
                std::ofstream(entry.path()) << "{\"forget\":[1"; // made again, from the models
        const core::job::ShadowSets second = scores(database, audit, all, {});
        QCOMPARE(shadowModels(database), before + 2);
        for (std::size_t i = 0; i < first.trained.size(); ++i) {
            QVERIFY(second.trained[i].phi == first.trained[i].phi);
            for (const AuditSet set : kSides)
                QCOMPARE(static_cast<std::int64_t>(first.trained[i].phi.at(set).size()), all.sets.of(all.people.at(set)).size());
        }
    }

    void aPersonIsWhollyInOrOut()
    {
        core::store::Database database = workspace().database();
        core::job::AuditJob audit = auditOfTheRun();
        audit.shadows = 2;
        const Prepared all = prepared(database, audit);
        const core::job::ShadowSets sets = scores(database, audit, all, {});
        People targets = all.people.at(AuditSet::Forget);
        targets.insert(all.people.at(AuditSet::Unseen).begin(), all.people.at(AuditSet::Unseen).end());
        for (std::size_t number = 0; number < all.shadows.size(); ++number) {
            const core::job::AttackModel &wanted = all.shadows[number].model;
            const auto model = core::job::storedAttackModel(
                database, workspace(), core::job::keyOf(wanted, m_original, all.sets));
            QVERIFY(model.has_value());
            QCOMPARE(model->settings.at("role"), std::string("shadow"));
            QCOMPARE(model->settings.at("epochs"), std::string("1")); // the original's
            const People known = core::store::ModelRepository(database).trainedOn(model->id);
            QCOMPARE(core::job::common(known, targets), sets.trained[number].included);
            QCOMPARE(core::job::without(known, targets), all.plan.retain);
            QVERIFY(core::job::common(known, all.people.at(AuditSet::Validation)).empty());
            const auto images = all.sets.of(wanted.people);
            for (const core::PersonId person : sets.trained[number].included)
                QCOMPARE(std::ranges::count(images.people, person), static_cast<std::ptrdiff_t>(all.sets.of({person}).size()));
        }
        QVERIFY(core::job::common(sets.trained[0].included, sets.trained[1].included).empty());
    }

    void unlearnedShadowsLeaveScoresAndNoModels()
    {
        core::store::Database database = workspace().database();
        core::job::AuditJob audit = auditOfTheRun();
        audit.shadows = 2;
        audit.unlearnsShadows = true;
        const Prepared all = prepared(database, audit);
        QCOMPARE(all.plan.repeated->id, m_run.run.id);
        QVERIFY(std::ranges::any_of(all.plan.notes, [](const std::string &note) { return note.find("fine_tune") != std::string::npos; }));
        const auto work = [&] { return core::job::workLeft(workspace(), database, all.plan, all.sets, all.people, all.shadows); };
        core::job::AuditJob plain = audit;
        plain.unlearnsShadows = false;
        scores(database, plain, prepared(database, plain), {});
        QCOMPARE(work().trainings, 0); // LiRA trained them
        QCOMPARE(work().unlearnings, 2);
        const std::size_t before = shadowModels(database);
        const core::job::ShadowSets sets = scores(database, audit, all, {});
        QCOMPARE(work().unlearnings, 0);
        QCOMPARE(shadowModels(database), before);
        QVERIFY(std::filesystem::is_empty(workspace().checkpointsFolder()));
        QCOMPARE(sets.unlearned.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            QVERIFY(sets.unlearned[i].included == sets.trained[i].included);
            QVERIFY(sets.unlearned[i].phi != sets.trained[i].phi);
        }
        // Another method's scores are others.
        core::job::AuditPlan other = all.plan;
        other.repeated->parameters["epochs"] = std::int64_t{2};
        const auto shadows = core::job::plannedShadows(other, all.sets, all.people, audit.seed, "cpu");
        QVERIFY(shadows[0].scoresKey == all.shadows[0].scoresKey);
        QVERIFY(shadows[0].unlearnedScoresKey != all.shadows[0].unlearnedScoresKey);
    }

    void shadowModelsAreInNoRunAndFindNoLookAlikes()
    {
        core::store::Database database = workspace().database();
        core::Model shadow = m_original; // the newest that knows the request's people, without a file
        shadow.settings["role"] = core::kShadowRole;
        shadow.sha256 = std::string(64, '0');
        core::job::RunJob job;
        job.request = m_request.id;
        job.model = core::store::ModelRepository(database).add(shadow, {m_request.people.begin(), m_request.people.end()});
        const auto result = core::job::run(workspace(), job, {});
        QCOMPARE(result.error().code, core::ErrorCode::Invalid);
        QVERIFY(result.error().detail.find("only for an attack") != std::string::npos);
        core::job::LookAlikeJob search;
        search.request = m_request.id;
        search.device = "cpu";
        QCOMPARE(tests::must(core::job::findLookAlikes(workspace(), search, {})).check.modelSha256, m_original.sha256);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestShadows)
#include "test_shadows.moc"
