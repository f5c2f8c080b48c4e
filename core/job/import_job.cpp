// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/decode_queue.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/merge_tasks.h"
#include "core/job/pixel_store.h"
#include "core/job/stored_options.h"
#include "core/store/abandoned_people.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/util/hash.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::job {

namespace {

/// What the workspace held before.
struct Before
{
    std::optional<DataSet> dataSet;
    std::vector<Image> images;
    std::map<std::string, const Image *> byPath;
    std::optional<Pixels> pixels; ///< at the new size, as far as they are there
    std::int64_t rows = 0;
};

/// An image that is on its way in. `bytes` 0: it could not be read.
struct Incoming
{
    std::int64_t row = 0, bytes = 0;
    std::string sha256, reason;
};

Before readBefore(const store::Workspace &workspace, store::DataSetRepository &repository, int imageSize)
{
    Before before;
    before.dataSet = repository.dataSet();
    if (!before.dataSet)
        return before;
    before.images = repository.images();
    for (const Image &image : before.images)
        before.byPath[image.path] = &image;
    before.rows = rowsOf(before.images);
    before.pixels = cachedPixels(workspace, imageSize, before.images);
    return before;
}

std::map<PersonId, std::string> identitiesOf(store::DataSetRepository &repository)
{
    std::map<PersonId, std::string> identities;
    for (const Person &person : repository.people())
        identities[person.id] = person.identity;
    return identities;
}

/// One workspace, one data set: another folder is welcome only as the same images moved. `same`: how many of them are there.
void checkRoot(const Before &before, const std::string &root, std::int64_t same)
{
    const auto stored = static_cast<std::int64_t>(before.images.size());
    if (!before.dataSet || before.dataSet->root == root || 2 * same > stored || stored == 0)
        return;
    throw Failure(ErrorCode::Invalid, root,
                  "this workspace holds the images of " + before.dataSet->root + ", and " + std::to_string(same) + " of those "
                      + std::to_string(stored) + " are in this folder as they were imported; name the folder they were moved to, or "
                      "make another workspace for another data set");
}

/// Images that another reading of the same folder (the format mistaken, the wrong column) would give to other people: everybody
/// would lose theirs, and every model's membership with them.
void checkPeople(const Before &before, const data::ImportPlan &plan, const std::map<PersonId, std::string> &identities)
{
    std::int64_t known = 0, moved = 0;
    std::string first;
    for (const data::PlannedImage &image : plan.images) {
        const auto stored = before.byPath.find(image.path);
        if (stored == before.byPath.end())
            continue;
        ++known;
        const std::string &owner = identities.at(stored->second->person);
        if (owner == image.identity)
            continue;
        ++moved;
        if (first.empty())
            first = image.path + " from " + owner + " to " + image.identity;
    }
    if (2 * moved <= known)
        return;
    throw Failure(ErrorCode::Invalid, before.dataSet->root,
                  std::to_string(moved) + " of " + std::to_string(known) + " images would go to other people (" + first
                      + "); import it as it was imported before, format " + before.dataSet->format + ", or make another workspace");
}

std::int64_t samePaths(const Before &before, const data::ImportPlan &plan)
{
    return std::ranges::count_if(plan.images,
                                 [&](const data::PlannedImage &image) { return before.byPath.contains(image.path); });
}

std::int64_t sameImages(const Before &before, const data::ImportPlan &plan, const std::vector<Incoming> &incoming)
{
    std::int64_t same = 0;
    for (std::size_t i = 0; i < plan.images.size(); ++i) {
        const auto known = before.byPath.find(plan.images[i].path);
        same += known != before.byPath.end() && known->second->sha256 == incoming[i].sha256 ? 1 : 0;
    }
    return same;
}

/// Rows in path order: what was there keeps its row, what is new goes to the end.
std::vector<Incoming> placed(const data::ImportPlan &plan, const Before &before, std::int64_t &rows)
{
    std::vector<Incoming> incoming(plan.images.size());
    rows = before.rows;
    for (std::size_t i = 0; i < plan.images.size(); ++i) {
        const auto known = before.byPath.find(plan.images[i].path);
        incoming[i].row = known != before.byPath.end() ? known->second->cacheRow : rows++;
    }
    return incoming;
}

/// Pixels of images that stay but were not read this time; returns those that are lost.
std::vector<const Image *> keepOthers(const Before &before, const std::vector<Incoming> &incoming, data::PixelCacheWriter &writer,
                                      const data::ImportOptions &options, const JobContext &job)
{
    std::set<std::int64_t> written;
    for (const Incoming &image : incoming)
        written.insert(image.row);
    std::vector<const Image *> others;
    for (const Image &image : before.images) {
        if (!written.contains(image.cacheRow))
            others.push_back(&image);
    }
    return writePixels(writer, options.root, others, before.pixels, options.imageSize, job);
}

/// Decodes into `writer`; images that cannot be read leave the plan and are named in the report.
void decodePlanned(data::ImportPlan &plan, std::vector<Incoming> &incoming, const data::ImportOptions &options,
                   data::PixelCacheWriter &writer, const JobContext &job)
{
    std::vector<std::string> paths;
    for (const data::PlannedImage &image : plan.images)
        paths.push_back(image.path);
    need(data::decodeAll(options.root, paths, options.imageSize, 0, job,
                         [&](std::size_t index, Result<data::DecodedImage> decoded) -> Status {
                             if (!decoded) {
                                 incoming[index].reason = decoded.error().detail;
                                 return {};
                             }
                             incoming[index].bytes = decoded->bytes;
                             incoming[index].sha256 = std::move(decoded->sha256);
                             Sha256 source{};
                             parseHex(incoming[index].sha256, source);
                             return writer.write(incoming[index].row, decoded->pixels, source);
                         }));

    std::vector<data::PlannedImage> readable;
    std::vector<Incoming> kept;
    for (std::size_t i = 0; i < incoming.size(); ++i) {
        if (incoming[i].bytes > 0) {
            readable.push_back(std::move(plan.images[i]));
            kept.push_back(std::move(incoming[i]));
        } else {
            const data::PlannedImage &image = plan.images[i];
            const std::string where = image.line > 0 ? plan.lists.at(image.list) + " line " + std::to_string(image.line) + ": " : "";
            plan.skipped.push_back({image.path, where + incoming[i].reason});
        }
    }
    plan.images = std::move(readable);
    incoming = std::move(kept);
    if (plan.images.empty())
        throw Failure(ErrorCode::Invalid, options.root.string(),
                      plan.skipped.empty() ? "holds no images"
                                           : "no image could be read; the first, " + plan.skipped.front().file + ": "
                              + plan.skipped.front().reason);
}

/// People and images into the database. Sets given or drawn before stay, since models may have been trained on them.
std::int64_t writePeople(store::DataSetRepository &repository, data::ImportPlan &plan,
                         const std::vector<Incoming> &incoming, const Before &before, const TaskMerge &merge,
                         const std::vector<TaskId> &taskIds, std::int64_t splitSeed)
{
    std::map<std::string, PersonId> people;
    std::map<std::string, SetKind> stored;
    for (const Person &person : repository.people()) {
        people[person.identity] = person.id;
        stored[person.identity] = person.set;
    }
    std::int64_t keptSets = 0;
    for (const auto &[identity, set] : data::assignSets(plan, splitSeed, stored)) {
        if (!stored.contains(identity)) {
            people[identity] = repository.upsertPerson(identity, set);
            continue;
        }
        const auto given = plan.givenSets.find(identity);
        keptSets += given != plan.givenSets.end() && given->second != set ? 1 : 0;
    }
    for (std::size_t i = 0; i < plan.images.size(); ++i) {
        const data::PlannedImage &planned = plan.images[i];
        const auto stored = before.byPath.find(planned.path);
        Image image;
        image.person = people.at(planned.identity);
        image.path = planned.path;
        image.bytes = incoming[i].bytes;
        image.sha256 = incoming[i].sha256;
        image.cacheRow = incoming[i].row;
        image.labels = merge.labels(planned.labels, stored == before.byPath.end() ? nullptr : &stored->second->labels);
        repository.upsertImage(image, taskIds);
    }
    return keptSets;
}

std::string abandonedWarning(std::int64_t people)
{
    return people == 1 ? "1 person to whom no image belongs any more is not listed any longer; no model learned them, and no request names them"
                       : std::to_string(people) + " people to whom no image belongs any more are not listed any longer; no model learned "
                                                  "them, and no request names them";
}

void fillCounts(ImportReport &report, store::DataSetRepository &repository)
{
    for (const SetKind set : kSetKinds)
        report.sets[set] = {0, 0};
    for (const auto &[set, counts] : repository.counts())
        report.sets[set] = {counts.people, counts.images};
}

Json importEvent(const DataSet &dataSet, const ImportReport &report)
{
    return {{"act", "import.finished"},        {"format", dataSet.format},
            {"fingerprint", dataSet.fingerprint}, {"imported", report.imported},
            {"skipped", report.skipped.size()},   {"train", report.sets.at(SetKind::Train).first},
            {"validation", report.sets.at(SetKind::Validation).first},
            {"unseen", report.sets.at(SetKind::Unseen).first}};
}

/// Known tasks without a column in this import are in its plan too, with no label anywhere; their stored labels stay.
std::vector<Task> labelledTasks(data::ImportPlan &plan)
{
    std::vector<Task> tasks;
    std::vector<std::size_t> kept;
    for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
        const bool hasLabels = std::ranges::any_of(
            plan.images, [t](const data::PlannedImage &image) { return image.labels.at(t) != kNoLabel; });
        if (!hasLabels)
            continue;
        kept.push_back(t);
        tasks.push_back(plan.tasks[t]);
    }
    for (data::PlannedImage &image : plan.images) {
        std::vector<Label> labels;
        for (const std::size_t t : kept)
            labels.push_back(image.labels[t]);
        image.labels = std::move(labels);
    }
    plan.tasks = tasks;
    return tasks;
}

