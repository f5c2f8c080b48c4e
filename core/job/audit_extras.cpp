// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/audit_extras.h"

#include "core/compute/nn/training.h"
#include "core/compute/unlearn/relearn.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/model_files.h"
#include "core/job/stored_options.h"
#include "core/store/model_repository.h"
#include "core/util/hash.h"
#include "core/util/random.h"

#include <algorithm>

namespace core::job {

namespace {

constexpr double kReferenceShare = 0.7;
constexpr const char *kReferenceRole = "reference";

/// A setting of the training as recorded; an imported model has none.
std::optional<double> setting(const Model &model, const char *key)
{
    const auto found = model.settings.find(key);
    return found == model.settings.end() ? std::nullopt : std::optional(std::stod(found->second));
}

/// The original's own training, as far as it is known.
compute::TrainOptions trainingOf(const Model &original, const std::string &device)
{
    compute::TrainOptions options;
    options.epochs = static_cast<int>(setting(original, "epochs").value_or(options.epochs));
    options.batch = static_cast<int>(setting(original, "batch").value_or(options.batch));
    options.learningRate = setting(original, "lr").value_or(options.learningRate);
    options.device = device;
    return options;
}

People referencePeople(const People &retain, std::int64_t seed, int number)
{
    const std::vector<PersonId> all(retain.begin(), retain.end());
    const auto count = std::max<std::size_t>(1, static_cast<std::size_t>(kReferenceShare * static_cast<double>(all.size())));
    RandomStream random(static_cast<std::uint64_t>(seed), "reference_people", static_cast<std::uint64_t>(number));
    People people;
    for (const std::size_t i : random.sample(all.size(), count))
        people.insert(all[i]);
    return people;
}

/// Everything a reference depends on.
std::string referenceKey(const Model &original, const compute::TrainOptions &options, const std::string &dataSet, const People &people)
{
    std::string text = dataSet + "|" + original.arch + "|" + std::to_string(original.task) + "|" + std::to_string(original.imageSize)
        + "|" + std::to_string(options.epochs) + "|" + std::to_string(options.batch) + "|" + optionText(options.learningRate) + "|"
        + std::to_string(options.seed);
    for (const PersonId person : people)
        text += "|" + std::to_string(person);
    return toHex(sha256(text));
}

std::optional<Model> storedReference(store::Database &database, const store::Workspace &workspace, const std::string &key)
{
    for (const Model &model : store::ModelRepository(database).models()) {
        const auto found = model.settings.find("key");
        if (isReference(model) && found != model.settings.end() && found->second == key
            && std::filesystem::exists(workspace.modelFile(model.sha256)))
            return model;
    }
    return std::nullopt;
}

Model trainedReference(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                       const compute::TrainOptions &options, const People &people, const std::string &key, const JobRecord &record,
                       const JobContext &job)
{
    const Model &original = plan.models.at(Stage::Original);
    const compute::LabelledImages train = sets.of(people);
    if (train.size() < 2)
        throw Failure(ErrorCode::Invalid, plan.request.reference,
                      "70 % of the people to be kept have fewer than two images: too few to train a reference model on");
    const compute::TrainOutcome outcome =
        compute::trainModel(specFor(original.arch, sets.task(), static_cast<int>(original.imageSize)), options, train, {},
                            record.checkpoint(), record.output(), job);
    Model model;
    model.arch = original.arch;
    model.task = original.task;
    model.origin = ModelOrigin::Trained;
    model.imageSize = original.imageSize;
    model.device = outcome.device;
    model.seconds = outcome.seconds;
    model.seed = options.seed;
    model.experiment = plan.request.experiment;
    model.settings = {{"role", kReferenceRole},
                      {"key", key},
                      {"epochs", std::to_string(options.epochs)},
                      {"batch", std::to_string(options.batch)},
                      {"lr", optionText(options.learningRate)}};
    adoptFile(workspace, record.output(), model);
    const People seen(train.people.begin(), train.people.end());
    store::Transaction transaction(database);
    storeModel(database, model, seen);
    transaction.commit();
    record.removeFiles(); // the next one trains in the same place
    return model;
}

} // namespace

std::vector<PerSet<compute::SetScores>> referenceScores(const store::Workspace &workspace, store::Database &database,
                                                        const AuditPlan &plan, const ImageSets &sets, const PerSet<People> &people,
                                                        const RunInfo &run, const JobRecord &record, const JobContext &job)
{
    const Model &original = plan.models.at(Stage::Original);
    std::vector<PerSet<compute::SetScores>> scores;
    for (int number = 0; number < plan.references; ++number) {
        compute::TrainOptions options = trainingOf(original, run.device);
        options.seed = static_cast<std::int64_t>(RandomStream(static_cast<std::uint64_t>(run.seed), "reference_seed",
                                                              static_cast<std::uint64_t>(number)).next() >> 12); // within ±2^53
        const People chosen = referencePeople(plan.retain, run.seed, number);
        const std::string key = referenceKey(original, options, sets.dataSet().fingerprint, chosen);
        const std::optional<Model> known = storedReference(database, workspace, key);
        const Model model =
            known ? *known : trainedReference(workspace, database, plan, sets, options, chosen, key, record, job);
        const std::filesystem::path file = verifiedModelFile(workspace, model);
        PerSet<compute::SetScores> &own = scores.emplace_back();
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen, AuditSet::Validation})
            own[set] = compute::scoreImages(file, sets.of(people.at(set)), run.device, job);
    }
    return scores;
}

