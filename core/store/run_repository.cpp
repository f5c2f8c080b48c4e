// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_repository.h"

#include "core/store/findings_check.h"
#include "core/store/run_details.h"
#include "core/store/sql_values.h"

#include <bit>
#include <cstring>

namespace core::store {

namespace {

static_assert(std::endian::native == std::endian::little, "blobs are little-endian; other machines need a byte swap here");

template <class T>
QByteArray toBlob(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))};
}

template <class T>
std::vector<T> fromBlob(const QByteArray &blob)
{
    std::vector<T> values(std::size_t(blob.size()) / sizeof(T));
    if (!values.empty())
        std::memcpy(values.data(), blob.constData(), values.size() * sizeof(T));
    return values;
}

RunInfo runAt(const QSqlQuery &query)
{
    RunInfo run;
    try {
        readRunDetails(jsonAt(query, 6), run);
    } catch (const Json::exception &error) {
        throw StoreFailure({ErrorCode::Corrupt, "run " + std::to_string(integer(query, 0)), error.what()});
    }
    run.id = integer(query, 0);
    run.request = integer(query, 1);
    run.status = enumAt<RunStatus>(query, 2);
    run.modelIn = optionalId(query, 3).value_or(0);
    run.modelOut = optionalId(query, 4);
    run.retrained = optionalId(query, 5);
    return run;
}

QString selectRuns()
{
    return QStringLiteral("SELECT id, request, status, model_in, model_out, retrained, details FROM runs ");
}

QString selectJobs()
{
    return QStringLiteral("SELECT id, kind, options, status, run, started, message FROM jobs ");
}

StoredJob jobAt(const QSqlQuery &query)
{
    return {integer(query, 0),    text(query, 1), text(query, 2), enumAt<RunStatus>(query, 3),
            optionalId(query, 4), text(query, 5), text(query, 6)};
}

} // namespace

RunId RunRepository::add(const RunInfo &run)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("INSERT INTO runs (request, status, model_in, model_out, retrained, details) "
                                            "VALUES (?, ?, ?, ?, ?, ?)"),
                             qlonglong(run.request), toName(run.status), toId(run.modelIn), toId(run.modelOut), toId(run.retrained),
                             toText(canonicalJson(runDetails(run))));
    return query.lastInsertId().toLongLong();
}

void RunRepository::update(const RunInfo &run)
{
    select(m_database,
           QStringLiteral("UPDATE runs SET request = ?, status = ?, model_in = ?, model_out = ?, retrained = ?, details = ? WHERE id = ?"),
           qlonglong(run.request), toName(run.status), toId(run.modelIn), toId(run.modelOut), toId(run.retrained),
           toText(canonicalJson(runDetails(run))), qlonglong(run.id));
}

std::vector<RunInfo> RunRepository::runs()
{
    QSqlQuery query = select(m_database, selectRuns() + QStringLiteral("ORDER BY id"));
    std::vector<RunInfo> runs;
    while (query.next())
        runs.push_back(runAt(query));
    return runs;
}

std::vector<RunInfo> RunRepository::runsOf(RequestId request)
{
    QSqlQuery query = select(m_database, selectRuns() + QStringLiteral("WHERE request = ? ORDER BY id"), qlonglong(request));
    std::vector<RunInfo> runs;
    while (query.next())
        runs.push_back(runAt(query));
    return runs;
}

std::optional<RunInfo> RunRepository::run(RunId id)
{
    QSqlQuery query = select(m_database, selectRuns() + QStringLiteral("WHERE id = ?"), qlonglong(id));
    return query.next() ? std::optional(runAt(query)) : std::nullopt;
}

std::optional<RunInfo> RunRepository::newestDone(RequestId request)
{
    QSqlQuery query = select(m_database, selectRuns() + QStringLiteral("WHERE request = ? AND status = ? ORDER BY id DESC LIMIT 1"),
                             qlonglong(request), toName(RunStatus::Done));
    return query.next() ? std::optional(runAt(query)) : std::nullopt;
}

std::optional<RunInfo> RunRepository::newestErasing(RequestId request)
{
    QSqlQuery query = select(m_database,
                             selectRuns()
                                 + QStringLiteral("WHERE id IN (SELECT run FROM erasures WHERE request = ?) AND NOT EXISTS (SELECT 1 FROM "
                                                  "request_people rp JOIN model_people mp ON mp.person = rp.person WHERE rp.request = "
                                                  "runs.request AND mp.model = runs.model_out) AND CASE WHEN json_valid(details) AND json_extract(details, "
                                                  "'$.model_out_sha256') <> '' THEN json_extract(details, '$.model_in_sha256') <> "
                                                  "json_extract(details, '$.model_out_sha256') ELSE 1 END ORDER BY id DESC LIMIT 1"),
                             qlonglong(request));
    return query.next() ? std::optional(runAt(query)) : std::nullopt;
}