ImportReport runImport(store::Workspace &workspace, data::ImportOptions options, const JobContext &job)
{
    store::Database database = workspace.database();
    store::DataSetRepository repository(database);
    if (options.imageSize < 16 || options.imageSize > 512)
        throw Failure(ErrorCode::Usage, "--image-size", "must be 16 to 512 pixels");
    checkSeed(options.splitSeed);
    if (!std::filesystem::is_directory(options.root))
        throw Failure(ErrorCode::NotFound, options.root.string(), "is not a folder");
    options.root = std::filesystem::canonical(options.root);

    const Before before = readBefore(workspace, repository, options.imageSize);
    if (before.dataSet)
        options.knownTasks = before.dataSet->tasks; // a label that models do not know is an error, not a class more
    data::ImportPlan plan = need(data::planImport(options, job));
    checkRoot(before, options.root.string(), samePaths(before, plan)); // before hours of decoding
    if (before.dataSet)
        checkPeople(before, plan, identitiesOf(repository));
    const TaskMerge merge = mergeTasks(options.knownTasks, labelledTasks(plan));

    std::int64_t rows = 0;
    std::vector<Incoming> incoming = placed(plan, before, rows);
    if (rows == 0)
        throw Failure(ErrorCode::Invalid, options.root.string(), "holds no images");
    std::filesystem::create_directories(workspace.cacheFolder());
    const auto writer = need(data::PixelCacheWriter::create(workspace.pixelCacheFile(options.imageSize),
                                                            options.imageSize, rows));
    decodePlanned(plan, incoming, options, *writer, job);
    checkRoot(before, options.root.string(), sameImages(before, plan, incoming));
    const std::vector<const Image *> lost = keepOthers(before, incoming, *writer, options, job);

    ImportReport report;
    DataSet dataSet = before.dataSet.value_or(DataSet{});
    dataSet.root = options.root.string();
    dataSet.format = options.format;
    dataSet.imageSize = options.imageSize;
    dataSet.splitSeed = before.dataSet ? before.dataSet->splitSeed : options.splitSeed;
    dataSet.tasks = merge.tasks;

    job.throwIfStopped(); // the last place: from here on it is all or nothing
    store::Transaction transaction(database);
    repository.save(dataSet);
    std::vector<TaskId> taskIds;
    for (const Task &task : dataSet.tasks)
        taskIds.push_back(task.id);
    const std::int64_t keptSets =
        writePeople(repository, plan, incoming, before, merge, taskIds, dataSet.splitSeed);
    const std::int64_t abandoned = store::removeAbandonedPeople(database);
    dataSet.fingerprint = repository.updateFingerprint();
    report.tasks = dataSet.tasks;
    report.imported = static_cast<std::int64_t>(plan.images.size());
    report.skipped = plan.skipped;
    report.warnings = plan.warnings;
    if (keptSets > 0)
        report.warnings.push_back(std::to_string(keptSets)
                                  + " people keep the set of the first import, because a model may have been trained on them");
    if (abandoned > 0)
        report.warnings.push_back(abandonedWarning(abandoned));
    if (!lost.empty())
        report.warnings.push_back(std::to_string(lost.size()) + " images that were imported before are in no set any more, because "
                                  "neither their files nor their cached pixels are there; the first is " + lost.front()->path
                                  + ". Put them back to have them again.");
    fillCounts(report, repository);
    const std::vector<Image> images = repository.images();
    store::EventLog log(database);
    log.append(importEvent(dataSet, report));
    if (!lost.empty())
        log.append(lostEvent(lost, images.size()));
    transaction.commit();

    // Killed here, the old cache has not what is new, and is made again from it and the files when it is next needed.
    finishPixels(workspace, *writer, images, options.imageSize);
    return report;
}

} // namespace

Result<ImportReport> importDataSet(Workspace &workspace, const data::ImportOptions &options, const JobContext &job)
{
    return atEdge([&]() -> Result<ImportReport> { return runImport(workspace, options, job); });
}

} // namespace core::job
