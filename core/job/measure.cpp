// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/measure.h"

#include "core/compute/metrics/agreement.h"
#include "core/compute/metrics/audit.h"
#include "core/compute/metrics/embedding.h"
#include "core/compute/metrics/image_measures.h"
#include "core/compute/nn/scoring.h"
#include "core/domain/names.h"
#include "core/job/audit_extras.h"
#include "core/job/jobs.h"
#include "core/job/look_alikes.h"
#include "core/job/model_files.h"
#include "core/job/shadows.h"
#include "core/report/findings_json.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/policy_repository.h"
#include "core/util/clock.h"
#include "core/util/hash.h"

#include <algorithm>
#include <iterator>

namespace core::job {

namespace {

using Scores = std::map<Stage, PerSet<compute::SetScores>>;

Scores scoreAll(const store::Workspace &workspace, const AuditPlan &plan, const ImageSets &sets,
                const PerSet<People> &people, const RunInfo &run, const JobContext &job)
{
    Scores scores;
    PerSet<std::vector<std::int64_t>> blockRows; // only a retrained model is compared block by block
    if (plan.models.contains(Stage::Retrained))
        blockRows[AuditSet::Unseen] = compute::similarityRows(sets.of(people.at(AuditSet::Unseen)), run.seed);
    for (const auto &[stage, model] : plan.models) {
        const std::filesystem::path file = verifiedModelFile(workspace, model);
        for (const auto &[set, members] : people)
            scores[stage][set] = compute::scoreImages(file, sets.of(members), run.device, job, blockRows[set]);
    }
    return scores;
}

/// Features of those images that the maps show. Those of a whole retain set are more than SQLite keeps in one place.
std::vector<float> mappedFeatures(const compute::SetScores &values, AuditSet set, std::int64_t seed)
{
    std::vector<float> features;
    for (const std::size_t image : compute::mappedImages(set, values.images.size(), seed)) {
        const auto row = values.features.begin() + static_cast<std::ptrdiff_t>(image) * values.featureCount;
        features.insert(features.end(), row, row + values.featureCount);
    }
    return features;
}

void storeScores(store::RunRepository &runs, const RunInfo &run, const Scores &scores, TaskKind kind)
{
    for (const auto &[stage, perSet] : scores) {
        for (const auto &[set, values] : perSet) {
            runs.saveScores(run.id, stage, set, kImageLosses, 1, compute::imageLosses(values, kind));
            if (set != AuditSet::Validation) // on no map
                runs.saveScores(run.id, stage, set, kMapFeatures, values.featureCount, mappedFeatures(values, set, run.seed));
        }
    }
    for (const auto &[set, values] : scores.begin()->second)
        runs.saveScoredImages(run.id, set, values.images);
}

Json finishedEvent(const Findings &findings, const std::string &findingsHash)
{
    const RunInfo &run = findings.run;
    return {{"act", "run.finished"},
            {"run", run.id},
            {"request", run.request},
            {"method", run.method},
            {"model_in_sha256", run.modelInSha256},
            {"model_out_sha256", run.modelOutSha256},
            {"findings_sha256", findingsHash},
            {"forgetting", name(findings.verdict.forgetting)},
            {"utility", name(findings.verdict.utility)},
            {"experiment", run.experiment}};
}

} // namespace

Findings measure(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan,
                 const ImageSets &sets, RunInfo run, JobRecord &record, const JobContext &job)
{
    const PerSet<People> people = auditPeople(plan, sets, database);
    const std::vector<Shadow> shadows = plannedShadows(plan, sets, people, run.seed, run.device);
    compute::AuditInput input;
    input.task = sets.task();
    input.scores = scoreAll(workspace, plan, sets, people, run, job);
    input.pseudonyms = store::DataSetRepository(database).pseudonyms(plan.forget);
    input.policy = store::PolicyRepository(database).policy();
    input.seed = run.seed;
    if (plan.references > 0)
        input.references = referenceScores(workspace, database, plan, sets, people, run, record, job);
    ShadowSets shadowSets = shadowScores(workspace, database, plan, sets, people, shadows, record, job);
    input.shadows = std::move(shadowSets.trained);
    input.unlearnedShadows = std::move(shadowSets.unlearned);
    compute::AuditResult result = compute::audit(input, job);
    if (sets.lostImages() > 0)
        result.warnings.push_back(sets.lostNote(askedPeople(plan)));

    std::optional<Relearning> relearning;
    if (plan.relearns)
        relearning = taughtAgain(workspace, plan, sets, run, job);

    run.status = RunStatus::Done;
    run.finished = toIso8601(Clock::system().now());
    Findings findings{std::move(run),        std::move(result.sets),    std::move(result.stages),   std::move(result.agreement),
                      std::move(relearning), std::move(result.verdict), std::move(result.warnings),
                      lookAlikeFindings(database, plan.request.id)};
    std::ranges::move(lookAlikeWarnings(database, plan.request, findings.lookAlikes), std::back_inserter(findings.warnings));
    const std::string json = canonicalJson(report::findingsToJson(findings));

    job.throwIfStopped();
    store::RunRepository runs(database);
    store::Transaction transaction(database);
    runs.update(findings.run);
    runs.saveFindings(findings.run.id, json);
    storeScores(runs, findings.run, input.scores, input.task.kind);
    store::EventLog(database).append(finishedEvent(findings, toHex(sha256(json))));
    record.finish();
    transaction.commit();
    return findings;
}

} // namespace core::job
