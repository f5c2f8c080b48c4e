// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/measure.h"

#include "core/compute/metrics/agreement.h"
#include "core/compute/metrics/audit.h"
#include "core/compute/metrics/embedding.h"
#include "core/compute/metrics/image_measures.h"
#include "core/domain/names.h"
#include "core/job/audit_extras.h"
#include "core/job/jobs.h"
#include "core/job/look_alikes.h"
#include "core/job/model_files.h"
#include "core/job/requests.h"
#include "core/job/shadows.h"
#include "core/report/findings_json.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/store/policy_repository.h"
#include "core/store/request_repository.h"
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
            runs.saveScores(run.id, stage, set, "loss", 1, compute::imageLosses(values, kind));
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

People askedPeople(const AuditPlan &plan)
{
    return {plan.request.people.begin(), plan.request.people.end()};
}

/// Everybody known to the models that this one was made from by unlearning.
People knownToAncestors(store::Database &database, ModelId model)
{
    store::ModelRepository models(database);
    People known;
    for (auto parent = neededModel(database, model).parent; parent; parent = neededModel(database, *parent).parent)
        known.merge(models.trainedOn(*parent));
    return known;
}

/// Why a model cannot be the retrained reference, as the end of a sentence about it; empty if it can.
std::string unfitness(const Model &reference, const AuditPlan &plan, const Model &measured, const People &known)
{
    const std::string anew = "; make a new reference with `train --exclude " + std::to_string(plan.request.id) + "`";
    if (reference.task != measured.task)
        return "was trained for another task; it cannot be the reference";
    if (reference.imageSize != measured.imageSize)
        return "takes images of " + std::to_string(reference.imageSize) + " pixels, the model measured "
             + std::to_string(measured.imageSize) + anew;
    if (!common(known, askedPeople(plan)).empty())
        return "was trained on people of the request; a retrained reference must not know them" + anew;
    if (!common(known, plan.erasedBefore).empty())
        return "was trained on people whom earlier requests erased" + anew;
    return {};
}

/// What becomes of the request's people who are not in the forget set.
void noteThoseNotMeasured(const AuditPlan &plan, std::vector<std::string> &notes)
{
    const std::size_t before = plan.unlearnedBefore.size();
    if (before == 1)
        notes.push_back("1 of the request's people was unlearned by an earlier run that led to this model, and gets no verdict here.");
    else if (before > 1)
        notes.push_back(std::to_string(before)
                        + " of the request's people were unlearned by an earlier run that led to this model, and get no verdict here.");
    const std::size_t never = plan.request.people.size() - plan.forget.size() - plan.withoutImages.size() - before;
    if (never == 1)
        notes.push_back("1 of the request's people was never trained on: this person is purged, not unlearned, and gets no verdict.");
    else if (never > 1)
        notes.push_back(std::to_string(never)
                        + " of the request's people were never trained on: they are purged, not unlearned, and get no verdict.");
}

} // namespace

Request usableRequest(store::Database &database, RequestId id)
{
    Request request = neededRequest(database, id);
    if (request.state == RequestState::Refused)
        throw Failure(ErrorCode::Invalid, request.reference, "was refused; nothing may be unlearned for it");
    if (request.state == RequestState::New && !request.experiment)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "is not approved yet; a second name approves it with `request approve`");
    return request;
}

