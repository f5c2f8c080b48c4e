// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/attack_models.h"

#include "core/job/edge.h"
#include "core/job/model_files.h"
#include "core/store/model_repository.h"
#include "core/util/hash.h"
#include "core/util/random.h"

namespace core::job {

namespace {

Model trained(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
              const AttackModel &wanted, const std::string &key, const JobRecord &record, const JobContext &job)
{
    const Model &original = plan.models.at(Stage::Original);
    const compute::LabelledImages train = sets.of(wanted.people);
    if (train.size() < 2)
        throw Failure(ErrorCode::Invalid, plan.request.reference,
                      std::string("the people to train a ") + wanted.role + " model on have fewer than two images");
    const compute::TrainOutcome outcome =
        compute::trainModel(specFor(original.arch, sets.task(), static_cast<int>(original.imageSize)), wanted.training, train, {},
                            record.checkpoint(key.substr(0, 16)), record.output(), job);
    Model model;
    model.arch = original.arch;
    model.task = original.task;
    model.origin = ModelOrigin::Trained;
    model.imageSize = original.imageSize;
    model.device = outcome.device;
    model.seconds = outcome.seconds;
    model.seed = wanted.training.seed;
    model.experiment = plan.request.experiment;
    model.settings = {{"role", wanted.role},
                      {"key", key},
                      {"epochs", std::to_string(wanted.training.epochs)},
                      {"batch", std::to_string(wanted.training.batch)},
                      {"lr", optionText(wanted.training.learningRate)}};
    adoptFile(workspace, record.output(), model);
    const People seen(train.people.begin(), train.people.end());
    store::Transaction transaction(database);
    storeModel(database, model, seen, store::TrainingImages{train.images, false});
    transaction.commit();
    record.removeFiles();
    return model;
}

} // namespace

std::int64_t attackSeed(std::int64_t seed, const char *purpose, int number)
{
    const auto index = static_cast<std::uint64_t>(number);
    return static_cast<std::int64_t>(RandomStream(static_cast<std::uint64_t>(seed), purpose, index).next() >> 12); // within ±2^53
}

std::string keyOf(const AttackModel &wanted, const Model &original, const ImageSets &sets)
{
    const compute::TrainOptions &options = wanted.training;
    std::string text = sets.dataSet().fingerprint + "|" + original.arch + "|" + std::to_string(original.task) + "|"
        + std::to_string(original.imageSize) + "|" + std::to_string(options.epochs) + "|" + std::to_string(options.batch) + "|"
        + optionText(options.learningRate) + "|" + std::to_string(options.seed);
    for (const ImageId image : sets.of(wanted.people).images) // which of a person's images: those the original was trained on
        text += "|" + std::to_string(image);
    return toHex(sha256(text));
}

std::optional<Model> storedAttackModel(store::Database &database, const store::Workspace &workspace, const std::string &key)
{
    for (const Model &model : store::ModelRepository(database).models()) {
        const auto found = model.settings.find("key");
        if (isReference(model) && found != model.settings.end() && found->second == key
            && std::filesystem::exists(workspace.modelFile(model.sha256)))
            return model;
    }
    return std::nullopt;
}

Model attackModel(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                  const AttackModel &wanted, const JobRecord &record, const JobContext &job)
{
    const std::string key = keyOf(wanted, plan.models.at(Stage::Original), sets);
    const std::optional<Model> known = storedAttackModel(database, workspace, key);
    return known ? *known : trained(workspace, database, plan, sets, wanted, key, record, job);
}

} // namespace core::job
