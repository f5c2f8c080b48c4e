// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/findings_check.h"
#include "store_fixture.h"
#include "tests/support/stored_findings.h"

#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace core;
using namespace core::store;

/// Findings are those whose hash the trail has, or nothing is said of them.
class TestFindingsCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::StoreFixture>();
        Request request;
        request.reference = "R-1";
        RunInfo run;
        run.request = RequestRepository(m_fixture->database).add(request);
        for (RunId &id : m_runs)
            id = runs().add(run);
        for (const RunId id : {m_runs[0], m_runs[1]})
            sample::storeFindings(database(), id, findingsOf("not_forgotten"));
    }

    void thoseOfTheTrailAreRead()
    {
        QCOMPARE(runs().findings(m_runs[0]).value_or(""), findingsOf("not_forgotten"));
        QCOMPARE(runs().forgetting(m_runs[0]), std::optional(ForgettingVerdict::NotForgotten));
        QVERIFY(!runs().findings(m_runs[2])); // it never finished
        QVERIFY(!runs().forgetting(m_runs[2]));
        const FindingsCheck check = verifyFindings(database());
        QVERIFY2(check.ok, check.detail.c_str());
        QCOMPARE(check.runs, 2);
    }

    void whatWasChangedOutsideIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("says");
        QTest::newRow("another verdict") << "UPDATE findings SET json = replace(json, 'not_', '') WHERE run = 2" << "its findings were changed: event 2 ";
        QTest::newRow("a blank more") << "UPDATE findings SET json = json || ' ' WHERE run = 2" << "its findings were changed: event 2 ";
        QTest::newRow("gone") << "DELETE FROM findings WHERE run = 2" << "its findings are gone, though event 2 ";
        QTest::newRow("another run's") << "UPDATE findings SET run = 3 WHERE run = 2" << "its findings are gone, though event 2 ";
        QTest::newRow("no hash in the event") << "UPDATE events SET what = json_remove(what, '$.findings_sha256') WHERE id = 2"
                                              << "its findings were changed: event 2 ";
        QTest::newRow("the event is another's") << "UPDATE events SET what = json_set(what, '$.run', 1) WHERE id = 2"
                                                << "does not tell that these findings were ever measured";
        QTest::newRow("the event is no JSON") << "UPDATE events SET what = what || '}' WHERE id = 2"
                                              << "does not tell that these findings were ever measured";
    }
    void whatWasChangedOutsideIsFound()
    {
        QFETCH(QString, change);
        QFETCH(QString, says);
        QVERIFY(QSqlQuery(database().handle()).exec(QStringLiteral("DROP TRIGGER events_keep")));
        QVERIFY(QSqlQuery(database().handle()).exec(change));
        try {
            runs().findings(m_runs[1]);
            QFAIL("changed findings were read");
        } catch (const StoreFailure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Corrupt);
            QCOMPARE(failure.error().subject, std::string("run 2"));
            const QString detail = QString::fromStdString(failure.error().detail);
            QVERIFY2(detail.contains(says) && detail.contains(QStringLiteral("restore")), qPrintable(detail));
        }
        const FindingsCheck check = verifyFindings(database());
        QVERIFY(!check.ok);
        QVERIFY(std::ranges::find(check.changed, m_runs[1]) != check.changed.end());
        QVERIFY2(check.detail.find("2") != std::string::npos, check.detail.c_str());
        QVERIFY(runs().personVerdicts(m_runs[1]).empty());
    }

    /// Should a run's findings ever be measured again, the newest event counts, and an older copy put back is found out.
    void theNewestEventCounts()
    {
        sample::storeFindings(database(), m_runs[1], findingsOf("forgotten"));
        QCOMPARE(runs().findings(m_runs[1]).value_or(""), findingsOf("forgotten"));
        QCOMPARE(runs().forgetting(m_runs[1]), std::optional(ForgettingVerdict::Forgotten));
        QVERIFY(verifyFindings(database()).ok);
        runs().saveFindings(m_runs[1], findingsOf("not_forgotten"));
        QVERIFY_EXCEPTION_THROWN(runs().findings(m_runs[1]), StoreFailure);
        QCOMPARE(verifyFindings(database()).changed, std::vector<std::int64_t>{m_runs[1]});
    }

    /// A request may quote anything; only an event that is a run's end counts.
    void whatOnlyQuotesAnEventIsNone()
    {
        EventLog(database()).append({{"act", "request.extended"}, {"run", m_runs[1]}, {"reason", R"("act":"run.finished")"}});
        QVERIFY(runs().findings(m_runs[1]));
        QVERIFY(verifyFindings(database()).ok);
    }

    void aLongTrailCostsNothing()
    {
        constexpr double kMostSeconds = 0.02;
        QVERIFY(QSqlQuery(database().handle())
                    .exec(QStringLiteral("INSERT INTO events (id, time, who, what, hash) WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT "
                                         "i + 1 FROM n WHERE i < 30000) SELECT i, '', '', '{\"act\":\"report.written\",\"run\":2}', '' FROM n")));
        double quickest = 1;
        for (int i = 0; i < 3; ++i) {
            const std::clock_t before = std::clock();
            QVERIFY(runs().findings(m_runs[1]));
            quickest = std::min(quickest, double(std::clock() - before) / CLOCKS_PER_SEC);
        }
        QVERIFY2(quickest < kMostSeconds, qPrintable(QString::number(quickest)));
    }

private:
    static std::string findingsOf(const char *forgetting)
    {
        return canonicalJson({{"stages", {{"unlearned", {{"people", {{{"person", "P-A"}, {"verdict", forgetting}}}}}}}},
                              {"verdict", {{"forgetting", forgetting}}}});
    }
    Database &database() { return m_fixture->database; }
    RunRepository runs() { return RunRepository(database()); }

    std::unique_ptr<test::StoreFixture> m_fixture;
    RunId m_runs[3] = {};
};

QTEST_GUILESS_MAIN(TestFindingsCheck)
#include "test_findings_check.moc"