Relearning taughtAgain(const store::Workspace &workspace, const AuditPlan &plan, const ImageSets &sets, const RunInfo &run,
                       const JobContext &job)
{
    compute::RelearnInput input;
    for (const auto &[stage, model] : plan.models)
        input.models[stage] = verifiedModelFile(workspace, model);
    input.retain = sets.of(plan.retain);
    input.forget = sets.of(plan.forget);
    input.trainingRate = trainingOf(plan.models.at(Stage::Original), run.device).learningRate;
    input.seed = run.seed;
    input.device = run.device;
    return compute::relearn(input, job);
}

Result<std::optional<double>> auditExtraSeconds(Workspace &workspace, const AuditJob &options)
{
    return atEdge([&]() -> Result<std::optional<double>> {
        store::Database database = workspace.database();
        checkExtras(options);
        if (!options.relearn && options.references == 0)
            return std::optional(0.0);
        const Model original = neededModel(database, *options.original);
        const std::optional<double> epochs = setting(original, "epochs");
        if (!epochs || !(original.seconds > 0))
            return std::optional<double>();
        const People trained = store::ModelRepository(database).trainedOn(original.id);
        AuditPlan plan = planAudit(database, usableRequest(database, options.request), trained);
        addReference(plan, database, original, options.retrained);
        const ImageSets sets(workspace, database, original.task, static_cast<int>(original.imageSize), LostImages::LeaveOut, {});
        const auto images = [&](const People &people, std::int64_t most) {
            return static_cast<double>(std::min(sets.of(people).size(), most));
        };
        const double all = static_cast<double>(sets.of(trained).size()), retain = static_cast<double>(sets.of(plan.retain).size());
        const double secondsPerImage = original.seconds / std::max(1.0, *epochs * all);
        double passes = options.references * kReferenceShare * retain * *epochs; // images through training
        if (options.relearn) {
            // Per model and set: the most steps, and a look at up to 500 forget images, forward only, every 5 of them.
            const double most = static_cast<double>(compute::RelearnInput().mostSteps);
            const double steps = most * (images(plan.retain, 32) + images(plan.forget, 32));
            const double checks = 2 * (most / 5 + 1) * images(plan.forget, 500) / 3;
            passes += (plan.models.contains(Stage::Retrained) ? 2 : 1) * (steps + checks);
        }
        return std::optional(passes * secondsPerImage);
    });
}

} // namespace core::job
