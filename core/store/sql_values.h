// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/names.h"
#include "core/store/database.h"
#include "core/util/json.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <string>

/// Our values as Qt Sql takes them, and back; private to core/store.
namespace core::store {

inline QString toText(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

inline std::string text(const QSqlQuery &query, int column)
{
    return query.value(column).toString().toStdString();
}

inline std::int64_t integer(const QSqlQuery &query, int column)
{
    return query.value(column).toLongLong();
}

/// Ids, 0 or nothing being null.
inline QVariant toId(std::optional<std::int64_t> id)
{
    return id && *id != 0 ? QVariant(qlonglong(*id)) : QVariant();
}

inline std::optional<std::int64_t> optionalId(const QSqlQuery &query, int column)
{
    if (query.isNull(column))
        return std::nullopt;
    return integer(query, column);
}

template <class Enum>
QString toName(Enum value)
{
    const std::string_view word = name(value);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

/// An enum by its name; throws StoreFailure (Corrupt) on a word this build does not know.
template <class Enum>
Enum enumAt(const QSqlQuery &query, int column)
{
    const std::string word = text(query, column);
    if (const auto value = fromName<Enum>(word))
        return *value;
    throw StoreFailure({ErrorCode::Corrupt, word, "is not a word this version of the workspace knows"});
}

/// Stored JSON; throws StoreFailure (Corrupt).
inline Json jsonAt(const QSqlQuery &query, int column)
{
    Result<Json> json = parseJson(text(query, column), "workspace.sqlite");
    if (!json)
        throw StoreFailure(json.error());
    return *std::move(json);
}

/// Empty texts and blobs are values: Qt Sql would bind a null QString or QByteArray as NULL.
inline QVariant toBound(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}
inline QVariant toBound(const QByteArray &blob)
{
    return blob.isNull() ? QVariant(QByteArray("")) : QVariant(blob);
}
template <class Value>
QVariant toBound(const Value &value)
{
    return QVariant(value);
}

/// Binds from the first place on, executes.
template <class... Values>
void run(Database &database, QSqlQuery &query, const Values &...values)
{
    int place = 0;
    (query.bindValue(place++, toBound(values)), ...);
    database.execute(query);
}

/// Prepares, binds, executes.
template <class... Values>
QSqlQuery select(Database &database, const QString &sql, const Values &...values)
{
    QSqlQuery query = database.prepare(sql);
    run(database, query, values...);
    return query;
}

} // namespace core::store
