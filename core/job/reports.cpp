// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/reports.h"

#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/measure.h"
#include "core/report/findings_csv.h"
#include "core/report/findings_json.h"
#include "core/store/run_repository.h"

#include <charconv>
#include <cmath>

namespace core::job {

namespace {

/// There are neither findings nor scores of the run: why.
[[noreturn]] void refuseUnmeasured(store::RunRepository &runs, RunId id)
{
    const std::string subject = "run " + std::to_string(id);
    if (!runs.run(id))
        throw Failure(ErrorCode::NotFound, subject, "does not exist; `show` lists those there are");
    throw Failure(ErrorCode::NotFound, subject, "has no findings: it did not finish; `resume` goes on with a stopped run");
}

std::string storedFindings(const store::Workspace &workspace, RunId id)
{
    store::Database database = workspace.database();
    store::RunRepository runs(database);
    if (std::optional<std::string> json = runs.findings(id))
        return *std::move(json);
    refuseUnmeasured(runs, id);
}

Findings parsedFindings(const std::string &json, RunId id)
{
    return need(report::findingsFromJson(need(parseJson(json, "run " + std::to_string(id)))));
}

std::string formatOf(const std::filesystem::path &file)
{
    return file.extension().string().substr(1);
}

ReportFile writtenReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file, std::string_view bytes,
                         Replace replace)
{
    return writeRecorded(workspace, file, bytes, Json{{"act", "report.written"}, {"run", run}, {"format", formatOf(file)}}, replace);
}

/// The shortest digits that read back as the same float; nothing for what is no number.
std::string digits(float value)
{
    char text[32];
    return std::isfinite(value) ? std::string(text, std::to_chars(text, text + sizeof text, value).ptr) : std::string();
}

/// One line per stage and image, in the order of images within a set.
std::string scoresCsv(store::RunRepository &runs, RunId run)
{
    std::string rows;
    for (const AuditSet set : kAuditSets) {
        const std::vector<ImageId> images = runs.scoredImages(run, set);
        const std::vector<std::string> people = runs.scoredPeople(run, set);
        for (const Stage stage : kStages) {
            const std::vector<float> losses = runs.scores(run, stage, set, kImageLosses);
            if (!losses.empty() && losses.size() != images.size())
                throw Failure(ErrorCode::Corrupt, "run " + std::to_string(run),
                              "its scores do not fit its images; restore the workspace from a copy");
            const std::string place = std::string(name(stage)) + "," + std::string(name(set)) + ",";
            for (std::size_t i = 0; i < losses.size(); ++i)
                rows += place + std::to_string(images[i]) + "," + people[i] + "," + digits(losses[i]) + "\r\n";
        }
    }
    if (rows.empty())
        refuseUnmeasured(runs, run);
    return "stage,set,image,person,loss\r\n" + rows;
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

Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file, Replace replace)
{
    return atEdge([&]() -> Result<ReportFile> {
        const std::string suffix = file.extension().string();
        if (suffix != ".json" && suffix != ".csv")
            return Error{ErrorCode::Usage, file.string(), "a report's name ends in .pdf, .json or .csv"};
        checkCanRecord(workspace);
        const std::string json = storedFindings(workspace, run);
        return writtenReport(workspace, run, file, suffix == ".json" ? json : report::findingsToCsv(parsedFindings(json, run)), replace);
    });
}

Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file, std::string_view bytes,
                               Replace replace)
{
    return atEdge([&]() -> Result<ReportFile> { return writtenReport(workspace, run, file, bytes, replace); });
}

Result<ReportFile> writeScores(store::Workspace &workspace, RunId run, const std::filesystem::path &file, Replace replace)
{
    return atEdge([&]() -> Result<ReportFile> {
        if (file.extension() != ".csv")
            return Error{ErrorCode::Usage, file.string(), "the scores' name ends in .csv"};
        checkCanRecord(workspace);
        store::Database database = workspace.database();
        store::RunRepository runs(database);
        return writeRecorded(workspace, file, scoresCsv(runs, run), Json{{"act", "scores.written"}, {"run", run}}, replace);
    });
}

} // namespace core::job
