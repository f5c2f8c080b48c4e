// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/sql_error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QUrl>

#include <atomic>
#include <unistd.h>
#include <unordered_map>

namespace core::store {

struct Database::Connection
{
    QSqlDatabase handle;
    QString name;
    std::string file;
    std::unordered_map<QString, QSqlQuery> statements;
    bool inTransaction = false;
    std::string actor;

    ~Connection()
    {
        statements.clear(); // before their connection goes
        handle.close();
        handle = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
};

namespace {

QString freshName()
{
    static std::atomic<unsigned> next{0};
    return QStringLiteral("expunge-%1").arg(next++);
}

/// On a medium that cannot be written, a database in WAL mode opens only as immutable: nobody can change it there.
bool isOnReadOnlyMedium(const std::filesystem::path &file)
{
    std::error_code ignored;
    std::filesystem::path log = file;
    log += "-wal";
    return ::access(file.parent_path().c_str(), W_OK) != 0 && !std::filesystem::exists(log, ignored);
}

void configure(QSqlDatabase &handle, const std::filesystem::path &file, Access access)
{
    QString name = QString::fromStdString(file.string());
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Read && isOnReadOnlyMedium(file)) {
        name = QString::fromLatin1(QUrl::fromLocalFile(name).toEncoded()) + QStringLiteral("?immutable=1");
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    handle.setDatabaseName(name);
    handle.setConnectOptions(options);
}

} // namespace

StoreFailure::StoreFailure(Error error) : std::runtime_error(describe(error)), m_error(std::move(error)) {}

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path &file, Access access)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return Error{ErrorCode::NotFound, file.string(), "there is no such file"};
    if (access == Access::Write && ::access(file.c_str(), W_OK) != 0)
        return Error{ErrorCode::ReadOnly, file.string(), "cannot be written; check the permissions of the workspace"};

    auto connection = std::make_unique<Connection>();
    connection->name = freshName();
    connection->file = file.string();
    connection->handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->name);
    if (!connection->handle.isValid())
        return Error{ErrorCode::Unsupported, "QSQLITE", "Qt's SQLite plugin is missing; install libqt6sql6-sqlite"};
    configure(connection->handle, std::filesystem::absolute(file), access);
    if (!connection->handle.open())
        return translate(connection->handle.lastError(), connection->file);

    Database database(std::move(connection));
    try {
        const char *const pragmas[] = {"PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON", "PRAGMA recursive_triggers = ON",
                                       "PRAGMA cache_size = -65536", "PRAGMA journal_mode = WAL"};
        for (const char *pragma : pragmas) {
            if (access == Access::Read && std::string_view(pragma).ends_with("WAL"))
                continue;
            QSqlQuery query = database.prepare(QString::fromLatin1(pragma));
            database.execute(query);
        }
        if (schemaVersion(database) > currentSchemaVersion())
            return Error{ErrorCode::Unsupported, file.string(), "was made by a newer version of Expunge; update to open it"};
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return database;
}

std::filesystem::path Database::folder() const
{
    return std::filesystem::absolute(m_connection->file).parent_path();
}

QSqlDatabase &Database::handle()
{
    return m_connection->handle;
}

bool Database::inTransaction() const
{
    return m_connection->inTransaction;
}

std::string Database::actor() const
{
    return m_connection->actor.empty() ? "system" : m_connection->actor;
}

void Database::setActor(const std::string &name)
{
    m_connection->actor = name;
}

QSqlQuery Database::prepare(const QString &sql)
{
    QSqlQuery query(m_connection->handle);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw StoreFailure(translate(query.lastError(), m_connection->file));
    return query;
}

QSqlQuery &Database::cached(const QString &sql)
{
    const auto found = m_connection->statements.find(sql);
    if (found != m_connection->statements.end())
        return found->second;
    return m_connection->statements.emplace(sql, prepare(sql)).first->second;
}

void Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw StoreFailure(translate(query.lastError(), m_connection->file));
}

Transaction::Transaction(Database &database) : m_database(database)
{
    if (database.inTransaction())
        throw std::logic_error("a transaction is already open on this connection");
    // IMMEDIATE: a deferred one that writes after another writer fails at once, busy timeout or not.
    QSqlQuery &begin = database.cached(QStringLiteral("BEGIN IMMEDIATE"));
    database.execute(begin);
    database.m_connection->inTransaction = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.m_connection->inTransaction = false;
    QSqlQuery rollback(m_database.handle());
    rollback.exec(QStringLiteral("ROLLBACK")); // fails only where SQLite has already rolled back
}

void Transaction::commit()
{
    QSqlQuery &commit = m_database.cached(QStringLiteral("COMMIT"));
    m_database.execute(commit);
    m_database.m_connection->inTransaction = false;
    m_open = false;
}

AtomicScope::AtomicScope(Database &database)
{
    if (!database.inTransaction())
        m_own.emplace(database);
}

void AtomicScope::commit()
{
    if (m_own)
        m_own->commit();
}

} // namespace core::store
