// SPDX-License-Identifier: GPL-3.0-or-later
// LiRA and U-LiRA from the command's options to the findings, with as many shadow models as there have to be.
#include "tests/core/job/tiny_workspace.h"

#include "core/report/findings_json.h"
#include "core/store/model_repository.h"

#include <QTest>

#include <algorithm>

namespace {

using core::Stage;

class TestShadowAudit final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::job::AuditJob m_audit;
    core::Findings m_first;

    core::job::AuditExtraCost cost() { return tests::must(core::job::auditExtraCost(*m_tiny->workspace, m_audit)); }

private Q_SLOTS: // each goes on where the one before it ended
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
        core::job::RunJob run;
        run.request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 3)).id;
        run.model = m_tiny->train(1).id;
        run.method = "fine_tune";
        run.device = "cpu";
        run.set = {{"learning_rate", "0.0005"}, {"epochs", "1"}};
        m_audit.model = *tests::must(core::job::run(*m_tiny->workspace, run, {})).run.modelOut;
        m_audit.request = run.request;
        m_audit.original = run.model;
        m_audit.device = "cpu";
        m_audit.shadows = 16;
        m_audit.unlearnsShadows = true;
    }

    void stoppingKeepsWhatIsDone()
    {
        QCOMPARE(cost().models, 16);
        QVERIFY(cost().seconds.value_or(0) > 0 && cost().bytes > 16);
        std::stop_source stop;
        const core::JobContext stopping{stop.get_token(), [&](const core::Progress &progress) {
                                            if (progress.stage == "shadow" && progress.done == 8)
                                                stop.request_stop();
                                        }};
        QCOMPARE(core::job::auditModel(*m_tiny->workspace, m_audit, stopping).error().code, core::ErrorCode::Cancelled);
        QCOMPARE(cost().models, 8);
    }

    void goingOnEndsInFindings()
    {
        m_first = tests::must(core::job::resume(*m_tiny->workspace, 0, {})).findings.value();
        const core::Membership &before = m_first.stages.at(Stage::Original).membership;
        const core::Membership &after = m_first.stages.at(Stage::Unlearned).membership;
        QVERIFY(before.lira && after.lira && after.uLira && !before.uLira);
        for (const core::ShadowAttack *attack : {&*before.lira, &*after.lira, &*after.uLira}) {
            QCOMPARE(attack->shadows, std::int64_t{16});
            QVERIFY(attack->pooledVariance);
            QVERIFY2(!attack->area.auc.isRefused(), attack->area.auc.refused.c_str());
            QVERIFY(attack->tprAtFpr.at("0.001").isRefused());
        }
        const auto ofUnlearning = [](const std::string &note) { return note.starts_with("For U-LiRA"); };
        QCOMPARE(std::ranges::count_if(m_first.run.notes, ofUnlearning), std::ptrdiff_t{1});
    }

    void aSecondAuditTrainsNothingAndSaysTheSame()
    {
        QCOMPARE(cost().models, 0);
        QCOMPARE(*cost().seconds, 0.0);
        core::store::Database database = m_tiny->workspace->database();
        const std::size_t models = core::store::ModelRepository(database).models().size();
        const core::Findings second = tests::must(core::job::auditModel(*m_tiny->workspace, m_audit, {}));
        QCOMPARE(core::store::ModelRepository(database).models().size(), models);
        const core::Json a = core::report::findingsToJson(m_first), b = core::report::findingsToJson(second);
        QVERIFY(a["stages"] == b["stages"]);
        QCOMPARE(a["stages"]["unlearned"]["membership"]["u_lira"]["shadows"].get<int>(), 16);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestShadowAudit)
#include "test_shadow_audit.moc"
