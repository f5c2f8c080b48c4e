// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/model_exchange.h"
#include "core/job/architectures.h"
#include "core/job/edge.h"
#include "core/job/identity_list.h"
#include "core/job/image_sets.h"
#include "core/job/jobs.h"
#include "core/job/model_files.h"
#include "core/store/data_set_repository.h"

namespace core::job {

namespace {

constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{4} << 30;

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

ImportedModelReport runImport(store::Workspace &workspace, const ModelImport &options)
{
    checkArchitecture(options.arch);
    checkFile(options.file);
    store::Database database = workspace.database();
    const DataSet dataSet = neededDataSet(database);
    const Task task = neededTask(dataSet, options.task);
    const People people = trainees(options.trainedOn, database);

    std::filesystem::create_directories(workspace.checkpointsFolder());
    const std::filesystem::path incoming = workspace.checkpointsFolder() / "incoming.safetensors.part"; // goes with whoever is killed here
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

Result<ImportedModelReport> importModel(Workspace &workspace, const ModelImport &options, const JobContext &job)
{
    return atEdge([&]() -> Result<ImportedModelReport> {
        job.throwIfStopped();
        return runImport(workspace, options);
    });
}

} // namespace core::job
