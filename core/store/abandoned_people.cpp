// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/abandoned_people.h"

#include "core/store/sql_values.h"

namespace core::store {

std::int64_t removeAbandonedPeople(Database &database)
{
    AtomicScope scope(database);
    QSqlQuery query = select(database,
                             QStringLiteral("SELECT id FROM people WHERE images = 0 AND purged = 0 "
                                            "AND id NOT IN (SELECT person FROM model_people) AND id NOT IN (SELECT person FROM request_people) "
                                            "AND id NOT IN (SELECT person FROM look_alikes) "
                                            "AND id NOT IN (SELECT of_person FROM look_alike_evidence)"));
    std::vector<std::int64_t> people;
    while (query.next())
        people.push_back(integer(query, 0));
    for (const char *statement : {"DELETE FROM label_counts WHERE person = ?", "DELETE FROM names WHERE person = ?",
                                  "DELETE FROM people WHERE id = ?"}) {
        QSqlQuery remove = database.prepare(QString::fromLatin1(statement));
        for (const std::int64_t person : people)
            run(database, remove, qlonglong(person));
    }
    scope.commit();
    return static_cast<std::int64_t>(people.size());
}

} // namespace core::store
