// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include "core/data/labels.h"
#include "core/data/text.h"

#include <algorithm>

namespace core::data {

namespace {

std::string where(const RawImage &image)
{
    return image.line > 0 ? "line " + std::to_string(image.line) + ": " : std::string();
}

/// Given sets by person. A person in two of them goes to train whole, or is refused.
Status readSets(const std::vector<RawImage> &images, const ImportOptions &options, ImportPlan &plan)
{
    std::map<std::string, std::pair<SetKind, const RawImage *>> first;
    std::map<std::string, SetKind> torn;
    bool saysUnseen = false;
    for (const RawImage &image : images) {
        if (image.split.empty())
            continue;
        const std::string &list = plan.lists[image.list];
        const auto set = parseSet(image.split);
        if (!set)
            return Error{ErrorCode::Invalid, list,
                         where(image) + "\"" + image.split +
                             "\" is no split; write train, val, valid, validation, test or unseen"};
        plan.hasValidation = plan.hasValidation || *set == SetKind::Validation;
        plan.hasUnseen = plan.hasUnseen || *set == SetKind::Unseen;
        saysUnseen = saysUnseen || image.split.front() == 'u' || image.split.front() == 'U';
        const auto [at, isNew] = first.try_emplace(image.identity, *set, &image);
        if (isNew || at->second.first == *set)
            continue;
        if (options.strictSplit) {
            const RawImage &earlier = *at->second.second;
            return Error{ErrorCode::Invalid, image.line > 0 ? list : image.path,
                         where(image) + "the person of this row is in another set" +
                             (earlier.line > 0 ? " on line " + std::to_string(earlier.line) : std::string()) +
                             (earlier.list != image.list ? " of " + plan.lists[earlier.list] : std::string()) +
                             "; put each person into one set, or import without the strict split"};
        }
        torn[image.identity] = SetKind::Train;
    }
    for (const auto &[identity, set] : first)
        plan.givenSets[identity] = set.first;
    for (const auto &[identity, set] : torn)
        plan.givenSets[identity] = set;
    plan.onlyTestPart = plan.hasUnseen && !plan.hasValidation && !saysUnseen;
    if (!torn.empty())
        plan.warnings.push_back(std::to_string(torn.size()) + (torn.size() == 1 ? " person is" : " people are") +
                                " in more than one given set and went to train whole.");
    return {};
}

/// A column as the plan's images have it.
struct ColumnValues
{
    std::vector<std::string> values;
    std::vector<ValuePlace> places;
};

ColumnValues valuesOf(const std::vector<RawImage> &images, std::size_t column, const std::vector<std::string> &lists)
{
    ColumnValues found;
    for (const RawImage &image : images) {
        found.values.push_back(image.values[column]);
        found.places.push_back({lists[image.list], image.line});
    }
    return found;
}

/// A task whose classes the layout gives, or one made of what occurs; nothing, with a warning, when there is nothing to learn.
Result<std::optional<LabelColumn>> newTask(const RawColumn &from, const ColumnValues &column, ImportPlan &plan)
{
    if (!from.classes.empty()) {
        LabelColumn made{{0, from.name, TaskKind::MultiClass, from.classes}, {}};
        made.task.kind = from.isMultiLabel            ? TaskKind::MultiLabel
                         : from.classes.size() == 2 ? TaskKind::Binary
                                                    : TaskKind::MultiClass;
        auto labels = labelsOf(made.task, column.values, column.places);
        if (!labels)
            return labels.error();
        made.labels = *std::move(labels);
        return std::optional(std::move(made));
    }
    auto made = makeTask(from.name, column.values);
    if (made && made->task.classes.size() > 1)
        return std::optional(*std::move(made));
    const std::string reason = made ? "the column holds fewer than two different values, so there is nothing to classify"
                                    : made.error().detail;
    if (from.asked)
        return Error{ErrorCode::Invalid, plan.lists.front(), "column \"" + from.name + "\": " + reason};
    plan.warnings.push_back("Column \"" + from.name + "\" was not taken as a task: " + reason + ".");
    return std::optional<LabelColumn>();
}

/// Labels for a task that the workspace has.
Result<std::vector<Label>> oldTask(const Task &task, const RawColumn &from, const ColumnValues &column,
                                   const std::string &list)
{
    if (from.isMultiLabel && (task.kind != TaskKind::MultiLabel || task.classes != from.classes)) {
        std::string names;
        for (const std::string &label : task.classes)
            names += (names.empty() ? "" : ", ") + label;
        return Error{ErrorCode::Invalid, list,
                     "the task \"" + task.name + "\" was first imported with the labels " + names +
                         "; choose these again, or import into a new workspace"};
    }
    return labelsOf(task, column.values, column.places);
}

Status addTask(const std::vector<RawImage> &images, const RawColumn &from, std::size_t column, ImportPlan &plan)
{
    const ColumnValues values = valuesOf(images, column, plan.lists);
    const auto known = std::find_if(plan.tasks.begin(), plan.tasks.end(),
                                    [&](const Task &task) { return task.name == from.name; });
    if (known != plan.tasks.end()) {
        const auto labels = oldTask(*known, from, values, plan.lists.front());
        if (!labels)
            return labels.error();
        const auto t = static_cast<std::size_t>(known - plan.tasks.begin());
        for (std::size_t i = 0; i < images.size(); ++i)
            plan.images[i].labels[t] = (*labels)[i];
        return {};
    }
    const auto made = newTask(from, values, plan);
    if (!made)
        return made.error();
    if (!*made)
        return {};
    plan.tasks.push_back((*made)->task);
    for (std::size_t i = 0; i < images.size(); ++i)
        plan.images[i].labels.push_back((*made)->labels[i]);
    return {};
}

struct Importer
{
    const char *name;
    Result<ImportPlan> (*plan)(const ImportOptions &options, const JobContext &job);
    bool (*looksLike)(const std::filesystem::path &root); ///< null: whatever looks like nothing else
};

/// In the order of docs/contract.md; a layout that has marks of its own stands before those that would also fit.
constexpr Importer kImporters[] = {
    {"manifest", planManifest, isManifest}, {"folders", planFolders, nullptr},   {"mufac", planMufac, isMufac},
    {"mucac", planMucac, isMucac},          {"celeba", planCeleba, isCeleba},    {"rafdb", planRafdb, isRafdb},
};

} // namespace

std::optional<SetKind> parseSet(const std::string &word)
{
    const std::string lower = lowered(word);
    if (lower == "train")
        return SetKind::Train;
    if (lower == "val" || lower == "valid" || lower == "validation")
        return SetKind::Validation;
    if (lower == "test" || lower == "unseen")
        return SetKind::Unseen;
    return std::nullopt;
}

Result<ImportPlan> makePlan(std::vector<RawImage> images, const std::vector<RawColumn> &columns,
                            const ImportOptions &options, std::vector<std::string> lists)
{
    ImportPlan plan;
    plan.tasks = options.knownTasks;
    plan.lists = std::move(lists);
    if (const Status status = readSets(images, options, plan); !status)
        return status.error();
    std::sort(images.begin(), images.end(), [](const RawImage &a, const RawImage &b) { return a.path < b.path; });
    for (const RawImage &image : images)
        plan.images.push_back({image.path, image.identity, std::vector<Label>(plan.tasks.size(), kNoLabel), image.list, image.line});
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (const Status status = addTask(images, columns[column], column, plan); !status)
            return status.error();
    }
    for (const Task &task : options.knownTasks) {
        const bool there = std::any_of(columns.begin(), columns.end(),
                                       [&](const RawColumn &column) { return column.name == task.name; });
        if (!there)
            plan.warnings.push_back("There is no column for the task \"" + task.name + "\": these images get no label for it.");
    }
    return plan;
}

