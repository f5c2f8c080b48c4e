// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/reports.h"
#include "core/report/findings_json.h"
#include "core/store/event_log.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/pdf_bytes.h"
#include "tests/support/sample_findings.h"

#include <QDir>
#include <QSqlQuery>
#include <QTest>

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
        runs.saveFindings(m_run, core::canonicalJson(core::report::findingsToJson(findings)));
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
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events.front().what.at("act").get<std::string>(), std::string("report.written"));
        QCOMPARE(events.front().what.at("sha256").get<std::string>(), report->sha256);
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
        QVERIFY(core::store::EventLog(m_fixture->database).events().empty());
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
