// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/request_repository.h"

#include "core/store/sql_values.h"

#include <set>

namespace core::store {

namespace {

QString selectRequests()
{
    return QStringLiteral("SELECT id, reference, state, received, due, basis, notes, experiment, created_by, decided_by, "
                          "decision_reason, created, decided, extended_by, extension_reason, extended, closed_by, closing_reason, "
                          "closed FROM requests ");
}

void addPeople(Database &database, Request &request)
{
    QSqlQuery people = select(database,
                              QStringLiteral("SELECT p.id, p.images FROM request_people rp JOIN people p ON p.id = rp.person "
                                             "WHERE rp.request = ? ORDER BY p.id"),
                              qlonglong(request.id));
    while (people.next()) {
        request.people.push_back(integer(people, 0));
        request.images += integer(people, 1);
    }
    QSqlQuery missing = select(database, QStringLiteral("SELECT name FROM request_not_found WHERE request = ? ORDER BY position"),
                               qlonglong(request.id));
    while (missing.next())
        request.notFound.push_back(text(missing, 0));
}

Request requestAt(Database &database, const QSqlQuery &query)
{
    Request request;
    request.id = integer(query, 0);
    request.reference = text(query, 1);
    request.state = enumAt<RequestState>(query, 2);
    request.received = text(query, 3);
    request.due = text(query, 4);
    request.basis = text(query, 5);
    request.notes = text(query, 6);
    request.experiment = query.value(7).toBool();
    request.createdBy = text(query, 8);
    request.decidedBy = text(query, 9);
    request.decisionReason = text(query, 10);
    request.created = text(query, 11);
    request.decided = text(query, 12);
    request.extendedBy = text(query, 13);
    request.extensionReason = text(query, 14);
    request.extended = text(query, 15);
    request.closedBy = text(query, 16);
    request.closingReason = text(query, 17);
    request.closed = text(query, 18);
    addPeople(database, request);
    return request;
}

} // namespace

std::vector<Request> RequestRepository::requests()
{
    QSqlQuery query = select(m_database, selectRequests() + QStringLiteral("ORDER BY id"));
    std::vector<Request> requests;
    while (query.next())
        requests.push_back(requestAt(m_database, query));
    return requests;
}

std::optional<Request> RequestRepository::request(RequestId id)
{
    QSqlQuery query = select(m_database, selectRequests() + QStringLiteral("WHERE id = ?"), qlonglong(id));
    return query.next() ? std::optional(requestAt(m_database, query)) : std::nullopt;
}

std::optional<Request> RequestRepository::byReference(const std::string &reference)
{
    QSqlQuery query = select(m_database, selectRequests() + QStringLiteral("WHERE reference = ?"), toText(reference));
    return query.next() ? std::optional(requestAt(m_database, query)) : std::nullopt;
}

RequestId RequestRepository::add(const Request &request)
{
    AtomicScope scope(m_database);
    QSqlQuery insert = select(
        m_database,
        QStringLiteral("INSERT INTO requests (reference, state, received, due, basis, notes, experiment, created_by, decided_by, "
                       "decision_reason, created, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        toText(request.reference), toName(request.state), toText(request.received), toText(request.due), toText(request.basis),
        toText(request.notes), request.experiment, toText(request.createdBy), toText(request.decidedBy),
        toText(request.decisionReason), toText(request.created), toText(request.decided));
    const RequestId id = insert.lastInsertId().toLongLong();
    QSqlQuery addPerson = m_database.prepare(
        QStringLiteral("INSERT INTO request_people (request, person) VALUES (?, ?) ON CONFLICT DO NOTHING"));
    for (const PersonId person : request.people)
        run(m_database, addPerson, qlonglong(id), qlonglong(person));
    QSqlQuery addMissing =
        m_database.prepare(QStringLiteral("INSERT INTO request_not_found (request, position, name) VALUES (?, ?, ?)"));
    for (std::size_t i = 0; i < request.notFound.size(); ++i)
        run(m_database, addMissing, qlonglong(id), int(i), toText(request.notFound[i]));
    scope.commit();
    return id;
}

void RequestRepository::addPerson(RequestId request, PersonId person)
{
    select(m_database, QStringLiteral("INSERT INTO request_people (request, person) VALUES (?, ?) ON CONFLICT DO NOTHING"),
           qlonglong(request), qlonglong(person));
}

void RequestRepository::update(const Request &request)
{
    select(m_database,
           QStringLiteral("UPDATE requests SET state = ?, due = ?, decided_by = ?, decision_reason = ?, decided = ?, extended_by = ?, "
                          "extension_reason = ?, extended = ?, closed_by = ?, closing_reason = ?, closed = ? WHERE id = ?"),
           toName(request.state), toText(request.due), toText(request.decidedBy), toText(request.decisionReason),
           toText(request.decided), toText(request.extendedBy), toText(request.extensionReason), toText(request.extended),
           toText(request.closedBy), toText(request.closingReason), toText(request.closed), qlonglong(request.id));
}

std::map<PersonId, ImageCounts> RequestRepository::labelledImages(RequestId request, TaskId task, std::optional<ModelId> model,
                                                                  const std::set<std::int64_t> &lost)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT i.person, count(mi.image), count(*) - count(mi.image) FROM people p "
                                            "JOIN images i ON i.person = p.id JOIN labels l ON l.image = i.id AND l.task = ? "
                                            "LEFT JOIN model_images mi ON mi.model = ? AND mi.image = i.id "
                                            "WHERE (p.set_kind = 'unseen' OR p.id IN (SELECT person FROM request_people WHERE request = ?)) "
                                            "AND i.cache_row NOT IN (SELECT value FROM json_each(?)) GROUP BY i.person"),
                             qlonglong(task), toId(model), qlonglong(request), toText(canonicalJson(Json(lost))));
    std::map<PersonId, ImageCounts> counts;
    while (query.next())
        counts[integer(query, 0)] = {integer(query, 1), integer(query, 2)};
    return counts;
}

std::vector<PersonId> RequestRepository::forgottenBefore(RequestId except)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT DISTINCT rp.person FROM requests r JOIN request_people rp ON rp.request = r.id "
                                            "WHERE r.state = ? AND r.experiment = 0 AND r.id <> ? ORDER BY rp.person"),
                             toName(RequestState::Done), qlonglong(except));
    std::vector<PersonId> people;
    while (query.next())
        people.push_back(integer(query, 0));
    return people;
}

std::vector<RequestOfPerson> RequestRepository::otherRequests(const std::vector<PersonId> &people, RequestId except)
{
    const std::set<PersonId> asked(people.begin(), people.end());
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT rp.person, r.reference, r.state FROM requests r JOIN request_people rp ON rp.request = r.id "
                                            "WHERE r.experiment = 0 AND r.id <> ? ORDER BY rp.person, r.id DESC"),
                             qlonglong(except));
    std::vector<RequestOfPerson> found;
    while (query.next()) {
        if (asked.contains(integer(query, 0)))
            found.push_back({integer(query, 0), text(query, 1), enumAt<RequestState>(query, 2)});
    }
    return found;
}

} // namespace core::store