std::vector<std::string> importFormats()
{
    std::vector<std::string> names;
    for (const Importer &importer : kImporters)
        names.emplace_back(importer.name);
    return names;
}

std::string guessFormat(const std::filesystem::path &root)
{
    for (const Importer &importer : kImporters) {
        if (importer.looksLike && importer.looksLike(root))
            return importer.name;
    }
    return "folders";
}

Result<ImportPlan> planImport(const ImportOptions &options, const JobContext &job)
{
    if (options.imageSize < 16 || options.imageSize > 512)
        return Error{ErrorCode::Invalid, "image size",
                     std::to_string(options.imageSize) + " is outside 16 to 512 pixels; choose a size between them"};
    std::error_code error;
    if (!std::filesystem::is_directory(options.root, error))
        return Error{ErrorCode::NotFound, options.root.string(), "there is no such folder; give the data set's root folder"};
    job.progress({"scan", 0, 0, {}, {}});
    std::string names;
    for (const Importer &importer : kImporters) {
        if (options.format == importer.name)
            return importer.plan(options, job);
        names += (names.empty() ? "" : ", ") + std::string(importer.name);
    }
    return Error{ErrorCode::Usage, "format", "\"" + options.format + "\" is not a layout this build imports; use " + names};
}

} // namespace core::data
