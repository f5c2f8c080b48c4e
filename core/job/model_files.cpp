// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/model_files.h"

#include "core/compute/nn/scoring.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/store/event_log.h"
#include "core/util/clock.h"
#include "core/util/hash.h"

namespace core::job {

namespace {

std::string hashOf(const std::filesystem::path &file)
{
    return toHex(need(sha256File(file)));
}

} // namespace

std::filesystem::path verifiedModelFile(const store::Workspace &workspace, const Model &model)
{
    const std::filesystem::path file = workspace.modelFile(model.sha256);
    const std::string subject = "model " + std::to_string(model.id);
    if (!std::filesystem::exists(file))
        throw Failure(ErrorCode::NotFound, subject, "its file " + file.filename().string() + " is gone from models/");
    if (hashOf(file) != model.sha256)
        throw Failure(ErrorCode::Corrupt, subject, "its file has changed since it was made; restore it from a copy");
    return file;
}

void checkClasses(const std::filesystem::path &modelFile, const Model &model, const Task &task)
{
    if (compute::readModelSpec(modelFile).classes != task.classes)
        throw Failure(ErrorCode::Invalid, "model " + std::to_string(model.id),
                      "its classes are not those of task " + task.name + " any more; train it again");
}

compute::ModelSpec specFor(const std::string &arch, const Task &task, int imageSize)
{
    compute::ModelSpec spec;
    spec.arch = arch;
    spec.task = task.name;
    spec.kind = task.kind;
    spec.classes = task.classes;
    spec.imageSize = imageSize;
    return spec;
}

void adoptFile(const store::Workspace &workspace, const std::filesystem::path &file, Model &model)
{
    model.sha256 = hashOf(file);
    model.created = toIso8601(Clock::system().now());
    std::filesystem::create_directories(workspace.modelsFolder());
    std::filesystem::rename(file, workspace.modelFile(model.sha256));
}

void storeModel(store::Database &database, Model &model, const std::set<PersonId> &trainedOn,
                const std::optional<store::TrainingImages> &images)
{
    store::ModelRepository models(database);
    model.id = images ? models.add(model, trainedOn, *images) : models.add(model, trainedOn);
    Json what{{"act", "model.added"},       {"model", model.id},
              {"sha256", model.sha256},     {"arch", model.arch},
              {"origin", name(model.origin)}, {"trained_on", trainedOn.size()},
              {"experiment", model.experiment}};
    if (model.parent)
        what["parent"] = *model.parent;
    if (model.excluded)
        what["excluded_request"] = *model.excluded;
    if (const auto role = model.settings.find("role"); role != model.settings.end())
        what["role"] = role->second;
    if (const auto lost = model.settings.find("lost_images"); lost != model.settings.end())
        what["lost_images"] = lost->second;
    store::EventLog(database).append(what);
}

} // namespace core::job
