// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/demo.h"

#include "core/data/synthetic_faces.h"
#include "core/job/edge.h"
#include "core/job/image_sets.h"
#include "core/job/jobs.h"
#include "core/job/look_alikes.h"
#include "core/job/new_workspace.h"
#include "core/job/reports.h"
#include "core/job/requests.h"
#include "core/store/data_set_repository.h"
#include "core/util/random.h"

#include <algorithm>

namespace core::job {

namespace {

/// How large the sample is. Chosen so that the main job runs through in minutes on two cores and the verdict has enough people
/// to be decided.
struct DemoSize
{
    data::SyntheticOptions faces;
    int forgetPeople = 0, epochs = 0, batch = 0;
    double learningRate = 0;
    std::map<std::string, std::string> unlearning; ///< differences from the recommended preset
};

DemoSize demoSize(bool tiny)
{
    DemoSize size;
    size.faces.seed = 20261121;
    size.faces.people = tiny ? 24 : 120;
    size.faces.size = tiny ? 32 : 64;
    size.faces.imagesPerPersonMin = tiny ? 3 : 4;
    size.faces.imagesPerPersonMax = tiny ? 6 : 16;
    size.forgetPeople = tiny ? 3 : 12;
    size.epochs = tiny ? 4 : 28;
    size.batch = 16;
    size.learningRate = tiny ? 0.05 : 0.01;
    return size;
}

/// Training people drawn by lot: whoever is easy to forget, or hard, would make a showpiece of the sample.
std::vector<std::string> drawPeople(store::Workspace &workspace, int count, std::int64_t seed)
{
    store::Database database = workspace.database();
    store::PeopleFilter filter;
    filter.set = SetKind::Train;
    std::vector<Person> people = store::DataSetRepository(database).people(filter);
    RandomStream random(static_cast<std::uint64_t>(seed), "demo request");
    random.shuffle(people);
    people.resize(std::min(people.size(), static_cast<std::size_t>(count)));
    std::vector<std::string> identities;
    for (const Person &person : people)
        identities.push_back(person.identity);
    return identities;
}

ImportReport importFaces(store::Workspace &workspace, const DemoSize &size, const JobContext &job)
{
    const std::filesystem::path faces = workspace.folder() / "faces";
    need(data::writeSyntheticFaces(faces, size.faces, job));
    data::ImportOptions options;
    options.root = faces;
    options.imageSize = size.faces.size;
    return need(importDataSet(workspace, options, job));
}

Request approvedRequest(store::Workspace &workspace, const DemoSize &size, const std::string &device, const JobContext &job)
{
    NewRequest wanted;
    wanted.reference = "R-DEMO";
    wanted.people = drawPeople(workspace, size.forgetPeople, size.faces.seed);
    wanted.by = kSampleOfficer;
    wanted.notes = "Sample: synthetic faces, nobody's request.";
    const Request made = need(createRequest(workspace, wanted));
    LookAlikeJob lookAlikes;
    lookAlikes.request = made.id;
    lookAlikes.device = device;
    lookAlikes.nearBits = 0; // the faces are all drawn after one pattern
    need(findLookAlikes(workspace, lookAlikes, job));
    return need(approveRequest(workspace, made.id, "sample reviewer", "sample"));
}

TrainJob trainingOf(const DemoSize &size, const std::string &device)
{
    TrainJob training;
    training.epochs = size.epochs;
    training.batch = size.batch;
    training.learningRate = size.learningRate;
    training.device = device;
    return training;
}

DemoResult runDemo(const DemoOptions &options, const JobContext &job)
{
    const DemoSize size = demoSize(options.tiny);
    const std::shared_ptr<store::Workspace> workspace = need(newWorkspace(options.folder, kSampleOfficer));
    importFaces(*workspace, size, job);
    const Model original = need(train(*workspace, trainingOf(size, options.device), job));
    const Request request = approvedRequest(*workspace, size, options.device, job);

    TrainJob reference;
    reference.device = options.device;
    reference.exclude = request.id;
    const Model retrained = need(train(*workspace, reference, job));

    RunJob unlearning;
    unlearning.request = request.id;
    unlearning.model = original.id;
    unlearning.retrained = retrained.id;
    unlearning.set = size.unlearning;
    unlearning.device = options.device;
    DemoResult result;
    result.findings = need(run(*workspace, unlearning, job));
    result.run = result.findings.run.id;

    std::filesystem::create_directories(workspace->reportsFolder());
    for (const char *suffix : {".json", ".csv"}) {
        const std::string name = "run-" + std::to_string(result.run) + suffix;
        result.reports.push_back(need(writeReport(*workspace, result.run, workspace->reportsFolder() / name)).path);
    }
    return result;
}

} // namespace

Result<DemoResult> demo(const DemoOptions &options, const JobContext &job)
{
    Result<DemoResult> made = atEdge([&]() -> Result<DemoResult> { return runDemo(options, job); });
    if (!made && made.error().code == ErrorCode::Cancelled)
        return Error{ErrorCode::Cancelled, options.folder.string(), "stopped; a sample is made in one go: remove the folder to begin anew"};
    return made;
}

} // namespace core::job
