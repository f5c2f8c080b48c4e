// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/report/findings_json.h"
#include "core/store/model_repository.h"
#include "core/store/run_repository.h"
#include "core/util/json.h"
#include "tests/support/sample_findings.h"
#include "tests/support/stored_findings.h"
#include "tests/support/workspace_with_people.h"
#include "ui/printing/pdf_report.h"

#include <QTest>

/// What the report takes from the workspace beside the findings.
class TestPdfContext final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsOfModelsAreRounded()
    {
        const WorkspaceWithPeople made(3, 2, 4);
        const auto opened = core::store::Workspace::open(made.folder(), core::store::Access::Write);
        QVERIFY(opened);
        core::store::Workspace &workspace = **opened;
        core::store::Database database = workspace.database();
        core::job::NewRequest request;
        request.reference = "R-1";
        request.people = {"Ada 0"};
        request.by = "Olive";
        const auto asked = core::job::createRequest(workspace, request);
        QVERIFY(asked);
        core::Model model;
        model.sha256 = std::string(64, 'a');
        model.arch = "resnet18";
        model.task = core::store::DataSetRepository(database).dataSet()->tasks.front().id;
        model.created = "2026-11-21T08:00:00.000Z";
        model.seed = 20261121;
        model.settings = {{"epochs", "28"},        {"lr", "0.0125"},          {"optimizer", "sgd"},
                          {"train_loss", "0.12345678901234567"}, {"validation_accuracy", "0.5838926174496645"},
                          {"validation_high", "0.66912345678901"}, {"validation_images", "149"}};
        core::Findings findings = sample::findings();
        findings.run.request = asked->id;
        findings.run.modelIn = core::store::ModelRepository(database).add(model, {made.people[0]});
        findings.run.modelOut.reset();
        findings.run.retrained.reset();
        core::store::RunRepository runs(database);
        findings.run.id = runs.add(findings.run);
        sample::storeFindings(database, findings.run.id, core::canonicalJson(core::report::findingsToJson(findings)));

        const auto context = ui::pdfContext(workspace, findings);
        QVERIFY2(context, context ? "" : core::describe(context.error()).c_str());
        QCOMPARE(context->models.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(context->models.front().training),
                 QStringLiteral("128 pixels, seed 20261121, epochs 28, lr 0.0125, optimizer sgd, train_loss 0.123457, "
                                "validation_accuracy 58.4 %, validation_high 66.9 %, validation_images 149"));
    }
};

QTEST_GUILESS_MAIN(TestPdfContext)
#include "test_pdf_context.moc"
