// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/compute/unlearn/unlearn.h"
#include "core/job/attack_models.h"
#include "core/job/audited_images.h"
#include "core/job/edge.h"
#include "core/job/measure.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/job/retrained_reference.h"
#include "core/job/run_job.h"
#include "core/job/stored_models.h"
#include "core/job/stored_options.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"

namespace core::job {

namespace {

constexpr const char *kMethod = "audit"; ///< no method of ours made the model

/// Whom the model before knew: as recorded; without an original, whom the audited model knows and, of the request's people, whoever is
/// among the training people of the data set.
People knownBefore(store::Database &database, const std::optional<ModelId> &original, ModelId audited, const Request &request)
{
    store::ModelRepository models(database);
    if (original)
        return models.trainedOn(*original);
    People people = models.trainedOn(audited);
    store::DataSetRepository repository(database);
    for (const PersonId id : request.people)
        if (const std::optional<Person> person = repository.person(id); person && person->set == SetKind::Train)
            people.insert(id);
    return people;
}

/// The run of the request whose method U-LiRA repeats. A file exported and imported again is still what that run made.
RunInfo runThatMade(store::Database &database, const Model &audited, ModelId original, const Request &request)
{
    for (const RunInfo &run : store::RunRepository(database).runsOf(request.id))
        if (run.modelOutSha256 == audited.sha256 && run.modelIn == original && compute::findMethod(run.method) != nullptr)
            return run;
    throw Failure(ErrorCode::Invalid, "model " + std::to_string(audited.id),
                  "was not made by a run for " + request.reference + " from model " + std::to_string(original)
                      + ": how it unlearned is not known here, so U-LiRA cannot repeat it");
}

} // namespace

AuditPlan planForeign(store::Database &database, const AuditJob &options, const std::optional<RunId> &begun)
{
    const Request request = usableRequest(database, options.request);
    const Model audited = runnableModel(database, options.model);
    std::optional<Model> original;
    if (options.original)
        original = runnableModel(database, *options.original);
    AuditPlan plan = planAudit(database, request, knownBefore(database, options.original, audited.id, request), options.original);
    plan.models[Stage::Unlearned] = audited;
    if (original) {
        if (original->task != audited.task)
            throw Failure(ErrorCode::Invalid, "model " + std::to_string(original->id),
                          "was trained for another task than the audited model");
        if (original->imageSize != audited.imageSize)
            throw Failure(ErrorCode::Invalid, "model " + std::to_string(original->id),
                          "takes images of " + std::to_string(original->imageSize) + " pixels, the audited model "
                              + std::to_string(audited.imageSize) + "; the two cannot be measured on the same images");
        plan.models[Stage::Original] = *original;
    }
    addReference(plan, database, audited, options.retrained, begun);
    plan.relearns = options.relearn;
    plan.references = options.references;
    plan.shadows = options.shadows;
    if (options.unlearnsShadows) {
        plan.repeated = runThatMade(database, audited, *options.original, request);
        plan.notes.push_back("For U-LiRA every shadow model unlearned the forget and unseen people it had been trained on by "
                             + plan.repeated->method + (plan.repeated->preset.empty() ? "" : " (" + plan.repeated->preset + ")")
                             + ", with the options of run " + std::to_string(plan.repeated->id) + ".");
    }
    if ((options.references > 0 || options.shadows > 0) && !trainingSetting(*original, "epochs"))
        plan.notes.push_back("How the original was trained is not known here: reference and shadow models were trained with this "
                             "version's default settings.");
    return plan;
}

namespace {

RunInfo openAudit(store::Database &database, const AuditPlan &plan, const AuditJob &options, const ImageSets &sets,
                  JobRecord &record)
{
    store::RunRepository runs(database);
    store::Transaction transaction(database);
    const Model &audited = plan.models.at(Stage::Unlearned);
    RunInfo run = record.run() ? runs.run(*record.run()).value() : newRunInfo(plan, sets);
    run.status = RunStatus::Running;
    run.method = kMethod;
    run.seed = options.seed;
    run.device = options.device;
    run.precision = "fp32";
    run.arch = audited.arch;
    run.modelOut = audited.id;
    run.modelOutSha256 = audited.sha256;
    if (record.run()) {
        runs.update(run);
        store::EventLog(database).append(Json{{"act", "run.resumed"}, {"run", run.id}});
    } else {
        run.id = runs.add(run);
        record.setRun(run.id);
        store::EventLog(database).append(Json{{"act", "audit.started"},
                                                        {"run", run.id},
                                                        {"request", run.request},
                                                        {"model", audited.id},
                                                        {"model_out_sha256", audited.sha256},
                                                        {"seed", run.seed},
                                                        {"experiment", run.experiment}});
    }
    transaction.commit();
    return run;
}

Findings auditPlanned(const store::Workspace &workspace, store::Database &database, AuditPlan plan,
                      const AuditJob &options, JobRecord &record, const JobContext &job)
{
    const Model &audited = plan.models.at(Stage::Unlearned);
    const ImageSets sets = auditedImages(workspace, database, plan, record.lostImages(), job);
    checkClasses(verifiedModelFile(workspace, audited), audited, sets.task());
    RunInfo run = openAudit(database, plan, options, sets, record);
    return measure(workspace, database, plan, sets, std::move(run), record, job);
}

} // namespace

Findings resumeAudit(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job)
{
    store::Database database = workspace.database();
    JobRecord record(workspace, database, stored);
    return recorded(record, [&] {
        const AuditJob options = auditJobFrom(stored.options);
        return auditPlanned(workspace, database, planForeign(database, options, record.run()), options, record, job);
    });
}

Result<Findings> auditModel(Workspace &workspace, const AuditJob &options, const JobContext &job)
{
    return atEdge([&]() -> Result<Findings> {
        checkSeed(options.seed);
        checkExtras(options);
        store::Database database = workspace.database();
        AuditJob resolved = options;
        resolved.device = compute::resolveDevice(options.device);
        const AuditPlan plan = planForeign(database, resolved);
        JobRecord record(workspace, database, "audit", toJson(resolved));
        return recorded(record, [&] { return auditPlanned(workspace, database, plan, resolved, record, job); });
    });
}

} // namespace core::job
