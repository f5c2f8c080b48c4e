// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/listed_people.h"

#include "core/store/sql_values.h"

namespace core::store {

std::vector<ListedPerson> listedPeople(Database &database, const std::vector<PersonId> &people)
{
    QSqlQuery query = select(database,
                             QStringLiteral("SELECT p.id, coalesce(n.identity, p.pseudonym), p.set_kind, p.images, "
                                            "(SELECT i.cache_row FROM images i WHERE i.person = p.id ORDER BY i.id LIMIT 1) "
                                            "FROM json_each(?) asked CROSS JOIN people p ON p.id = asked.value "
                                            "LEFT JOIN names n ON n.person = p.id ORDER BY asked.key"),
                             toText(canonicalJson(Json(people))));
    std::vector<ListedPerson> found;
    found.reserve(people.size());
    while (query.next())
        found.push_back({{integer(query, 0), text(query, 1), enumAt<SetKind>(query, 2), PersonState::None, integer(query, 3)},
                         optionalId(query, 4)});
    return found;
}

} // namespace core::store
