// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/train_job.h"

#include "core/compute/nn/device.h"
#include "core/compute/nn/training.h"
#include "core/compute/stats/clusters.h"
#include "core/job/architectures.h"
#include "core/job/edge.h"
#include "core/job/image_sets.h"
#include "core/job/job_record.h"
#include "core/job/model_files.h"
#include "core/job/original_training.h"
#include "core/job/requests.h"
#include "core/job/stored_models.h"
#include "core/job/stored_options.h"
#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"

#include <algorithm>
#include <map>

namespace core::job {

namespace {

constexpr const char *kDefaultArchitecture = "resnet18";

/// What a training comes to once defaults, the original's settings and the request have had their say.
struct TrainPlan
{
    TrainJob settings; ///< every optional filled, but for `exclude`
    Task task;
    std::int64_t imageSize = 0;
    People trainees;
    std::optional<std::vector<ImageId>> images; ///< of a reference: the original's, so that the people left out make the difference
    People leftOut; ///< of the request, and of those that are done
    std::optional<Request> excluded;
    std::vector<std::string> notes; ///< what there is to know of this training
    bool isOriginalUnknown = false; ///< how it was trained: the reference takes what it was told, else this version's defaults
};

void fillSettings(TrainJob &settings, const Model *original)
{
    const compute::TrainOptions usual = original ? trainingOf(*original, settings.device) : compute::TrainOptions();
    settings.arch = settings.arch.value_or(original ? original->arch : kDefaultArchitecture);
    settings.epochs = settings.epochs.value_or(usual.epochs);
    settings.batch = settings.batch.value_or(usual.batch);
    settings.learningRate = settings.learningRate.value_or(usual.learningRate);
    settings.seed = settings.seed.value_or(original ? original->seed : usual.seed);
    const auto refuse = [](const char *what, const std::string &range) {
        throw Failure(ErrorCode::Usage, what, "must be " + range);
    };
    if (*settings.epochs < 1 || *settings.epochs > 10000)
        refuse("--epochs", "1 to 10000");
    if (*settings.batch < 2 || *settings.batch > 4096)
        refuse("--batch", "2 to 4096");
    if (!(*settings.learningRate > 0 && *settings.learningRate <= 10))
        refuse("--lr", "above 0 and at most 10");
    checkSeed(*settings.seed);
    checkArchitecture(*settings.arch);
}

/// The request whose people a reference is trained without. Throws Failure: NotFound, Invalid (refused).
Request excludedRequest(store::Database &database, RequestId id)
{
    Request request = neededRequest(database, id);
    if (request.state == RequestState::Refused)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "was refused; nothing is unlearned for it, so there is nothing to compare with a reference without its people");
    return request;
}

/// What is to be known of a reference before somebody waits for it.
void noteReference(TrainPlan &plan, const std::optional<Model> &original)
{
    if (plan.excluded->state == RequestState::Done)
        plan.notes.push_back("Request " + plan.excluded->reference + " is done, and every later training leaves its people out: this reference "
                             "serves audits made from now on, and changes none that was made.");
    if (!original || original->settings.contains("epochs"))
        return;
    plan.isOriginalUnknown = true;
    plan.notes.push_back("How model " + std::to_string(original->id) + " was trained is not known here: the reference is trained with epochs "
                         + std::to_string(*plan.settings.epochs) + ", batch " + std::to_string(*plan.settings.batch) + " and learning rate "
                         + optionText(*plan.settings.learningRate) + ", which may not be the original's.");
}

TrainPlan planTraining(store::Database &database, const TrainJob &options)
{
    TrainPlan plan;
    plan.settings = options;
    const DataSet dataSet = neededDataSet(database);
    std::optional<Model> original;
    if (options.exclude) {
        plan.excluded = excludedRequest(database, *options.exclude);
        std::optional<TaskId> task;
        if (options.task)
            task = neededTask(dataSet, *options.task).id;
        original = newestOriginal(database, People(plan.excluded->people.begin(), plan.excluded->people.end()), task);
    }
    const auto sameTask = [&](const Task &task) { return original && task.id == original->task; };
    const auto known = std::find_if(dataSet.tasks.begin(), dataSet.tasks.end(), sameTask);
    plan.task = known != dataSet.tasks.end() ? *known : neededTask(dataSet, options.task.value_or(""));
    plan.settings.task = plan.task.name;
    plan.imageSize = original ? original->imageSize : dataSet.imageSize;
    fillSettings(plan.settings, original ? &*original : nullptr);
    if (plan.excluded)
        noteReference(plan, original);

    // Whom an earlier request erased comes back into no model.
    const auto forgotten = store::RequestRepository(database).forgottenBefore(options.exclude.value_or(0));
    plan.leftOut.insert(forgotten.begin(), forgotten.end());
    if (plan.excluded)
        plan.leftOut.insert(plan.excluded->people.begin(), plan.excluded->people.end());
    People candidates;
    if (original) {
        store::ModelRepository models(database);
        candidates = models.trainedOn(original->id);
        plan.images = models.trainingImages(original->id).ids;
    } else {
        store::PeopleFilter filter;
        filter.set = SetKind::Train;
        for (const Person &person : store::DataSetRepository(database).people(filter))
            candidates.insert(person.id);
    }
    plan.trainees = without(candidates, plan.leftOut);
    return plan;
}

Model modelOf(const TrainPlan &plan, const compute::TrainOutcome &outcome, const compute::TrainOptions &options)
{
    Model model;
    model.arch = *plan.settings.arch;
    model.task = plan.task.id;
    model.origin = plan.excluded ? ModelOrigin::Retrained : ModelOrigin::Trained;
    model.excluded = plan.settings.exclude;
    model.imageSize = plan.imageSize;
    model.device = outcome.device;
    model.seconds = outcome.seconds;
    model.seed = options.seed;
    model.experiment = plan.excluded && plan.excluded->experiment;
    model.settings = {{"epochs", std::to_string(options.epochs)},
                      {"batch", std::to_string(options.batch)},
                      {"lr", optionText(options.learningRate)},
                      {"momentum", optionText(options.momentum)},
                      {"weight_decay", optionText(options.weightDecay)},
                      {"precision", outcome.precision}};
    if (plan.isOriginalUnknown)
        model.settings["original_settings"] = "unknown";
    return model;
}

/// What the last epoch measured on validation images, with people as unit; nothing without such images.
void addValidation(Model &model, const compute::TrainOutcome &outcome, TaskKind kind)
{
    if (outcome.validationRight.empty())
        return;
    std::map<PersonId, std::uint32_t> places;
    std::vector<std::uint32_t> people;
    for (const PersonId person : outcome.validationPeople)
        people.push_back(places.try_emplace(person, static_cast<std::uint32_t>(places.size())).first->second);
    const auto mean = kind == TaskKind::MultiLabel ? compute::boundedMean : compute::proportion;
    const compute::MeanEstimate accuracy = mean(outcome.validationRight, people, places.size(), std::nullopt);
    model.settings["validation_accuracy"] = optionText(accuracy.value);
    model.settings["validation_images"] = std::to_string(accuracy.images);
    if (accuracy.interval) {
        model.settings["validation_low"] = optionText(accuracy.interval->low);
        model.settings["validation_high"] = optionText(accuracy.interval->high);
    }
}

Model trainPlanned(store::Workspace &workspace, store::Database &database, const TrainPlan &plan, JobRecord &record,
                   const JobContext &job)
{
    ImageSets sets(workspace, database, plan.task.id, static_cast<int>(plan.imageSize), record.lostImages(), job);
    if (plan.images)
        sets.leaveOut([&](const Image &image) {
            return plan.trainees.contains(image.person) && !std::ranges::binary_search(*plan.images, image.id);
        });
    for (const std::string &note : plan.notes)
        job.progress({"train", 0, 0, {}, note});
    if (sets.lostImages() > 0)
        job.progress({"train", 0, 0, {}, sets.lostNote()});
    const compute::LabelledImages train = sets.of(plan.trainees);
    // A model's own training people never steer it, whatever set they are in now.
    const compute::LabelledImages validation = sets.of(
        without(without(sets.people(SetKind::Validation), plan.trainees), plan.leftOut));
    if (train.size() < 2)
        throw Failure(ErrorCode::Invalid, plan.task.name, "there are no training images with a label for this task");
    if (plan.task.classes.size() < 2 && plan.task.kind != TaskKind::MultiLabel)
        throw Failure(ErrorCode::Invalid, plan.task.name, "has only one class; a classifier needs two");

    compute::TrainOptions options;
    options.epochs = *plan.settings.epochs;
    options.batch = *plan.settings.batch;
    options.learningRate = *plan.settings.learningRate;
    options.seed = *plan.settings.seed;
    options.device = plan.settings.device;
    const compute::TrainOutcome outcome =
        compute::trainModel(specFor(*plan.settings.arch, plan.task, static_cast<int>(plan.imageSize)), options, train,
                            validation, record.checkpoint(), record.output(), job);

    Model model = modelOf(plan, outcome, options);
    addValidation(model, outcome, plan.task.kind);
    if (sets.lostImages() > 0)
        model.settings["lost_images"] = std::to_string(sets.lostImages());
    adoptFile(workspace, record.output(), model);
    const People seen(train.people.begin(), train.people.end()); // those with no label for the task were not
    store::Transaction transaction(database);
    storeModel(database, model, seen, store::TrainingImages{train.images, false});
    record.finish();
    transaction.commit();
    return model;
}

} // namespace

Model resumeTraining(store::Workspace &workspace, const store::StoredJob &stored, const JobContext &job)
{
    store::Database database = workspace.database();
    JobRecord record(workspace, database, stored);
    return recorded(record, [&] {
        const TrainPlan plan = planTraining(database, trainJobFrom(stored.options));
        return trainPlanned(workspace, database, plan, record, job);
    });
}

Result<Model> train(Workspace &workspace, const TrainJob &options, const JobContext &job)
{
    return atEdge([&]() -> Result<Model> {
        store::Database database = workspace.database();
        TrainPlan plan = planTraining(database, options);
        plan.settings.device = compute::resolveDevice(options.device);
        JobRecord record(workspace, database, "train", toJson(plan.settings));
        return recorded(record, [&] { return trainPlanned(workspace, database, plan, record, job); });
    });
}

} // namespace core::job
