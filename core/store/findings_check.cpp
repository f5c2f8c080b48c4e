// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/findings_check.h"

#include "core/store/sql_values.h"
#include "core/util/counted.h"
#include "core/util/hash.h"

#include <algorithm>

namespace core::store {

namespace {

/// As the index of schema 6 has it, letter by letter: else SQLite reads the whole trail.
QString isFinished()
{
    return QStringLiteral("instr(x.what, '\"act\":\"run.finished\"') > 0");
}
QString runOfEvent()
{
    return QStringLiteral("CASE WHEN json_valid(x.what) THEN json_extract(x.what, '$.run') END");
}

/// A text of the event `e`, whose path is bound.
QString textOfEvent()
{
    return QStringLiteral("CASE WHEN json_valid(e.what) THEN json_extract(e.what, ?) END");
}

QString newestEvent(const QString &run)
{
    return QStringLiteral("(SELECT max(x.id) FROM events x WHERE ") + isFinished() + QStringLiteral(" AND ") + runOfEvent()
        + QStringLiteral(" = ") + run + QStringLiteral(")");
}

const QString &hashPath()
{
    static const QString path = QStringLiteral("$.findings_sha256");
    return path;
}

bool isVouchedFor(const QSqlQuery &query, int findings, int hash)
{
    return !query.isNull(findings) && !query.isNull(hash) && toHex(sha256(text(query, findings))) == text(query, hash);
}

std::string inWords(const std::vector<std::int64_t> &runs)
{
    std::string words = runs.size() == 1 ? "run " : "runs ";
    for (std::size_t i = 0; i < runs.size(); ++i)
        words += (i == 0 ? "" : i + 1 == runs.size() ? " and " : ", ") + std::to_string(runs[i]);
    return words;
}

constexpr const char *kRemedy = "restore the workspace from a copy, or measure the run's model again with `audit`";

} // namespace

std::optional<std::string> intactFindings(Database &database, std::int64_t run)
{
    // One statement: between two, a run may finish.
    QSqlQuery query = select(database,
                             QStringLiteral("SELECT f.json, e.id, ") + textOfEvent()
                                 + QStringLiteral(" FROM (SELECT ? AS run) asked LEFT JOIN findings f ON f.run = asked.run "
                                                  "LEFT JOIN events e ON e.id = ")
                                 + newestEvent(QStringLiteral("asked.run")),
                             hashPath(), qlonglong(run));
    query.next();
    if (query.isNull(0) && query.isNull(1))
        return std::nullopt;
    if (isVouchedFor(query, 0, 2))
        return text(query, 0);
    const std::string subject = "run " + std::to_string(run);
    if (query.isNull(1))
        throw StoreFailure({ErrorCode::Corrupt, subject,
                            std::string("the trail does not tell that these findings were ever measured; ") + kRemedy});
    throw StoreFailure({ErrorCode::Corrupt, subject,
                        std::string(query.isNull(0) ? "its findings are gone, though event " : "its findings were changed: event ")
                            + std::to_string(integer(query, 1))
                            + (query.isNull(0) ? " of the trail tells of them; " : " of the trail recorded another hash of them; ") + kRemedy});
}

std::optional<std::string> toldOfFinished(Database &database, std::int64_t run, const std::string &key)
{
    QSqlQuery query = select(database,
                             QStringLiteral("SELECT ") + textOfEvent() + QStringLiteral(" FROM events e WHERE e.id = ")
                                 + newestEvent(QStringLiteral("?")),
                             toText("$." + key), qlonglong(run));
    return query.next() && !query.isNull(0) ? std::optional(text(query, 0)) : std::nullopt;
}

FindingsCheck verifyFindings(Database &database)
{
    // The trail is read row by row: who changes findings may have changed an index, too.
    QSqlQuery query = select(database,
                             QStringLiteral("WITH finished AS (SELECT ") + runOfEvent()
                                 + QStringLiteral(" AS run, max(x.id) AS event FROM events x NOT INDEXED WHERE ") + isFinished()
                                 + QStringLiteral(" GROUP BY 1) SELECT t.run, ") + textOfEvent()
                                 + QStringLiteral(", f.json FROM finished t JOIN events e ON e.id = t.event "
                                                  "LEFT JOIN findings f ON f.run = t.run WHERE t.run IS NOT NULL "
                                                  "UNION ALL SELECT f.run, NULL, f.json FROM findings f "
                                                  "WHERE f.run NOT IN (SELECT run FROM finished WHERE run IS NOT NULL)"),
                             hashPath());
    FindingsCheck check;
    while (query.next()) {
        ++check.runs;
        if (!isVouchedFor(query, 2, 1))
            check.changed.push_back(integer(query, 0));
    }
    std::ranges::sort(check.changed);
    check.ok = check.changed.empty();
    if (!check.ok)
        check.detail = "The findings of " + inWords(check.changed) + " are not those that the trail recorded: they were changed outside "
                       "Expunge; " + kRemedy + ".";
    else if (check.runs == 0)
        check.detail = "There are no findings yet.";
    else
        check.detail = "The findings of " + counted(check.runs, "run") + " are those that the trail recorded.";
    return check;
}

} // namespace core::store
