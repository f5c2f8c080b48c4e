// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/job/audited_images.h"
#include "core/job/edge.h"
#include "core/job/measure.h"
#include "core/job/model_files.h"
#include "core/job/run_job.h"
#include "core/job/stored_options.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"

namespace core::job {

namespace {

constexpr const char *kMethod = "audit"; ///< no method of ours made the model

/// Whom the model before knew: as recorded; without an original, the training people of the data set.
People knownBefore(store::Database &database, const std::optional<ModelId> &original)
{
    if (original)
        return store::ModelRepository(database).trainedOn(*original);
    store::PeopleFilter filter;
    filter.set = SetKind::Train;
    People people;
    for (const Person &person : store::DataSetRepository(database).people(filter))
        people.insert(person.id);
    return people;
}

/// `begun`: the audit's row, when it is gone on with.
AuditPlan planForeign(store::Database &database, const AuditJob &options, const std::optional<RunId> &begun = {})
{
    const Request request = usableRequest(database, options.request);
    const Model audited = neededModel(database, options.model);
    std::optional<Model> original;
    if (options.original)
        original = neededModel(database, *options.original);
    AuditPlan plan = planAudit(database, request, knownBefore(database, options.original), options.original);
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
    return plan;
}

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
