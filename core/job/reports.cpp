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

void writeAtomically(const std::filesystem::path &file, const std::string &bytes)
{
    QSaveFile save(QString::fromStdString(file.string()));
    const bool isWritten = save.open(QIODevice::WriteOnly)
        && save.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size())
        && save.commit();
    if (!isWritten) {
        const bool isFull = save.error() == QFileDevice::ResourceError || save.error() == QFileDevice::WriteError;
        throw Failure(isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, file.string(),
                      "cannot be written: " + save.errorString().toStdString());
    }
}

void checkRecords(const store::Workspace &workspace)
{
    if (workspace.access() != store::Access::Write)
        throw Failure(ErrorCode::ReadOnly, workspace.folder().string(),
                      "is open for reading only, and no report is written without an event in the trail");
}

ReportFile recorded(store::Workspace &workspace, RunId run, const std::filesystem::path &file)
{
    try {
        checkRecords(workspace);
        ReportFile report{file, toHex(need(sha256File(file)))};
        store::Database database = workspace.database();
        store::EventLog(database).append(Json{{"act", "report.written"},
                                              {"run", run},
                                              {"format", file.extension().string().substr(1)},
                                              {"sha256", report.sha256}});
        return report;
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw;
    }
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
        writeAtomically(file, suffix == ".json" ? json : report::findingsToCsv(parsedFindings(json, run)));
        return recorded(workspace, run, file);
    });
}

Result<ReportFile> recordReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file)
{
    return atEdge([&]() -> Result<ReportFile> { return recorded(workspace, run, file); });
}

} // namespace core::job
