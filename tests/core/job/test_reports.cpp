// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/jobs.h"
#include "core/job/reports.h"
#include "core/report/findings_json.h"
#include "core/store/event_log.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/pdf_bytes.h"
#include "tests/support/sample_findings.h"
#include "tests/support/stored_findings.h"

#include <QDir>
#include <QSqlQuery>
#include <QTest>

#include <cmath>
#include <fstream>

namespace {

using core::test::StoreFixture;

/// Reports and the trail: neither is without the other.
class TestReports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        core::Request request;
        request.reference = "R-1";
        core::Findings findings = sample::findings();
        findings.run.request = core::store::RequestRepository(m_fixture->database).add(request);
        findings.run.modelIn = 0;
        findings.run.modelOut = findings.run.retrained = {};
        core::store::RunRepository runs(m_fixture->database);
        m_run = findings.run.id = runs.add(findings.run);
        sample::storeFindings(m_fixture->database, m_run, core::canonicalJson(core::report::findingsToJson(findings)));
    }

    void everyReportIsInTheTrail_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("json") << "json";
        QTest::newRow("csv") << "csv";
    }
    void everyReportIsInTheTrail()
    {
        QFETCH(QString, suffix);
        const auto report = core::job::writeReport(*m_fixture->workspace, m_run, file(suffix));
        QVERIFY(report);
        QVERIFY(std::filesystem::exists(report->path));
        const auto events = core::store::EventLog(m_fixture->database).events();
        QCOMPARE(events.size(), std::size_t(2)); // after the run's end
        QCOMPARE(events.back().what.at("act").get<std::string>(), std::string("report.written"));
        QCOMPARE(events.back().what.at("sha256").get<std::string>(), report->sha256);
    }

    void aReaderWritesNone()
    {
        const auto reader = core::store::Workspace::open(m_fixture->folder, core::store::Access::Read);
        QVERIFY(reader);
        const auto report = core::job::writeReport(**reader, m_run, file(QStringLiteral("json")));
        QVERIFY(!report);
        QCOMPARE(report.error().code, core::ErrorCode::ReadOnly);
        QVERIFY(report.error().detail.find("trail") != std::string::npos);
        QVERIFY(!std::filesystem::exists(file(QStringLiteral("json"))));
    }

    void noneStaysThatTheTrailCouldNotBeToldOf()
    {
        breakTrail();
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("csv"))));
        QVERIFY(!std::filesystem::exists(file(QStringLiteral("csv"))));
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("pdf")), "%PDF"));
        QCOMPARE(QDir(m_fixture->temporary.path()).entryList({QStringLiteral("report*")}), QStringList());
    }

    void anOlderReportOutlivesAFailedOne()
    {
        const QString pdf = QString::fromStdString(file(QStringLiteral("pdf")).string());
        QVERIFY(core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("pdf")), "older"));
        breakTrail();
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("pdf")), "newer"));
        QCOMPARE(sample::readAll(pdf), QByteArray("older"));
    }

    void theTrailTellsOfNoneThatCouldNotBeWritten()
    {
        const auto absent = core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("d/report.json")));
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, core::ErrorCode::NotFound);
        QVERIFY(QDir(m_fixture->temporary.path()).mkdir(QStringLiteral("report.json"))); // a folder of that name is in the way
        const auto blocked = core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("json")));
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, core::ErrorCode::AlreadyExists);
        QCOMPARE(core::store::EventLog(m_fixture->database).events().size(), std::size_t(1));
    }

    void onlyItsOwnFilesAreReplacedUnasked()
    {
        using core::job::Replace;
        const std::filesystem::path csv = file(QStringLiteral("csv"));
        const QString path = QString::fromStdString(csv.string());
        std::ofstream(csv) << "image_path,identity\n"; // somebody's manifest
        const std::size_t events = core::store::EventLog(m_fixture->database).events().size();
        for (const auto &written : {core::job::writeReport(*m_fixture->workspace, m_run, csv), core::job::writeReport(*m_fixture->workspace, m_run, csv, "x")}) {
            QVERIFY(!written);
            QCOMPARE(written.error().code, core::ErrorCode::AlreadyExists);
            QCOMPARE(written.error().subject, csv.string());
            QVERIFY2(written.error().detail.find("--force") != std::string::npos, written.error().detail.c_str());
        }
        QCOMPARE(sample::readAll(path), QByteArray("image_path,identity\n"));
        QCOMPARE(core::store::EventLog(m_fixture->database).events().size(), events);

        QVERIFY(core::job::writeReport(*m_fixture->workspace, m_run, csv, Replace::Anything));
        const QByteArray report = sample::readAll(path);
        QVERIFY(report.startsWith("stage,"));
        QVERIFY(core::job::writeReport(*m_fixture->workspace, m_run, csv)); // it is a report of ours now
        std::ofstream(csv, std::ios::app) << "a note of my own\n";
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, csv));
        std::filesystem::remove(csv);
        std::filesystem::create_directory(csv);
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, csv, Replace::Anything));
    }

    void scoresAreWrittenByPseudonym()
    {
        using core::AuditSet;
        using core::Stage;
        auto &database = m_fixture->database;
        core::store::DataSetRepository people(database);
        const core::PersonId ada = people.upsertPerson("Ada Lovelace", core::SetKind::Train);
        const core::DataSet dataSet = m_fixture->addDataSet();
        const std::vector<core::TaskId> tasks{dataSet.tasks[0].id, dataSet.tasks[1].id};
        const core::ImageId image = people.upsertImage(m_fixture->image(ada, "Ada/1.png", 0), tasks), gone = image + 7;
        const std::filesystem::path csv = file(QStringLiteral("csv"));
        const core::Error none = core::job::writeScores(*m_fixture->workspace, m_run, csv).error();
        QCOMPARE(none.code, core::ErrorCode::NotFound);
        QCOMPARE(none.subject, "run " + std::to_string(m_run));
        QVERIFY(!std::filesystem::exists(csv));

        core::store::RunRepository runs(database);
        runs.saveScoredImages(m_run, AuditSet::Forget, {image, gone});
        runs.saveScores(m_run, Stage::Original, AuditSet::Forget, "loss", 1, {0.1f, 2.5e-8f});
        runs.saveScores(m_run, Stage::Unlearned, AuditSet::Forget, "loss", 1, {1.0f, std::nanf("")});
        const auto written = core::job::writeScores(*m_fixture->workspace, m_run, csv);
        QVERIFY2(written, written ? "" : describe(written.error()).c_str());
        const std::string id = std::to_string(image), person = people.pseudonym(ada), other = std::to_string(gone);
        const std::string expected = "stage,set,image,person,loss\r\noriginal,forget," + id + "," + person + ",0.1\r\noriginal,forget," + other
            + ",,2.5e-08\r\nunlearned,forget," + id + "," + person + ",1\r\nunlearned,forget," + other + ",,\r\n";
        QCOMPARE(sample::readAll(QString::fromStdString(csv.string())).toStdString(), expected);
        const core::Json event = core::store::EventLog(database).events().back().what;
        QCOMPARE(event.at("act").get<std::string>(), std::string("scores.written"));
        QCOMPARE(event.at("run").get<core::RunId>(), m_run);
        QCOMPARE(event.at("sha256").get<std::string>(), written->sha256);
        QVERIFY(core::job::writeScores(*m_fixture->workspace, m_run, csv)); // ours
        QCOMPARE(core::job::writeScores(*m_fixture->workspace, m_run, file(QStringLiteral("txt"))).error().code, core::ErrorCode::Usage);
    }

    /// Reading, showing, reporting and closing a request all begin here.
    void findingsChangedFromOutsideAreNotReported()
    {
        core::store::RunRepository runs(m_fixture->database);
        std::string changed = *runs.findings(m_run);
        const std::string verdict = R"("forgetting":"forgotten")";
        changed.replace(changed.find(verdict), verdict.size(), R"("forgetting":"not_forgotten")");
        runs.saveFindings(m_run, changed);
        const core::Error shown = core::job::findingsJson(*m_fixture->workspace, m_run).error();
        QCOMPARE(shown.code, core::ErrorCode::Corrupt);
        QCOMPARE(shown.subject, "run " + std::to_string(m_run));
        QVERIFY2(shown.detail.find("changed: event 1") != std::string::npos, shown.detail.c_str());
        QCOMPARE(core::job::loadFindings(*m_fixture->workspace, m_run).error().code, core::ErrorCode::Corrupt);
        QVERIFY(!core::job::writeReport(*m_fixture->workspace, m_run, file(QStringLiteral("json"))));
        QVERIFY(!std::filesystem::exists(file(QStringLiteral("json"))));
        QCOMPARE(core::job::findingsJson(*m_fixture->workspace, 99).error().code, core::ErrorCode::NotFound);
    }

private:
    void breakTrail()
    {
        QVERIFY(QSqlQuery(m_fixture->database.handle()).exec(QStringLiteral("ALTER TABLE events RENAME TO gone_events")));
    }

    std::filesystem::path file(const QString &suffix) const
    {
        return std::filesystem::path(m_fixture->temporary.path().toStdString()) / ("report." + suffix.toStdString());
    }

    std::unique_ptr<StoreFixture> m_fixture;
    core::RunId m_run = 0;
};

} // namespace

QTEST_GUILESS_MAIN(TestReports)
#include "test_reports.moc"