AuditPlan planAudit(store::Database &database, const Request &request, const People &trainedOn, const std::optional<ModelId> &model)
{
    AuditPlan plan;
    plan.request = request;
    const People asked(request.people.begin(), request.people.end());
    plan.forget = common(asked, trainedOn);
    if (model)
        plan.unlearnedBefore = without(common(asked, knownToAncestors(database, *model)), trainedOn);
    if (plan.forget.empty())
        throw Failure(ErrorCode::Invalid, request.reference,
                      plan.unlearnedBefore.empty()
                          ? "none of its people was among the model's training people; they are purged, not unlearned"
                          : "none of its people is known to the model any more: an earlier run unlearned them, or nobody trained on "
                            "them; name a model that still knows them");
    const auto before = store::RequestRepository(database).forgottenBefore(request.id);
    plan.erasedBefore = without(People(before.begin(), before.end()), asked);
    plan.retain = without(without(trainedOn, asked), plan.erasedBefore);
    if (const std::size_t known = common(trainedOn, plan.erasedBefore).size(); known > 0)
        plan.notes.push_back("The model knows people whom earlier requests erased (" + std::to_string(known)
                             + "): they are in no set here, and nothing makes the model forget them. Start from the model that "
                               "their run made.");
    if (plan.retain.empty())
        throw Failure(ErrorCode::Invalid, request.reference, "covers every training person; there is nothing left to keep");
    return plan;
}

void addReference(AuditPlan &plan, store::Database &database, const Model &measured, const ReferenceChoice &choice,
                  const std::optional<RunId> &begun)
{
    store::ModelRepository models(database);
    std::optional<ModelId> wanted;
    if (begun)
        wanted = store::RunRepository(database).run(*begun).value().retrained;
    else if (const ModelId *named = std::get_if<ModelId>(&choice))
        wanted = *named;
    if (begun && !wanted)
        return;
    const std::optional<Model> reference =
        wanted ? neededModel(database, *wanted) : models.retrainedFor(plan.request.id, measured.task);
    if (!reference)
        return;
    if (!wanted && std::holds_alternative<NoReference>(choice)) {
        plan.notes.push_back("There is a retrained model for this request (model " + std::to_string(reference->id)
                             + "), left out by choice.");
        return;
    }
    const std::string why = unfitness(*reference, plan, measured, models.trainedOn(reference->id));
    const std::string subject = "model " + std::to_string(reference->id);
    if (!why.empty() && wanted)
        throw Failure(ErrorCode::Invalid, subject, why);
    if (!why.empty())
        plan.notes.push_back("There is no retrained model here: " + subject + " " + why + ".");
    else
        plan.models[Stage::Retrained] = *reference;
}

PerSet<People> auditPeople(const AuditPlan &plan, const ImageSets &sets, store::Database &database)
{
    store::ModelRepository models(database);
    People known = askedPeople(plan);
    known.insert(plan.erasedBefore.begin(), plan.erasedBefore.end());
    for (const auto &[stage, model] : plan.models)
        known.merge(models.trainedOn(model.id));
    return {{AuditSet::Retain, plan.retain},
            {AuditSet::Forget, plan.forget},
            {AuditSet::Validation, without(sets.people(SetKind::Validation), known)},
            {AuditSet::Unseen, without(sets.people(SetKind::Unseen), known)}};
}

RunInfo newRunInfo(const AuditPlan &plan, const ImageSets &sets)
{
    RunInfo run;
    run.request = plan.request.id;
    run.requestReference = plan.request.reference;
    run.experiment = plan.request.experiment
        || std::ranges::any_of(plan.models, [](const auto &stage) { return stage.second.experiment; });
    run.task = sets.task().name;
    run.classes = sets.task().classes;
    run.dataSetFingerprint = sets.dataSet().fingerprint;
    run.started = toIso8601(Clock::system().now());
    run.versions = versions();
    if (const auto original = plan.models.find(Stage::Original); original != plan.models.end()) {
        run.modelIn = original->second.id;
        run.modelInSha256 = original->second.sha256;
        run.arch = original->second.arch;
    }
    if (const auto reference = plan.models.find(Stage::Retrained); reference != plan.models.end()) {
        run.retrained = reference->second.id;
        run.retrainedSha256 = reference->second.sha256;
    }
    run.notes = plan.notes;
    noteThoseNotMeasured(plan, run.notes);
    if (sets.lostImages() > 0)
        run.notes.push_back(sets.lostNote(askedPeople(plan)));
    if (sets.isOneImageEach())
        run.notes.push_back("The data set has one image for each person, so the intervals are over images; other images of the "
                            "same people may be among them under other names.");
    return run;
}

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
