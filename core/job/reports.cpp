// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/reports.h"

#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/report/findings_csv.h"
#include "core/report/findings_json.h"
#include "core/store/event_log.h"
#include "core/store/run_repository.h"
#include "core/util/hash.h"

#include <QSaveFile>

namespace core::job {

namespace {

std::string storedFindings(const store::Workspace &workspace, RunId id)
{
    store::Database database = workspace.database();
    store::RunRepository runs(database);
    const std::string subject = "run " + std::to_string(id);
    if (std::optional<std::string> json = runs.findings(id))
        return *std::move(json);
    if (!runs.run(id))
        throw Failure(ErrorCode::NotFound, subject, "does not exist; `show` lists those there are");
    throw Failure(ErrorCode::NotFound, subject, "has no findings: it did not finish; `resume` goes on with a stopped run");
}

Findings parsedFindings(const std::string &json, RunId id)
{
    return need(report::findingsFromJson(need(parseJson(json, "run " + std::to_string(id)))));
}

Error writeError(const std::filesystem::path &file, const QSaveFile &save)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return {ErrorCode::AlreadyExists, file.string(), "is a folder; choose another name for the report"};
    if (!std::filesystem::is_directory(std::filesystem::absolute(file, ignored).parent_path(), ignored))
        return {ErrorCode::NotFound, file.string(), "its folder does not exist; make it or choose another one"};
    const bool isFull = save.error() == QFileDevice::ResourceError || save.error() == QFileDevice::WriteError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, file.string(),
            "cannot be written: " + save.errorString().toStdString()};
}

void checkRecords(const store::Workspace &workspace)
{
    if (workspace.access() != store::Access::Write)
        throw Failure(ErrorCode::ReadOnly, workspace.folder().string(),
                      "is open for reading only, and no report is written without an event in the trail");
}

/// The bytes wait beside the file until the trail has its event, so that neither is without the other and an older report of that
/// name stays until the new one is whole.
ReportFile recorded(store::Workspace &workspace, RunId run, const std::filesystem::path &file, std::string_view bytes)
{
    checkRecords(workspace);
    QSaveFile save(QString::fromStdString(file.string()));
    const auto size = static_cast<qint64>(bytes.size());
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes.data(), size) != size || !save.flush())
        throw Failure(writeError(file, save));
    ReportFile report{file, toHex(sha256(bytes))};
    store::Database database = workspace.database();
    store::Transaction transaction(database);
    store::EventLog(database).append(Json{{"act", "report.written"},
                                          {"run", run},
                                          {"format", file.extension().string().substr(1)},
                                          {"sha256", report.sha256}});
    if (!save.commit())
        throw Failure(writeError(file, save));
    transaction.commit();
    return report;
}

} // namespace

Result<std::string> findingsJson(const store::Workspace &workspace, RunId run)
{
    return atEdge([&]() -> Result<std::string> { return storedFindings(workspace, run); });
}

Result<Findings> loadFindings(const Workspace &workspace, RunId run)
{
    return atEdge([&]() -> Result<Findings> { return parsedFindings(storedFindings(workspace, run), run); });
}

Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file)
{
    return atEdge([&]() -> Result<ReportFile> {
        const std::string suffix = file.extension().string();
        if (suffix != ".json" && suffix != ".csv")
            return Error{ErrorCode::Usage, file.string(), "a report's name ends in .pdf, .json or .csv"};
        checkRecords(workspace);
        const std::string json = storedFindings(workspace, run);
        return recorded(workspace, run, file, suffix == ".json" ? json : report::findingsToCsv(parsedFindings(json, run)));
    });
}

Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file, std::string_view bytes)
{
    return atEdge([&]() -> Result<ReportFile> { return recorded(workspace, run, file, bytes); });
}

} // namespace core::job
