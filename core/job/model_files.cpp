// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/model_files.h"

#include "core/compute/nn/model_exchange.h"
#include "core/compute/nn/scoring.h"
#include "core/domain/names.h"
#include "core/job/architectures.h"
#include "core/job/edge.h"
#include "core/job/identity_list.h"
#include "core/job/image_sets.h"
#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/util/clock.h"
#include "core/util/hash.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace core::job {

namespace {

constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{4} << 30;
constexpr char kNative[] = "safetensors";

std::string hashOf(const std::filesystem::path &file)
{
    return toHex(need(sha256File(file)));
}

People readTrainees(const std::filesystem::path &file, store::DataSetRepository &repository)
{
    People people;
    for (const auto &[identity, line] : readIdentityList(file, "--trained-on")) {
        const std::optional<Person> person = repository.personByIdentity(identity);
        if (!person)
            throw Failure(ErrorCode::NotFound, file.filename().string() + " line " + std::to_string(line),
                          "'" + identity + "' is not in the data set");
        people.insert(person->id);
    }
    return people;
}

People trainees(const std::string &trainedOn, store::Database &database)
{
    store::DataSetRepository repository(database);
    if (trainedOn != "train")
        return readTrainees(trainedOn, repository);
    People people;
    store::PeopleFilter filter;
    filter.set = SetKind::Train;
    for (const Person &person : repository.people(filter))
        people.insert(person.id);
    return people;
}

void checkFile(const std::filesystem::path &file)
{
    std::error_code failed;
    const std::uintmax_t bytes = std::filesystem::file_size(file, failed);
    if (failed || !std::filesystem::is_regular_file(file))
        throw Failure(ErrorCode::NotFound, file.string(), "is not a file that can be read");
    if (bytes > kMaxModelBytes)
        throw Failure(ErrorCode::Invalid, file.string(), "is larger than 4 GiB, which no supported network is");
}

/// Those whose absence would leave random weights; a batch counter's does not.
std::string untrainedEntries(const std::vector<std::string> &missing)
{
    std::string names;
    for (const std::string &entry : missing) {
        if (!entry.ends_with("num_batches_tracked"))
            names += (names.empty() ? "" : ", ") + entry;
    }
    return names;
}

/// What fails in a copy is the writing: the source was read to the end a moment ago.
void copyTo(const std::filesystem::path &source, const std::filesystem::path &file)
{
    std::filesystem::path partial = file;
    partial += ".partial";
    std::error_code failed;
    if (std::filesystem::copy_file(source, partial, std::filesystem::copy_options::overwrite_existing, failed)) {
        std::filesystem::rename(partial, file);
        return;
    }
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    if (failed == std::errc::no_space_on_device)
        throw Failure(ErrorCode::DiskFull, partial.string(), "the disk is full; free some space and export again");
    throw Failure(ErrorCode::ReadOnly, partial.string(), "cannot be written (" + failed.message() + "); choose another place");
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void checkFormat(const std::string &format)
{
    const std::vector<std::string> known = compute::exportFormats();
    if (std::find(known.begin(), known.end(), format) == known.end())
        throw Failure(ErrorCode::Usage, format, "is no format models are exported in; there are: " + joined(known));
}

ImportedModelReport runImport(store::Workspace &workspace, const ModelImport &options)
{
    checkArchitecture(options.arch);
    checkFile(options.file);
    store::Database database = workspace.database();
    const DataSet dataSet = neededDataSet(database);
    const Task task = neededTask(dataSet, options.task);
    const People people = trainees(options.trainedOn, database);

    std::filesystem::create_directories(workspace.checkpointsFolder());
    const std::filesystem::path incoming = workspace.checkpointsFolder() / "incoming.safetensors";
    const compute::ImportedModel found =
        compute::importModelFile(options.file, specFor(options.arch, task, dataSet.imageSize), incoming);
    if (const std::string gaps = untrainedEntries(found.missing); !gaps.empty()) {
        std::filesystem::remove(incoming);
        throw Failure(ErrorCode::Invalid, options.file.string(),
                      "lacks entries of " + options.arch + ", which would stay random: " + gaps);
    }

    ImportedModelReport report;
    report.missing = found.missing;
    report.unexpected = found.unexpected;
    Model &model = report.model;
    model.arch = options.arch;
    model.task = task.id;
    model.origin = ModelOrigin::Imported;
    model.imageSize = dataSet.imageSize;
    adoptFile(workspace, incoming, model);
    store::Transaction transaction(database);
    storeModel(database, model, people);
    transaction.commit();
    return report;
}

} // namespace

Model neededModel(store::Database &database, ModelId id)
{
    std::optional<Model> model = store::ModelRepository(database).model(id);
    if (!model)
        throw Failure(ErrorCode::NotFound, "model " + std::to_string(id), "does not exist; `model list` shows those there are");
    return *std::move(model);
}

std::optional<Model> newestOriginal(store::Database &database, const std::set<PersonId> &people, const std::optional<TaskId> &task)
{
    store::ModelRepository models(database);
    const std::vector<Model> stored = models.models();
    for (const Model &model : stored | std::views::reverse) {
        const bool isOriginal =
            (model.origin == ModelOrigin::Trained || model.origin == ModelOrigin::Imported) && !isReference(model);
        if (isOriginal && (!task || model.task == *task) && !common(models.trainedOn(model.id), people).empty())
            return model;
    }
    return std::nullopt;
}

Model runnableModel(store::Database &database, ModelId id)
{
    Model model = neededModel(database, id);
    if (isReference(model))
        throw Failure(ErrorCode::Invalid, "model " + std::to_string(id),
                      "was trained only for an attack to compare with; nothing is unlearned from it or measured on it");
    return model;
}

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

void checkArchitecture(const std::string &arch)
{
    const std::vector<std::string> known = compute::architectures();
    if (std::find(known.begin(), known.end(), arch) != known.end())
        return;
    throw Failure(ErrorCode::Usage, arch, "no such architecture in this version; it has: " + joined(known));
}

std::vector<Architecture> architectures()
{
    const std::map<std::string, std::string> titles{
        {"resnet18", "ResNet-18"}, {"densenet121", "DenseNet-121"}, {"efficientnet_b0", "EfficientNet-B0"}};
    std::vector<Architecture> all;
    for (const std::string &name : compute::architectures())
        all.push_back({name, titles.at(name)});
    return all;
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

Result<ImportedModelReport> importModel(Workspace &workspace, const ModelImport &options, const JobContext &job)
{
    return atEdge([&]() -> Result<ImportedModelReport> {
        job.throwIfStopped();
        return runImport(workspace, options);
    });
}

Status exportModel(Workspace &workspace, ModelId id, const std::string &format, const std::filesystem::path &file)
{
    return atEdge([&]() -> Status {
        checkFormat(format);
        store::Database database = workspace.database();
        const Model model = neededModel(database, id);
        const std::filesystem::path source = verifiedModelFile(workspace, model);
        if (std::filesystem::exists(file))
            return Error{ErrorCode::AlreadyExists, file.string(), "exists already; choose another name"};
        if (format == kNative)
            copyTo(source, file);
        else
            compute::exportModelFile(source, format, file);
        if (workspace.access() == store::Access::Write)
            store::EventLog(database).append(Json{{"act", "model.exported"},
                                                            {"model", id},
                                                            {"sha256", model.sha256},
                                                            {"format", format},
                                                            {"file_sha256", hashOf(file)}});
        return {};
    });
}

} // namespace core::job
