// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

class QSqlDatabase;
class QSqlQuery;
class QString;

namespace core::store {

enum class Access { Read, Write };

/// SQL that failed for a reason outside our code: disk full, locked, corrupt, read-only. Flies like Torch's exceptions and is
/// translated once, at the job's edge (core/job/edge.h) or by the window's reader.
class StoreFailure final : public std::runtime_error
{
public:
    explicit StoreFailure(Error error);
    const Error &error() const { return m_error; }

private:
    Error m_error;
};

/// One SQLite connection, for the thread that opened it. Needs no QCoreApplication, but if the program makes one, it comes first. Foreign keys on, WAL, busy timeout 5 s, secure_delete on.
class Database final
{
public:
    /// Opens an existing file. Errors: NotFound, Corrupt, ReadOnly, Locked, Unsupported (a newer schema).
    static Result<Database> open(const std::filesystem::path &file, Access access);
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    std::filesystem::path folder() const; ///< the file's, absolute
    QSqlDatabase &handle();
    /// A prepared statement; throws StoreFailure when it does not prepare.
    QSqlQuery prepare(const QString &sql);
    /// Executes a prepared statement; throws StoreFailure.
    void execute(QSqlQuery &query);
    /// As prepare(), but kept and shared by everybody with the same text on this connection: for short statements that run
    /// thousands of times. The caller binds every value and calls finish() when it has read the rows.
    QSqlQuery &cached(const QString &sql);
    bool inTransaction() const;

    /// Under whose name EventLog records what is done over this connection: a declared name, not authenticated; "system" until
    /// somebody is named.
    std::string actor() const;
    void setActor(const std::string &name);

private:
    friend class Transaction;
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back if commit() was not reached. Never held while computing. Not nested: throws
/// std::logic_error. Repository methods that write several rows are atomic by themselves and join the caller's transaction.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// Opens a transaction unless the caller has one, which then decides.
class AtomicScope final
{
public:
    explicit AtomicScope(Database &database);
    void commit();

private:
    std::optional<Transaction> m_own;
};

/// Brings a database to this build's schema: resources/sql/NNN_*.sql after the file's user_version, each in one transaction.
Status migrate(Database &database);
int currentSchemaVersion();
/// The file's schema, 0 before the first migration.
int schemaVersion(Database &database);

} // namespace core::store
