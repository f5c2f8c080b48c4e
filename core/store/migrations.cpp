// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migration_scripts.h"
#include "core/store/search_key.h"
#include "core/store/sql_values.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace core::store {

namespace {

constexpr int kSearchKeys = 7; ///< the schema whose change SQL cannot say

/// Statements are separated by blank lines, so that triggers with their inner semicolons need no parser here.
QStringList statements(const char *script)
{
    QStringList found;
    for (const QString &block : QString::fromUtf8(script).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const QStringList lines = block.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const bool isCommentOnly = std::all_of(lines.begin(), lines.end(), [](const QString &line) {
            return line.startsWith(QStringLiteral("--"));
        });
        if (!isCommentOnly)
            found.append(block);
    }
    return found;
}

void execute(Database &database, const QString &sql)
{
    QSqlQuery query = database.prepare(sql);
    database.execute(query);
}

/// Schema 7: what a search compares, made anew.
void foldNames(Database &database)
{
    std::vector<std::pair<qlonglong, QString>> names;
    QSqlQuery read = select(database, QStringLiteral("SELECT person, identity FROM names"));
    while (read.next())
        names.emplace_back(integer(read, 0), searchKey(read.value(1).toString()));
    QSqlQuery write = database.prepare(QStringLiteral("UPDATE names SET folded = ? WHERE person = ?"));
    for (const auto &[person, key] : names)
        run(database, write, key, person);
}

} // namespace

int currentSchemaVersion()
{
    return kMigrationCount;
}

int schemaVersion(Database &database)
{
    QSqlQuery query = select(database, QStringLiteral("PRAGMA user_version"));
    return query.next() ? query.value(0).toInt() : 0;
}

Status migrate(Database &database)
{
    try {
        for (int version = schemaVersion(database); version < kMigrationCount; ++version) {
            Transaction transaction(database);
            for (const QString &statement : statements(kMigrations[version]))
                execute(database, statement);
            if (version + 1 == kSearchKeys)
                foldNames(database);
            execute(database, QStringLiteral("PRAGMA user_version = %1").arg(version + 1));
            transaction.commit();
        }
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return {};
}

} // namespace core::store
