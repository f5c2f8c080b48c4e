// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DataSetRepository that is about people.
#include "core/store/data_set_repository.h"
#include "core/store/run_repository.h"
#include "core/store/search_key.h"
#include "core/store/sql_values.h"
#include "core/util/hash.h"

#include <QVariantList>

namespace core::store {

namespace {

/// As names.folded has it.
QString folded(const std::string &text)
{
    return searchKey(toText(text));
}

struct Condition
{
    QString sql;
    QVariantList values;

    void add(const QString &part, const QVariant &value)
    {
        sql += (sql.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ")) + part;
        values += value;
    }
};

Condition conditionOf(const PeopleFilter &filter)
{
    Condition condition;
    if (!filter.search.empty()) {
        condition.add(QStringLiteral("(instr(n.folded, ?) > 0 OR instr(p.pseudonym, ?) > 0)"), folded(filter.search));
        condition.values += toText(filter.search).toUpper();
    }
    if (filter.set)
        condition.add(QStringLiteral("p.set_kind = ?"), toName(*filter.set));
    if (filter.state)
        condition.add(QStringLiteral("coalesce(s.state, 0) = ?"), int(*filter.state));
    if (filter.among)
        condition.add(QStringLiteral("p.id IN (SELECT value FROM json_each(?))"), toText(canonicalJson(Json(*filter.among))));
    return condition;
}

/// NOT INDEXED: to count, SQLite would walk the pseudonyms' index and so look every person and name up in random order.
QString peopleSql(const QString &columns, const QString &where)
{
    return QStringLiteral("SELECT ") + columns
        + QStringLiteral(" FROM people p NOT INDEXED LEFT JOIN names n ON n.person = p.id LEFT JOIN person_states s ON s.person = p.id")
        + where;
}

QSqlQuery selectPeople(Database &database, const QString &columns, const Condition &condition, const QString &tail)
{
    QSqlQuery query = database.prepare(peopleSql(columns, condition.sql) + tail);
    for (const QVariant &value : condition.values)
        query.addBindValue(value);
    database.execute(query);
    return query;
}

QString personColumns()
{
    return QStringLiteral("p.id, coalesce(n.identity, p.pseudonym), p.set_kind, coalesce(s.state, 0), p.images");
}

Person personAt(const QSqlQuery &query)
{
    return {integer(query, 0), text(query, 1), enumAt<SetKind>(query, 2), PersonState(query.value(3).toInt()), integer(query, 4)};
}

/// Asked for one by one where a list names thousands.
std::optional<Person> onePerson(Database &database, const QString &where, const QVariant &value)
{
    QSqlQuery &query = database.cached(peopleSql(personColumns(), QStringLiteral(" WHERE ") + where));
    run(database, query, value);
    const std::optional<Person> person = query.next() ? std::optional(personAt(query)) : std::nullopt;
    query.finish();
    return person;
}

/// Of the Unlearned: the newest run that erased them.
std::map<PersonId, RunId> newestErasures(Database &database)
{
    QSqlQuery query = select(database,
                             QStringLiteral("SELECT e.person, max(e.run) FROM erasures e JOIN people p ON p.id = e.person "
                                            "WHERE p.purged = 0 GROUP BY e.person"));
    std::map<PersonId, RunId> runs;
    while (query.next())
        runs.emplace(integer(query, 0), integer(query, 1));
    return runs;
}

} // namespace

std::vector<Person> DataSetRepository::people(const PeopleFilter &filter)
{
    QSqlQuery query = selectPeople(m_database, personColumns(), conditionOf(filter),
                                   QStringLiteral(" ORDER BY 2 LIMIT %1").arg(filter.limit));
    std::vector<Person> people;
    while (query.next())
        people.push_back(personAt(query));
    return people;
}

std::int64_t DataSetRepository::countPeople(const PeopleFilter &filter)
{
    QSqlQuery query = selectPeople(m_database, QStringLiteral("count(*)"), conditionOf(filter), QString());
    return query.next() ? integer(query, 0) : 0;
}

std::optional<Person> DataSetRepository::person(PersonId id)
{
    return onePerson(m_database, QStringLiteral("p.id = ?"), qlonglong(id));
}

std::optional<Person> DataSetRepository::personByIdentity(const std::string &identity)
{
    return onePerson(m_database, QStringLiteral("n.identity = ?"), toText(identity));
}

std::map<PersonId, ForgettingVerdict> DataSetRepository::verdicts()
{
    const std::map<PersonId, RunId> runs = newestErasures(m_database);
    std::set<PersonId> people;
    for (const auto &[person, run] : runs)
        people.insert(person);
    const std::map<PersonId, std::string> names = pseudonyms(people);
    std::map<RunId, std::map<std::string, ForgettingVerdict>> byRun;
    std::map<PersonId, ForgettingVerdict> verdicts;
    for (const auto &[person, run] : runs) {
        const auto [known, isNew] = byRun.try_emplace(run);
        if (isNew)
            known->second = RunRepository(m_database).personVerdicts(run);
        if (const auto own = known->second.find(names.at(person)); own != known->second.end())
            verdicts.emplace(person, own->second);
    }
    return verdicts;
}

std::map<SetKind, SetCounts> DataSetRepository::counts()
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT set_kind, count(*), sum(images) FROM people GROUP BY set_kind"));
    std::map<SetKind, SetCounts> counts;
    for (const SetKind set : kSetKinds)
        counts[set] = {};
    while (query.next())
        counts[enumAt<SetKind>(query, 0)] = {integer(query, 1), integer(query, 2)};
    return counts;
}

PersonId DataSetRepository::upsertPerson(const std::string &identity, SetKind set)
{
    AtomicScope scope(m_database);
    QSqlQuery &known = m_database.cached(QStringLiteral("SELECT person FROM names WHERE identity = ?"));
    run(m_database, known, toText(identity));
    const PersonId found = known.next() ? integer(known, 0) : 0;
    known.finish();
    if (found != 0)
        return found;

    QSqlQuery &insertPerson = m_database.cached(
        QStringLiteral("INSERT INTO people (pseudonym, set_kind) VALUES (?, ?) ON CONFLICT (pseudonym) DO NOTHING"));
    std::array<std::uint8_t, 32> salt;
    do { // 50 bits: another salt in the one case in a hundred thousand workspaces where two of 100,000 people meet
        salt = randomBytes32();
        const std::string pseudonym = "P-" + base32(hmacSha256(salt, identity)).substr(0, 10);
        run(m_database, insertPerson, toText(pseudonym), toName(set));
    } while (insertPerson.numRowsAffected() == 0);
    const PersonId id = insertPerson.lastInsertId().toLongLong();

    QSqlQuery &insertName =
        m_database.cached(QStringLiteral("INSERT INTO names (person, identity, folded, salt) VALUES (?, ?, ?, ?)"));
    run(m_database, insertName, qlonglong(id), toText(identity), folded(identity),
        QByteArray(reinterpret_cast<const char *>(salt.data()), qsizetype(salt.size())));
    scope.commit();
    return id;
}

std::map<PersonId, std::string> DataSetRepository::pseudonyms(const std::set<PersonId> &people)
{
    // One statement, however many are asked for: a search by pseudonym wants everybody's.
    QSqlQuery query = m_database.prepare(QStringLiteral("SELECT id, pseudonym FROM people WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"));
    run(m_database, query, toText(canonicalJson(Json(people))));
    std::map<PersonId, std::string> pseudonyms;
    while (query.next())
        pseudonyms.emplace_hint(pseudonyms.end(), integer(query, 0), text(query, 1));
    return pseudonyms;
}

std::string DataSetRepository::pseudonym(PersonId person)
{
    const auto found = pseudonyms({person});
    return found.empty() ? std::string() : found.begin()->second;
}

} // namespace core::store
