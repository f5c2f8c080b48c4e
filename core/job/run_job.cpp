// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/run_job.h"

#include "core/compute/nn/device.h"
#include "core/compute/unlearn/unlearn.h"
#include "core/domain/changed_options.h"
#include "core/job/audited_images.h"
#include "core/job/edge.h"
#include "core/job/measure.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/job/retrained_reference.h"
#include "core/job/stored_models.h"
#include "core/job/stored_options.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core::job {

namespace {

/// A run's options, checked.
struct RunPlan
{
    RunJob options; ///< preset, device and retrained filled, and of a method that trains anew the original's training
    AuditPlan audit;
    OptionValues parameters;
    std::vector<std::string> changed; ///< of these, not the preset's
    std::filesystem::path modelFile;
};

/// `begun`: the run's row, when it is gone on with.
RunPlan planRun(const store::Workspace &workspace, store::Database &database, const RunJob &options,
                const std::optional<RunId> &begun = {})
{
    RunPlan plan;
    plan.options = options;
    checkSeed(options.seed);
    const MethodSpec *method = compute::findMethod(options.method);
    if (!method)
        throw Failure(ErrorCode::Usage, options.method, "is no method of this version; `methods` lists them");
    if (plan.options.preset.empty() && !method->presets.empty())
        plan.options.preset = method->presets.front().name;
    plan.options.device = compute::resolveDevice(options.device);

    const Request request = usableRequest(database, options.request);
    const Model original = runnableModel(database, options.model);
    const std::optional<Model> trained = trainedAncestor(database, original);
    if (trained && !begun) // a run goes on with the options it began with
        plan.options.set.merge(sameTraining(*method, *trained));
    plan.parameters = need(resolveOptions(*method, plan.options.preset, plan.options.set));
    plan.changed = changedOptions(*method, plan.options.preset, plan.parameters);
    plan.audit = planAudit(database, request, store::ModelRepository(database).trainedOn(original.id), original.id);
    plan.audit.models[Stage::Original] = original;
    addReference(plan.audit, database, original, options.retrained, begun);
    if (const auto reference = plan.audit.models.find(Stage::Retrained); reference != plan.audit.models.end())
        plan.options.retrained = reference->second.id;
    if (trainsAnew(*method))
        std::ranges::move(trainedOtherwise("this run's model", settingsOf(plan.parameters), trained), std::back_inserter(plan.audit.notes));
    plan.modelFile = verifiedModelFile(workspace, original);
    return plan;
}

Json startedEvent(const RunPlan &plan, const RunInfo &run)
{
    Json parameters = Json::object();
    for (const auto &[key, value] : plan.parameters)
        parameters[key] = optionText(value);
    return {{"act", "run.started"},
            {"run", run.id},
            {"request", run.request},
            {"model", run.modelIn},
            {"model_in_sha256", run.modelInSha256},
            {"method", run.method},
            {"preset", run.preset},
            {"parameters", parameters},
            {"seed", run.seed},
            {"device", run.device},
            {"data_set", run.dataSetFingerprint},
            {"experiment", run.experiment}};
}

/// The run's row: a new one with its event, or the one it was stopped in.
RunInfo openRun(store::Database &database, const RunPlan &plan, const ImageSets &sets, JobRecord &record)
{
    store::RunRepository runs(database);
    store::Transaction transaction(database);
    if (record.run()) {
        RunInfo run = runs.run(*record.run()).value();
        run.status = RunStatus::Running;
        runs.update(run);
        store::EventLog(database).append(Json{{"act", "run.resumed"}, {"run", run.id}});
        transaction.commit();
        return run;
    }
    RunInfo run = newRunInfo(plan.audit, sets);
    run.method = plan.options.method;
    run.preset = plan.options.preset;
    run.parameters = plan.parameters;
    run.changed = plan.changed;
    run.seed = plan.options.seed;
    run.device = plan.options.device;
    run.id = runs.add(run);
    record.setRun(run.id);
    store::EventLog(database).append(startedEvent(plan, run));
    transaction.commit();
    return run;
}

/// Whom and which images the model made knows: what its original knew, less what it was made to forget.
std::pair<People, store::TrainingImages> knownAfter(store::Database &database, const RunPlan &plan, const compute::UnlearnInput &input,
                                                    bool startsAnew)
{
    if (startsAnew)
        return {People(input.retain.people.begin(), input.retain.people.end()), {input.retain.images, false}};
    store::ModelRepository models(database);
    const ModelId original = plan.audit.models.at(Stage::Original).id;
    const store::TrainingImages before = models.trainingImages(original);
    store::TrainingImages after{{}, before.isInferred};
    std::ranges::set_difference(before.ids, input.forget.images, std::back_inserter(after.ids));
    return {without(models.trainedOn(original), plan.audit.forget), std::move(after)};
}

/// Unlearns and stores the model, unless a run that was stopped in its audit has one already.
Model unlearnedModel(const store::Workspace &workspace, store::Database &database, const RunPlan &plan,
                     const ImageSets &sets, RunInfo &run, const JobRecord &record, const JobContext &job)
{
    if (run.modelOut)
        return neededModel(database, *run.modelOut);

    compute::UnlearnInput input;
    input.method = run.method;
    input.options = plan.parameters;
    input.seed = run.seed;
    input.device = run.device;
    input.model = plan.modelFile;
    input.retain = sets.of(plan.audit.retain);
    input.forget = sets.of(plan.audit.forget);
    input.validation = sets.of(auditPeople(plan.audit, sets, database).at(AuditSet::Validation));
    input.checkpoint = record.checkpoint();
    input.output = record.output();
    const compute::UnlearnOutcome outcome = compute::unlearn(input, job);

    const Model &original = plan.audit.models.at(Stage::Original);
    Model model;
    model.arch = original.arch;
    model.task = original.task;
    model.origin = ModelOrigin::Unlearned;
    model.parent = original.id;
    model.imageSize = original.imageSize;
    model.device = outcome.device;
    model.seconds = outcome.seconds;
    model.seed = run.seed;
    model.experiment = run.experiment || original.experiment;
    model.settings = {{"method", run.method}, {"preset", run.preset}};
    if (outcome.startsAnew)
        model.settings.merge(settingsOf(plan.parameters));
    adoptFile(workspace, record.output(), model);

    run.device = outcome.device;
    run.precision = outcome.precision;
    run.seconds = outcome.seconds;
    run.kept = outcome.kept;
    run.notes.insert(run.notes.end(), outcome.notes.begin(), outcome.notes.end());
    run.modelOutSha256 = model.sha256;
    const auto [people, images] = knownAfter(database, plan, input, outcome.startsAnew);
    if (const People left = common(people, plan.audit.withoutImages); !left.empty())
        run.notes.push_back("The model made still knows " + pseudonymsInWords(database, left)
                            + ", and the request cannot be closed on this run. Put their images back and run it again, or use the method retrain.");
    store::Transaction transaction(database);
    storeModel(database, model, people, images);
    run.modelOut = model.id;
    store::RunRepository(database).update(run);
    transaction.commit();
    return model;
}

Findings runPlanned(const store::Workspace &workspace, store::Database &database, RunPlan plan, JobRecord &record,
                    const JobContext &job)
{
    const ImageSets sets = auditedImages(workspace, database, plan.audit, record.lostImages(), job);
    checkClasses(plan.modelFile, plan.audit.models.at(Stage::Original), sets.task());
    RunInfo run = openRun(database, plan, sets, record);
    plan.audit.models[Stage::Unlearned] = unlearnedModel(workspace, database, plan, sets, run, record, job);
    return measure(workspace, database, plan.audit, sets, std::move(run), record, job);
}

} // namespace

Findings resumeRun(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job)
{
    store::Database database = workspace.database();
    JobRecord record(workspace, database, stored);
    return recorded(record, [&] {
        RunPlan plan = planRun(workspace, database, runJobFrom(stored.options), record.run());
        return runPlanned(workspace, database, std::move(plan), record, job);
    });
}

Result<Findings> run(Workspace &workspace, const RunJob &options, const JobContext &job)
{
    return atEdge([&]() -> Result<Findings> {
        store::Database database = workspace.database();
        RunPlan plan = planRun(workspace, database, options);
        JobRecord record(workspace, database, "run", toJson(plan.options));
        return recorded(record, [&] { return runPlanned(workspace, database, std::move(plan), record, job); });
    });
}

const std::vector<MethodSpec> &methods()
{
    return compute::methods();
}

} // namespace core::job
