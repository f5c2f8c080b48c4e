// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/job_record.h"

#include "core/job/names_in_text.h"
#include "core/store/event_log.h"
#include "core/util/clock.h"

#include <set>
#include <vector>

namespace core::job {

namespace {

std::string jobName(std::int64_t id)
{
    return "job-" + std::to_string(id);
}

/// "job-7" of job-7.checkpoint and job-7.PART.checkpoint.
std::string jobNameOf(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

std::vector<std::filesystem::path> filesOf(const store::Workspace &workspace, std::int64_t id)
{
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(workspace.checkpointsFolder(), ignored)) {
        if (jobNameOf(entry.path()) == jobName(id))
            files.push_back(entry.path());
    }
    return files;
}

/// The files of jobs that ended: a process killed between a job's end and their removal.
void removeLeftovers(const store::Workspace &workspace, store::Database &database)
{
    std::set<std::string> kept;
    for (const store::StoredJob &job : store::RunRepository(database).unfinishedJobs())
        kept.insert(jobName(job.id));
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(workspace.checkpointsFolder())) {
        if (const std::string name = jobNameOf(entry.path()); name.starts_with("job-") && !kept.contains(name))
            std::filesystem::remove(entry.path(), ignored);
    }
}

/// Whether trying again may end otherwise, even where nothing was kept.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::DiskFull || code == ErrorCode::OutOfMemory
        || code == ErrorCode::Locked || code == ErrorCode::ReadOnly;
}

} // namespace

Json JobRecord::endEvent(const RunInfo &run, const Error &error) const
{
    const std::string subject = trailSubject(error.subject, m_workspace, m_database);
    return {{"act", run.status == RunStatus::Stopped ? "run.stopped" : "run.failed"},
            {"run", run.id},
            {"request", run.request},
            {"code", errorCodeName(error.code)},
            {"subject", subject.empty() ? Json() : Json(subject)},
            {"experiment", run.experiment}};
}

JobRecord::JobRecord(const store::Workspace &workspace, store::Database &database, const std::string &kind,
                     const Json &options)
    : m_workspace(workspace), m_database(database)
{
    std::filesystem::create_directories(workspace.checkpointsFolder());
    m_row.kind = kind;
    m_row.options = canonicalJson(options);
    m_row.started = toIso8601(Clock::system().now());
    m_row.id = store::RunRepository(database).addJob(m_row);
    removeJobFiles(workspace, m_row.id); // a restored database may hand an old id out again
    removeLeftovers(workspace, database);
}

JobRecord::JobRecord(const store::Workspace &workspace, store::Database &database, store::StoredJob stored)
    : m_workspace(workspace), m_database(database), m_row(std::move(stored)), m_isResumed(true)
{
    std::filesystem::create_directories(workspace.checkpointsFolder());
    m_row.status = RunStatus::Running;
    m_row.message.clear();
    store::RunRepository(database).updateJob(m_row);
}

std::filesystem::path JobRecord::checkpoint(const std::string &part) const
{
    return m_workspace.checkpointsFolder() / (jobName(m_row.id) + (part.empty() ? "" : "." + part) + ".checkpoint");
}

std::filesystem::path JobRecord::output() const
{
    return m_workspace.checkpointsFolder() / (jobName(m_row.id) + ".safetensors");
}

void JobRecord::setRun(RunId run)
{
    m_row.run = run;
    store::RunRepository(m_database).updateJob(m_row);
}

void JobRecord::finish()
{
    m_row.status = RunStatus::Done;
    m_row.message.clear();
    store::RunRepository(m_database).updateJob(m_row);
}

bool JobRecord::hasProgress() const
{
    if (!filesOf(m_workspace, m_row.id).empty())
        return true;
    if (m_row.kind != "run" || !m_row.run) // an audit's row has its model from the start
        return false;
    const std::optional<RunInfo> run = store::RunRepository(m_database).run(*m_row.run);
    return run && run->modelOut;
}

Error JobRecord::giveUp()
{
    Error error = currentError();
    const bool goesOn = !isDivergence() && canGoOn(error);
    settle(goesOn ? RunStatus::Stopped : RunStatus::Failed, error);
    const std::string id = std::to_string(m_row.id);
    if (!goesOn)
        removeFiles();
    else if (error.code == ErrorCode::Cancelled)
        error.detail += "; `resume --job " + id + "` goes on where it stopped";
    else if (m_isResumed && !isPassing(error.code))
        error.detail += "; if it fails like this again, `resume --discard " + id + "` gives the job up";
    return error;
}

bool JobRecord::canGoOn(const Error &error) const noexcept
{
    try {
        return isPassing(error.code) || hasProgress();
    } catch (const std::exception &) {
        return true; // nor will the row be settled
    }
}

void JobRecord::settle(RunStatus status, const Error &error) noexcept
{
    try {
        m_row.status = status;
        m_row.message = describe(error);
        store::RunRepository runs(m_database);
        store::Transaction transaction(m_database);
        runs.updateJob(m_row);
        if (std::optional<RunInfo> run = m_row.run ? runs.run(*m_row.run) : std::nullopt) {
            run->status = m_row.status;
            runs.update(*run);
            store::EventLog(m_database).append(endEvent(*run, error));
        }
        transaction.commit();
    } catch (const std::exception &) {
        return; // the row stays Running, which resume takes for a process that died: the truth
    }
}

void removeJobFiles(const store::Workspace &workspace, std::int64_t id)
{
    std::error_code ignored;
    for (const std::filesystem::path &file : filesOf(workspace, id))
        std::filesystem::remove(file, ignored);
}

} // namespace core::job
