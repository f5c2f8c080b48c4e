// SPDX-License-Identifier: GPL-3.0-or-later
// The policy through the jobs: set, told to the trail, and what verdicts are judged by from then on.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/policy.h"
#include "core/store/event_log.h"

#include <QTest>

namespace {

using core::ErrorCode;

class TestPolicy final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    std::vector<core::store::Event> events()
    {
        core::store::Database database = workspace().database();
        return core::store::EventLog(database).events();
    }
    core::Policy stored() { return tests::must(core::job::policy(workspace())); }

private Q_SLOTS:
    void init() { m_tiny = std::make_unique<tests::TinyWorkspace>(16); }

    void changesAreStoredAndToldWithWhatWasThere()
    {
        const auto set = core::job::setPolicy(workspace(), {{"max_auc", "0.55"}, {"around_retrained", "true"}, {"alpha", "0.05"}}, "Olive");
        QVERIFY2(set.has_value(), set ? "" : describe(set.error()).c_str());
        QCOMPARE(set->maxAuc, 0.55);
        QCOMPARE(stored().maxAuc, 0.55);
        QVERIFY(stored().aroundRetrained);
        const core::store::Event event = events().back();
        QCOMPARE(event.who, std::string("Olive"));
        const core::Json expected{{"act", "policy.changed"},        {"max_auc", "0.55"},
                                  {"max_auc_before", "0.6"},        {"around_retrained", "true"},
                                  {"around_retrained_before", "false"}};
        QCOMPARE(event.what.dump(), expected.dump()); // alpha is what it was
    }

    void allOrNothing()
    {
        const auto set = core::job::setPolicy(workspace(), {{"alpha", "0.01"}, {"max_collapse", "7"}}, "Olive");
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::Invalid);
        QCOMPARE(set.error().subject, std::string("max_collapse"));
        QCOMPARE(stored().alpha, 0.05);
        QCOMPARE(core::job::setPolicy(workspace(), {}, "Olive").error().code, ErrorCode::Usage);
        QVERIFY(core::job::setPolicy(workspace(), {{"alpha", "0.05"}}, "Olive")); // as it was: no event
        QVERIFY(events().empty());
    }

    void auditsAreJudgedByItAndSaySo()
    {
        m_tiny->import();
        const core::Model original = m_tiny->train(1);
        const core::Request request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 5));
        core::job::TrainJob training;
        training.exclude = request.id;
        training.device = "cpu";
        tests::must(core::job::train(workspace(), training, {}));
        tests::must(core::job::setPolicy(workspace(), {{"around_retrained", "yes"}, {"max_accuracy_drop", "1"}, {"max_collapse", "1"}}, ""));

        core::job::AuditJob audit;
        audit.model = original.id; // nothing changed: it stands for the unlearned model
        audit.original = original.id;
        audit.request = request.id;
        audit.device = "cpu";
        const core::Findings findings = tests::must(core::job::auditModel(workspace(), audit, {}));
        QVERIFY(findings.verdict.policy.aroundRetrained);
        QCOMPARE(findings.verdict.policy.maxAccuracyDrop, 1.0);
        const auto retrained = findings.stages.at(core::Stage::Retrained).membership.aucClassMatched.value;
        QVERIFY(retrained);
        QVERIFY(findings.verdict.aucBounds.aroundRetrained);
        QCOMPARE(findings.verdict.aucBounds.low, std::max(0.0, *retrained - 0.05));
        QCOMPARE(findings.verdict.aucBounds.high, std::min(1.0, *retrained + 0.05));
        // Whatever was lost is within this policy, if there is an interval to say so by.
        if (findings.verdict.accuracyDrop.high && findings.stages.at(core::Stage::Unlearned).correlation.collapseIndex.high)
            QCOMPARE(findings.verdict.utility, core::UtilityVerdict::Kept);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
