// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/look_alike_repository.h"

#include "core/domain/names.h"
#include "core/store/sql_values.h"

#include <algorithm>
#include <tuple>

namespace core::store {

namespace {

/// The kind that tells most: kinds are declared so.
LookAlikeKind strongest(const LookAlike &one)
{
    const auto least = std::ranges::min_element(one.evidence, {}, &LookAlikeEvidence::kind);
    return least == one.evidence.end() ? LookAlikeKind::SamePerson : least->kind;
}

} // namespace

void LookAlikeRepository::save(RequestId request, const std::string &report, const std::vector<LookAlike> &found)
{
    AtomicScope scope(m_database);
    select(m_database,
           QStringLiteral("INSERT INTO look_alike_checks (request, report) VALUES (?, ?) "
                          "ON CONFLICT (request) DO UPDATE SET report = excluded.report"),
           qlonglong(request), toText(report));
    select(m_database, QStringLiteral("DELETE FROM look_alikes WHERE request = ? AND state = 'found'"), qlonglong(request));
    const std::vector<LookAlike> decided = lookAlikes(request);
    QSqlQuery reopen = m_database.prepare(QStringLiteral("UPDATE look_alikes SET state = 'found', reason = '', decided_by = '', "
                                                         "decided = '' WHERE request = ? AND person = ?"));
    QSqlQuery add = m_database.prepare(QStringLiteral("INSERT INTO look_alikes (request, person, state, reason, decided_by, decided) "
                                                      "VALUES (?, ?, ?, '', '', '') ON CONFLICT DO NOTHING"));
    QSqlQuery addEvidence = m_database.prepare(
        QStringLiteral("INSERT INTO look_alike_evidence (request, person, kind, of_person, image, of_image, similarity, pairs) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (request, person, kind) DO UPDATE SET "
                       "of_person = excluded.of_person, image = excluded.image, of_image = excluded.of_image, "
                       "similarity = excluded.similarity, pairs = excluded.pairs"));
    for (const LookAlike &one : found) {
        const auto known = std::ranges::find(decided, one.person, &LookAlike::person);
        if (known != decided.end() && known->state == LookAlikeState::Waived && strongest(one) < strongest(*known))
            run(m_database, reopen, qlonglong(request), qlonglong(one.person));
        run(m_database, add, qlonglong(request), qlonglong(one.person), toName(LookAlikeState::Found));
        for (const LookAlikeEvidence &evidence : one.evidence)
            run(m_database, addEvidence, qlonglong(request), qlonglong(one.person), toName(evidence.kind), qlonglong(evidence.of),
                qlonglong(evidence.image), qlonglong(evidence.ofImage), evidence.similarity, qlonglong(evidence.pairs));
    }
    scope.commit();
}

std::optional<std::string> LookAlikeRepository::report(RequestId request)
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT report FROM look_alike_checks WHERE request = ?"), qlonglong(request));
    return query.next() ? std::optional(text(query, 0)) : std::nullopt;
}

std::optional<std::int64_t> LookAlikeRepository::undecided(RequestId request)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT (SELECT count(*) FROM look_alikes AS l WHERE l.request = c.request AND l.state = 'found') "
                                            "FROM look_alike_checks AS c WHERE c.request = ?"),
                             qlonglong(request));
    return query.next() ? std::optional(integer(query, 0)) : std::nullopt;
}

std::vector<LookAlike> LookAlikeRepository::lookAlikes(RequestId request)
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT person, state, reason, decided_by, decided FROM look_alikes WHERE request = ?"),
                             qlonglong(request));
    QSqlQuery evidence = m_database.prepare(
        QStringLiteral("SELECT kind, of_person, image, of_image, similarity, pairs FROM look_alike_evidence "
                       "WHERE request = ? AND person = ?"));
    std::vector<LookAlike> found;
    while (query.next()) {
        LookAlike one{integer(query, 0), enumAt<LookAlikeState>(query, 1), text(query, 2), text(query, 3), text(query, 4), {}};
        run(m_database, evidence, qlonglong(request), qlonglong(one.person));
        while (evidence.next())
            one.evidence.push_back({enumAt<LookAlikeKind>(evidence, 0), integer(evidence, 1), integer(evidence, 2),
                                    integer(evidence, 3), evidence.value(4).toDouble(), integer(evidence, 5)});
        std::sort(one.evidence.begin(), one.evidence.end(),
                  [](const LookAlikeEvidence &a, const LookAlikeEvidence &b) { return a.kind < b.kind; });
        found.push_back(std::move(one));
    }
    const auto rank = [](const LookAlike &one) {
        return std::tuple(one.state, strongest(one), one.evidence.empty() ? 0.0 : -one.evidence.front().similarity, one.person);
    };
    std::sort(found.begin(), found.end(), [&](const LookAlike &a, const LookAlike &b) { return rank(a) < rank(b); });
    return found;
}

void LookAlikeRepository::decide(RequestId request, const LookAlike &lookAlike)
{
    select(m_database,
           QStringLiteral("UPDATE look_alikes SET state = ?, reason = ?, decided_by = ?, decided = ? WHERE request = ? AND person = ?"),
           toName(lookAlike.state), toText(lookAlike.reason), toText(lookAlike.by), toText(lookAlike.decided), qlonglong(request),
           qlonglong(lookAlike.person));
}

} // namespace core::store
