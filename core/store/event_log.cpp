// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"

#include "core/store/sql_values.h"
#include "core/util/hash.h"

#include <algorithm>
#include <stdexcept>

namespace core::store {

namespace {

std::string genesis()
{
    return std::string(64, '0');
}

std::string hashOf(const Event &event, const std::string &previous)
{
    const Json row = {{"id", event.id}, {"time", event.time}, {"who", event.who}, {"what", event.what}, {"previous", previous}};
    return toHex(sha256(canonicalJson(row)));
}

/// `stored` as JSON that has a canonical form, which all has that append() wrote; else nothing.
std::optional<Json> readWhat(const std::string &stored)
{
    Result<Json> what = parseJson(stored, "event");
    if (!what)
        return std::nullopt;
    try {
        canonicalJson(*what);
    } catch (const std::invalid_argument &) {
        return std::nullopt;
    }
    return *std::move(what);
}

/// Whether the row is what append() wrote after `previous`.
bool isIntact(const QSqlQuery &query, const std::string &previous)
{
    const std::string stored = text(query, 3);
    const std::optional<Json> what = readWhat(stored);
    return what && canonicalJson(*what) == stored
        && hashOf({integer(query, 0), text(query, 1), text(query, 2), *what, {}}, previous) == text(query, 4);
}

struct Link
{
    std::int64_t id = 0;
    std::string hash = genesis();
};

Link lastLink(Database &database)
{
    QSqlQuery query = select(database, QStringLiteral("SELECT id, hash FROM events ORDER BY id DESC LIMIT 1"));
    return query.next() ? Link{integer(query, 0), text(query, 1)} : Link();
}

} // namespace

Event EventLog::append(const std::string &who, const Json &what)
{
    AtomicScope scope(m_database); // the last link is read and the next written under one write lock
    const Link last = lastLink(m_database);
    Event event{last.id + 1, toIso8601(m_clock.now()), who, what, {}};
    event.hash = hashOf(event, last.hash);
    select(m_database, QStringLiteral("INSERT INTO events (id, time, who, what, hash) VALUES (?, ?, ?, ?, ?)"),
           qlonglong(event.id), toText(event.time), toText(event.who), toText(canonicalJson(event.what)), toText(event.hash));
    scope.commit();
    return event;
}

Event EventLog::append(const Json &what)
{
    return append(m_database.actor(), what);
}

std::vector<Event> EventLog::events(std::int64_t limit)
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT id, time, who, what, hash FROM events ORDER BY id DESC LIMIT ?"),
                             qlonglong(limit));
    std::vector<Event> events;
    while (query.next()) {
        const std::string stored = text(query, 3);
        events.push_back({integer(query, 0), text(query, 1), text(query, 2), readWhat(stored).value_or(Json(stored)), text(query, 4)});
    }
    std::reverse(events.begin(), events.end());
    return events;
}

bool EventLog::hasWritten(const std::string &sha256)
{
    return select(m_database,
                  QStringLiteral("SELECT 1 FROM events WHERE instr(what, ?) > 0 AND CASE WHEN json_valid(what) THEN "
                                 "json_extract(what, '$.act') IN ('report.written', 'scores.written') AND "
                                 "json_extract(what, '$.sha256') = ? END LIMIT 1"),
                  toText(sha256), toText(sha256))
        .next();
}

std::string EventLog::head()
{
    return lastLink(m_database).hash;
}

ChainCheck EventLog::verify()
{
    ChainCheck check;
    const auto bad = [&](std::int64_t id, const std::string &detail) {
        check.ok = false;
        check.firstBadEvent = id;
        check.detail = detail;
        return check;
    };
    Link previous;
    QSqlQuery query = select(m_database, QStringLiteral("SELECT id, time, who, what, hash FROM events ORDER BY id"));
    while (query.next()) {
        ++check.events;
        const std::int64_t id = integer(query, 0);
        if (id != previous.id + 1)
            return bad(previous.id + 1, "Event " + std::to_string(previous.id + 1) + " is missing.");
        if (!isIntact(query, previous.hash))
            return bad(id, "Event " + std::to_string(id) + " or its place in the chain was changed.");
        previous = {id, text(query, 4)};
    }
    check.detail = check.events == 0 ? "There are no events yet."
        : check.events == 1          ? "The one event is in order."
                                     : "All " + std::to_string(check.events) + " events are in order.";
    return check;
}

} // namespace core::store
