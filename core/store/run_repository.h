// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core::store {

/// A long job that can be gone on with: what `resume` and the window's Run page list.
struct StoredJob
{
    std::int64_t id = 0;
    std::string kind;      ///< "train", "run", "import", "demo"
    std::string options;   ///< canonical JSON, read back by core/job
    RunStatus status = RunStatus::Running;
    std::optional<RunId> run;
    std::string started;   ///< ISO 8601
    std::string message;   ///< why it failed, one sentence
};

/// Runs, their findings and per-image scores. Every method may throw StoreFailure.
class RunRepository final
{
public:
    explicit RunRepository(Database &database) : m_database(database) {}

    RunId add(const RunInfo &run);       ///< run.id is ignored
    void update(const RunInfo &run);
    std::vector<RunInfo> runs();         ///< newest last
    std::vector<RunInfo> runsOf(RequestId request); ///< newest last
    std::optional<RunInfo> run(RunId id);
    /// The newest finished run (or audit) of a request.
    std::optional<RunInfo> newestDone(RequestId request);
    /// The newest of them that unlearned people of the request (view erasures, so no experiment), left none in its model and changed it.
    std::optional<RunInfo> newestErasing(RequestId request);

    /// The canonical JSON of docs/contract.md (core/report/findings_json.h); byte for byte what `show --json` prints.
    /// They are read again only if the trail has their hash: a run.finished with findings_sha256, in the same transaction.
    void saveFindings(RunId id, const std::string &canonicalJson);
    /// StoreFailure Corrupt where they are not those the trail recorded (core/store/findings_check.h).
    std::optional<std::string> findings(RunId id);
    /// The verdict on forgetting as the trail has it, without reading the findings. Absent where none were made.
    std::optional<ForgettingVerdict> forgetting(RunId id);
    /// Of the findings only each person's own verdict, by pseudonym; empty where there are none, or not those the trail recorded.
    std::map<std::string, ForgettingVerdict> personVerdicts(RunId id);

    /// Little-endian float32 per image in image-id order; `name`: "loss", "principal", …; `width` floats an image.
    void saveScores(RunId id, Stage stage, AuditSet set, const std::string &name, int width, const std::vector<float> &values);
    std::vector<float> scores(RunId id, Stage stage, AuditSet set, const std::string &name);
    /// The images those scores belong to, ascending.
    void saveScoredImages(RunId id, AuditSet set, const std::vector<ImageId> &images);
    std::vector<ImageId> scoredImages(RunId id, AuditSet set);
    /// Whose they are, by pseudonym and in their order; empty for an image that the data set has no more.
    std::vector<std::string> scoredPeople(RunId id, AuditSet set);

    std::int64_t addJob(const StoredJob &job);
    void updateJob(const StoredJob &job);
    std::vector<StoredJob> unfinishedJobs(); ///< Running (its process died) or Stopped, oldest first
    std::optional<StoredJob> job(std::int64_t id);

private:
    Database &m_database;
};

} // namespace core::store