void RunRepository::saveFindings(RunId id, const std::string &canonicalJson)
{
    select(m_database,
           QStringLiteral("INSERT INTO findings (run, json) VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET json = excluded.json"),
           qlonglong(id), toText(canonicalJson));
}

std::optional<std::string> RunRepository::findings(RunId id)
{
    return intactFindings(m_database, id);
}

std::optional<ForgettingVerdict> RunRepository::forgetting(RunId id)
{
    const std::optional<std::string> told = toldOfFinished(m_database, id, "forgetting");
    return told ? fromName<ForgettingVerdict>(*told) : std::nullopt;
}

std::map<std::string, ForgettingVerdict> RunRepository::personVerdicts(RunId id)
{
    std::map<std::string, ForgettingVerdict> verdicts;
    std::optional<std::string> stored;
    try {
        stored = findings(id);
    } catch (const StoreFailure &failure) {
        if (failure.error().code != ErrorCode::Corrupt)
            throw;
    }
    if (!stored)
        return verdicts;
    // Taken apart by SQLite: the findings of a large run are megabytes.
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT json_extract(p.value, '$.person'), json_extract(p.value, '$.verdict') "
                                            "FROM json_each(?, '$.stages.unlearned.people') p"),
                             toText(*stored));
    while (query.next())
        if (const auto verdict = fromName<ForgettingVerdict>(text(query, 1)))
            verdicts.emplace(text(query, 0), *verdict);
    return verdicts;
}

void RunRepository::saveScores(RunId id, Stage stage, AuditSet set, const std::string &name, int width,
                               const std::vector<float> &values)
{
    select(m_database,
           QStringLiteral("INSERT INTO scores (run, stage, audit_set, name, width, samples) VALUES (?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (run, stage, audit_set, name) DO UPDATE SET width = excluded.width, samples = excluded.samples"),
           qlonglong(id), toName(stage), toName(set), toText(name), width, toBlob(values));
}

std::vector<float> RunRepository::scores(RunId id, Stage stage, AuditSet set, const std::string &name)
{
    QSqlQuery query = select(
        m_database, QStringLiteral("SELECT samples FROM scores WHERE run = ? AND stage = ? AND audit_set = ? AND name = ?"),
        qlonglong(id), toName(stage), toName(set), toText(name));
    return query.next() ? fromBlob<float>(query.value(0).toByteArray()) : std::vector<float>();
}

void RunRepository::saveScoredImages(RunId id, AuditSet set, const std::vector<ImageId> &images)
{
    select(m_database,
           QStringLiteral("INSERT INTO scored_images (run, audit_set, images) VALUES (?, ?, ?) "
                          "ON CONFLICT (run, audit_set) DO UPDATE SET images = excluded.images"),
           qlonglong(id), toName(set), toBlob(images));
}

std::vector<ImageId> RunRepository::scoredImages(RunId id, AuditSet set)
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT images FROM scored_images WHERE run = ? AND audit_set = ?"),
                             qlonglong(id), toName(set));
    return query.next() ? fromBlob<ImageId>(query.value(0).toByteArray()) : std::vector<ImageId>();
}

std::vector<std::string> RunRepository::scoredPeople(RunId id, AuditSet set)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT coalesce(p.pseudonym, '') FROM json_each(?) scored LEFT JOIN images i ON i.id = scored.value "
                                            "LEFT JOIN people p ON p.id = i.person ORDER BY scored.key"),
                             toText(canonicalJson(Json(scoredImages(id, set)))));
    std::vector<std::string> people;
    while (query.next())
        people.push_back(text(query, 0));
    return people;
}

std::int64_t RunRepository::addJob(const StoredJob &job)
{
    QSqlQuery query = select(
        m_database, QStringLiteral("INSERT INTO jobs (kind, options, status, run, started, message) VALUES (?, ?, ?, ?, ?, ?)"),
        toText(job.kind), toText(job.options), toName(job.status), toId(job.run), toText(job.started), toText(job.message));
    return query.lastInsertId().toLongLong();
}

void RunRepository::updateJob(const StoredJob &job)
{
    select(m_database,
           QStringLiteral("UPDATE jobs SET kind = ?, options = ?, status = ?, run = ?, started = ?, message = ? WHERE id = ?"),
           toText(job.kind), toText(job.options), toName(job.status), toId(job.run), toText(job.started), toText(job.message),
           qlonglong(job.id));
}

std::vector<StoredJob> RunRepository::unfinishedJobs()
{
    QSqlQuery query = select(m_database, selectJobs() + QStringLiteral("WHERE status IN (?, ?) ORDER BY id"),
                             toName(RunStatus::Running), toName(RunStatus::Stopped));
    std::vector<StoredJob> jobs;
    while (query.next())
        jobs.push_back(jobAt(query));
    return jobs;
}

std::optional<StoredJob> RunRepository::job(std::int64_t id)
{
    QSqlQuery query = select(m_database, selectJobs() + QStringLiteral("WHERE id = ?"), qlonglong(id));
    return query.next() ? std::optional(jobAt(query)) : std::nullopt;
}

} // namespace core::store
