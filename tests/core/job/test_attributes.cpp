// SPDX-License-Identifier: GPL-3.0-or-later
// Multi-label and binary tasks all the way: import in CelebA's layout, training, unlearning, audit.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/reports.h"
#include "core/report/findings_json.h"
#include "core/store/run_repository.h"

#include <QTest>

#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using core::AuditSet;
using core::Stage;

/// A cell of the manifest's row.
std::string cell(const std::string &row, int column)
{
    std::stringstream stream(row);
    std::string text;
    for (int i = 0; i <= column; ++i)
        std::getline(stream, text, ',');
    return text;
}

/// Makes CelebA's three files of a synthetic manifest: who is Male falls by person, Smiling and Young by the image's classes.
/// One row names a file that is not there.
void writeAsCeleba(const fs::path &faces)
{
    std::ifstream manifest(faces / "manifest.csv");
    std::string line;
    std::getline(manifest, line);
    std::ostringstream rows, identities;
    std::map<std::string, std::size_t> numbers;
    const auto expressions = core::data::syntheticExpressions(), ages = core::data::syntheticAgeGroups();
    std::size_t images = 0;
    while (std::getline(manifest, line)) {
        const std::string file = fs::path(cell(line, 0)).filename().string();
        const std::size_t person = numbers.try_emplace(cell(line, 1), numbers.size() + 1).first->second;
        const auto sign = [](bool is) { return is ? "  1" : " -1"; };
        rows << file << sign(person % 2 == 0) << sign(cell(line, 3) == expressions.front()) << sign(cell(line, 2) == ages.front()) << '\n';
        identities << file << ' ' << person << '\n';
        ++images;
    }
    rows << "gone.jpg  1  1  1\n";
    identities << "gone.jpg 1\n";
    std::ofstream(faces / "list_attr_celeba.txt") << images + 1 << "\nMale Smiling Young \n" << rows.str();
    std::ofstream(faces / "identity_CelebA.txt") << identities.str();
    fs::rename(faces / "images", faces / "img_align_celeba");
    fs::remove(faces / "manifest.csv");
}

class TestAttributes final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;
    core::job::ImportReport m_report;
    core::Request m_request;

    core::store::Workspace &workspace() { return *m_tiny->workspace; }
    core::job::ImportReport import(const std::vector<std::string> &attributes)
    {
        core::data::ImportOptions options = m_tiny->importOptions();
        options.format = "celeba";
        options.labelColumns = attributes;
        return tests::must(core::job::importDataSet(workspace(), options, {}));
    }
    core::Model train(const std::string &task)
    {
        core::job::TrainJob options;
        options.task = task;
        options.epochs = 8; // after fewer BatchNorm's statistics are not yet those of the faces, and evaluation mode blows up
        options.batch = 16;
        options.learningRate = 0.01;
        options.device = "cpu";
        return tests::must(core::job::train(workspace(), options, {}));
    }
    core::Findings run(const std::string &method, const core::Model &model, std::map<std::string, std::string> set)
    {
        core::job::RunJob job;
        job.request = m_request.id;
        job.model = model.id;
        job.method = method;
        job.device = "cpu";
        job.set = std::move(set);
        return tests::must(core::job::run(workspace(), job, {}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(24);
        writeAsCeleba(m_tiny->faces());
        m_report = import({});
        m_request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 3));
    }

    void aRowWithoutItsFileIsNamedByListAndLine()
    {
        QCOMPARE(m_report.tasks.size(), std::size_t(1));
        QCOMPARE(m_report.tasks.front().kind, core::TaskKind::MultiLabel);
        QCOMPARE(m_report.skipped.size(), std::size_t(1));
        QCOMPARE(m_report.skipped.front().file, std::string("img_align_celeba/gone.jpg"));
        const std::string line = "list_attr_celeba.txt line " + std::to_string(m_report.imported + 3) + ": ";
        QVERIFY2(m_report.skipped.front().reason.starts_with(line), m_report.skipped.front().reason.c_str());
    }

    void multiLabelGoesThroughEveryMethodAndTheAudit_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const core::MethodSpec &method : core::job::methods())
            QTest::newRow(method.name.c_str()) << QByteArray::fromStdString(method.name);
    }

    void multiLabelGoesThroughEveryMethodAndTheAudit()
    {
        QFETCH(QByteArray, method);
        static const core::Model model = train("attributes");
        std::map<std::string, std::string> set;
        for (const core::MethodSpec &spec : core::job::methods()) {
            for (const core::OptionSpec &option : spec.options) {
                if (spec.name == method.toStdString() && option.key == "epochs")
                    set["epochs"] = "1";
            }
        }
        const core::Findings findings = run(method.toStdString(), model, set);
        const core::StageFindings &stage = findings.stages.at(Stage::Unlearned);
        for (const AuditSet part : core::kAuditSets) {
            QVERIFY(stage.accuracy.at(part).value.has_value() || stage.accuracy.at(part).isRefused());
            QVERIFY(stage.exactMatch.contains(part));
            if (stage.accuracy.at(part).value && stage.exactMatch.at(part).value)
                QVERIFY(*stage.exactMatch.at(part).value <= *stage.accuracy.at(part).value + 1e-12);
            const auto &matrices = stage.confusion.at(part); // one 2 × 2 a label, each over all images
            QCOMPARE(matrices.size(), std::size_t(3));
            for (const core::Confusion &matrix : matrices) {
                QCOMPARE(matrix.size(), std::size_t(2));
                QCOMPARE(matrix[0][0] + matrix[0][1] + matrix[1][0] + matrix[1][1], findings.sets.at(part).images);
            }
            QCOMPARE(stage.perClass.at(part).size(), std::size_t(3));
        }
        QVERIFY(stage.membership.auc.value.has_value());
        QCOMPARE(stage.people.size(), std::size_t(3));
        QCOMPARE(stage.correlation.classes, std::int64_t(3));
        const auto read = core::report::findingsFromJson(core::report::findingsToJson(findings));
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
    }

    void oneAttributeIsABinaryTask()
    {
        const auto report = import({"Smiling"});
        QCOMPARE(report.tasks.size(), std::size_t(2));
        QCOMPARE(report.tasks.back().kind, core::TaskKind::Binary);
        QCOMPARE(report.tasks.back().classes, (std::vector<std::string>{"not Smiling", "Smiling"}));
        const core::Model model = train("Smiling");
        const core::Findings findings = run("fine_tune", model, {{"learning_rate", "0.0005"}});
        const core::StageFindings &stage = findings.stages.at(Stage::Unlearned);
        QCOMPARE(stage.confusion.at(AuditSet::Unseen).size(), std::size_t(1));
        QVERIFY(stage.exactMatch.empty());
        // The labels of the task that this import did not have are still there.
        core::store::Database database = workspace().database();
        for (const core::Image &image : core::store::DataSetRepository(database).images())
            QVERIFY(image.labels.front() != core::kNoLabel);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestAttributes)
#include "test_attributes.moc"
