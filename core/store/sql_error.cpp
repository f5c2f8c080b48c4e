// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql_error.h"

#include <QSqlError>

namespace core::store {

namespace {

// Primary result codes [sqlite.org/rescode.html]; extended ones carry them in the low byte.
enum SqliteCode { Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26 };

} // namespace

Error translate(const QSqlError &error, const std::string &subject)
{
    const std::string text = error.databaseText().toStdString();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked: return {ErrorCode::Locked, subject, "another process is writing to the workspace; try again when it has finished"};
    case NoMemory: return {ErrorCode::OutOfMemory, subject, "there is not enough memory to read the database"};
    case ReadOnly: return {ErrorCode::ReadOnly, subject, "cannot be written; check the permissions of the workspace"};
    case Corrupt: return {ErrorCode::Corrupt, subject, "is damaged (" + text + "); restore the workspace from a copy"};
    case NotADatabase: return {ErrorCode::Corrupt, subject, "is not a database; restore the workspace from a copy"};
    case Full: return {ErrorCode::DiskFull, subject, "the disk is full; free some space and try again"};
    case CannotOpen: return {ErrorCode::Internal, subject, "cannot be opened; check the permissions of the workspace"};
    case Io: return {ErrorCode::Internal, subject, "the disk failed to read or write (" + text + ")"};
    case Constraint: return {ErrorCode::Invalid, subject, "the change breaks a rule of the store: " + text};
    default: break;
    }
    return {ErrorCode::Internal, subject, text.empty() ? error.driverText().toStdString() : text};
}

} // namespace core::store
