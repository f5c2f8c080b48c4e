// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an audit measures and against which retrained model, settled before anything is computed.
#include "core/job/edge.h"
#include "core/job/original_training.h"
#include "core/job/requests.h"
#include "core/job/retrained_reference.h"
#include "core/job/run_job.h"
#include "core/store/model_repository.h"
#include "tests/support/workspace_with_people.h"

#include <QTest>

namespace {

using core::job::People;
using Settings = std::map<std::string, std::string>;

const Settings kTraining{{"epochs", "28"}, {"batch", "16"}, {"lr", "0.01"}, {"momentum", "0.9"}, {"weight_decay", "0.0005"}};

class TestAuditPlan final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WorkspaceWithPeople> m_people; ///< six training people
    std::shared_ptr<core::store::Workspace> m_workspace;
    std::optional<core::store::Database> m_database;
    core::Request m_request; ///< for the first two
    core::Model m_original;

    People all() const { return {m_people->people.begin(), m_people->people.begin() + 6}; }
    People remaining() const { return {m_people->people.begin() + 2, m_people->people.begin() + 6}; }
    core::Model added(core::Model model, const People &trainedOn)
    {
        model.id = core::store::ModelRepository(*m_database).add(model, trainedOn);
        return model;
    }
    core::Model model(core::ModelOrigin origin, const Settings &settings)
    {
        core::Model made;
        made.sha256 = std::string(64, 'a');
        made.arch = "resnet18";
        made.task = core::store::DataSetRepository(*m_database).dataSet()->tasks.front().id;
        made.origin = origin;
        made.settings = settings;
        return made;
    }
    core::Model reference(const Settings &settings = kTraining, const std::string &arch = "resnet18")
    {
        core::Model made = model(core::ModelOrigin::Retrained, settings);
        made.arch = arch;
        made.excluded = m_request.id;
        return added(made, remaining());
    }
    core::job::AuditPlan plan(const core::Model &measured, const core::job::ReferenceChoice &choice = {})
    {
        core::job::AuditPlan plan = core::job::planAudit(*m_database, m_request, all(), measured.id);
        plan.models[core::Stage::Original] = measured;
        core::job::addReference(plan, *m_database, measured, choice);
        return plan;
    }

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        m_people = std::make_unique<WorkspaceWithPeople>(6, 2, 1);
        m_workspace = *core::store::Workspace::open(m_people->folder(), core::store::Access::Write);
        m_database.emplace(m_workspace->database());
        core::job::NewRequest wanted;
        wanted.reference = "R-1";
        wanted.people = {"Ada 0", "Ada 1"};
        wanted.by = "officer";
        m_request = *core::job::createRequest(*m_workspace, wanted);
        m_request = *core::job::approveRequest(*m_workspace, m_request.id, "reviewer", "");
        m_original = added(model(core::ModelOrigin::Trained, kTraining), all());
    }
    void cleanup() { m_database.reset(); }

    void aReferenceOfAnotherArchitectureIsNotTaken()
    {
        const core::Model other = reference(kTraining, "densenet121");
        const core::job::AuditPlan left = plan(m_original);
        QVERIFY(!left.models.contains(core::Stage::Retrained));
        QCOMPARE(left.notes, (std::vector<std::string>{"There is no retrained model here: model " + std::to_string(other.id)
                                                       + " is a densenet121, the model measured a resnet18; make a new reference with "
                                                         "`train --exclude 1 --arch resnet18`."}));
        try {
            plan(m_original, other.id);
            QFAIL("a densenet121 is no reference for a resnet18");
        } catch (const core::job::Failure &failure) {
            QCOMPARE(failure.error().code, core::ErrorCode::Invalid);
            QCOMPARE(failure.error().subject, "model " + std::to_string(other.id));
        }
    }

    void aReferenceTrainedOtherwiseIsTakenWithANote()
    {
        reference();
        QVERIFY(plan(m_original).notes.empty());
        Settings shorter = kTraining;
        shorter["epochs"] = "1";
        shorter["lr"] = "0.05";
        const core::Model other = reference(shorter);
        const core::job::AuditPlan against = plan(m_original);
        QCOMPARE(against.models.at(core::Stage::Retrained).id, other.id);
        QCOMPARE(against.notes, (std::vector<std::string>{"The original was trained for 28 epochs, the retrained model for 1.",
                                                          "The original was trained at a learning rate of 0.01, the retrained model at 0.05."}));
    }

    void theOriginalOfAnUnlearnedModelIsTheOneThatWasTrained()
    {
        core::Model unlearned = model(core::ModelOrigin::Unlearned, {{"method", "dlfd"}});
        unlearned.parent = m_original.id;
        unlearned = added(unlearned, all());
        reference();
        QVERIFY(plan(unlearned).notes.empty());
        QCOMPARE(core::job::trainedAncestor(*m_database, unlearned)->id, m_original.id);
    }

    void whatNobodyKnowsOfTheTrainingIsSaid()
    {
        const core::Model imported = added(model(core::ModelOrigin::Imported, {}), all());
        reference();
        QCOMPARE(plan(imported).notes, (std::vector<std::string>{"How the original was trained is not known here: whether the retrained model was "
                                                                "trained alike cannot be told."}));
        const core::Model elsewhere = added(model(core::ModelOrigin::Imported, {}), remaining());
        QCOMPARE(plan(m_original, elsewhere.id).notes,
                 (std::vector<std::string>{"How the retrained model was trained is not known here: whether it was trained as the original was cannot "
                                           "be told."}));
    }

    void withoutAnOriginalThoseAreRetainedWhomTheAuditedModelKnows()
    {
        const People known{m_people->people[2], m_people->people[4]};
        core::job::AuditJob audit;
        audit.model = added(model(core::ModelOrigin::Imported, {}), known).id;
        audit.request = m_request.id;
        const core::job::AuditPlan planned = core::job::planForeign(*m_database, audit);
        QCOMPARE(planned.retain, known);
        QCOMPARE(planned.forget, People(m_request.people.begin(), m_request.people.end()));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestAuditPlan)
#include "test_audit_plan.moc"
