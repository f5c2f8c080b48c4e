// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/recorded_file.h"

#include "core/job/edge.h"
#include "core/store/event_log.h"
#include "core/util/hash.h"

#include <QSaveFile>

namespace core::job {

namespace fs = std::filesystem;

namespace {

Error writeError(const fs::path &file, const QSaveFile &save)
{
    std::error_code ignored;
    if (!fs::is_directory(fs::absolute(file, ignored).parent_path(), ignored))
        return {ErrorCode::NotFound, file.string(), "its folder does not exist; make it or choose another one"};
    const bool isFull = save.error() == QFileDevice::ResourceError || save.error() == QFileDevice::WriteError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, file.string(),
            "cannot be written: " + save.errorString().toStdString()};
}

bool isOurs(const store::Workspace &workspace, const fs::path &file)
{
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return false;
    const Result<std::array<std::uint8_t, 32>> hash = sha256File(file);
    store::Database database = workspace.database();
    return hash && store::EventLog(database).hasWritten(toHex(*hash));
}

} // namespace

void checkCanRecord(const store::Workspace &workspace)
{
    if (workspace.access() != store::Access::Write)
        throw Failure(ErrorCode::ReadOnly, workspace.folder().string(),
                      "is open for reading only, and no report is written without an event in the trail");
}

void checkMayReplace(const store::Workspace &workspace, const fs::path &file, Replace replace)
{
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        throw Failure(ErrorCode::AlreadyExists, file.string(), "is a folder; choose another name");
    if (replace == Replace::OnlyOurs && fs::exists(file, ignored) && !isOurs(workspace, file))
        throw Failure(ErrorCode::AlreadyExists, file.string(),
                      "is there already, and the trail has no such file as written; choose another name, or replace it with --force");
}

ReportFile writeRecorded(store::Workspace &workspace, const fs::path &file, std::string_view bytes, Json event, Replace replace)
{
    checkCanRecord(workspace);
    checkMayReplace(workspace, file, replace);
    QSaveFile save(QString::fromStdString(file.string()));
    const auto size = static_cast<qint64>(bytes.size());
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes.data(), size) != size || !save.flush())
        throw Failure(writeError(file, save));
    ReportFile report{file, toHex(sha256(bytes))};
    event["sha256"] = report.sha256;
    store::Database database = workspace.database();
    store::Transaction transaction(database);
    store::EventLog(database).append(event);
    if (!save.commit())
        throw Failure(writeError(file, save));
    transaction.commit();
    return report;
}

} // namespace core::job
