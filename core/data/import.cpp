// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include "core/data/labels.h"

#include <algorithm>

namespace core::data {

namespace {

std::string where(const RawImage &image)
{
    return image.line > 0 ? "line " + std::to_string(image.line) + ": " : std::string();
}

/// Given sets by person. A person in two of them goes to train whole, or is refused.
Status readSets(const std::vector<RawImage> &images, const ImportOptions &options, const std::string &subject,
                ImportPlan &plan)
{
    std::map<std::string, std::pair<SetKind, std::size_t>> first;
    std::map<std::string, SetKind> torn;
    bool saysUnseen = false;
    for (const RawImage &image : images) {
        if (image.split.empty())
            continue;
        const auto set = parseSet(image.split);
        if (!set)
            return Error{ErrorCode::Invalid, subject,
                         where(image) + "\"" + image.split +
                             "\" is no split; write train, val, valid, validation, test or unseen"};
        plan.hasValidation = plan.hasValidation || *set == SetKind::Validation;
        plan.hasUnseen = plan.hasUnseen || *set == SetKind::Unseen;
        saysUnseen = saysUnseen || image.split.front() == 'u' || image.split.front() == 'U';
        const auto [at, isNew] = first.try_emplace(image.identity, *set, image.line);
        if (isNew || at->second.first == *set)
            continue;
        if (options.strictSplit)
            return Error{ErrorCode::Invalid, image.line > 0 ? subject : image.path,
                         where(image) + "the person of this row is in another set" +
                             (at->second.second > 0 ? " on line " + std::to_string(at->second.second) : std::string()) +
                             "; put each person into one set, or import without the strict split"};
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

Status addTask(const std::vector<RawImage> &images, const std::vector<RawColumn> &columns, std::size_t column,
               const std::string &subject, ImportPlan &plan)
{
    std::vector<std::string> values;
    std::vector<std::size_t> lines;
    for (const RawImage &image : images) {
        values.push_back(image.values[column]);
        lines.push_back(image.line);
    }
    const RawColumn &from = columns[column];
    const auto known = std::find_if(plan.tasks.begin(), plan.tasks.end(),
                                    [&](const Task &task) { return task.name == from.name; });
    if (known != plan.tasks.end()) {
        auto labels = labelsOf(*known, values, lines, subject);
        if (!labels)
            return labels.error();
        const auto t = static_cast<std::size_t>(known - plan.tasks.begin());
        for (std::size_t i = 0; i < images.size(); ++i)
            plan.images[i].labels[t] = (*labels)[i];
        return {};
    }
    auto made = makeTask(from.name, values);
    const bool usable = made && made->task.classes.size() > 1;
    if (!usable) {
        const std::string reason = made ? "the column holds fewer than two different values, so there is nothing to classify"
                                        : made.error().detail;
        if (from.asked)
            return Error{ErrorCode::Invalid, subject, "column \"" + from.name + "\": " + reason};
        plan.warnings.push_back("Column \"" + from.name + "\" was not taken as a task: " + reason + ".");
        return {};
    }
    plan.tasks.push_back(made->task);
    for (std::size_t i = 0; i < images.size(); ++i)
        plan.images[i].labels.push_back(made->labels[i]);
    return {};
}

} // namespace

std::optional<SetKind> parseSet(const std::string &word)
{
    std::string lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    if (lower == "train")
        return SetKind::Train;
    if (lower == "val" || lower == "valid" || lower == "validation")
        return SetKind::Validation;
    if (lower == "test" || lower == "unseen")
        return SetKind::Unseen;
    return std::nullopt;
}

Result<ImportPlan> makePlan(std::vector<RawImage> images, const std::vector<RawColumn> &columns,
                            const ImportOptions &options, const std::string &subject)
{
    ImportPlan plan;
    plan.tasks = options.knownTasks;
    if (const Status status = readSets(images, options, subject, plan); !status)
        return status.error();
    std::sort(images.begin(), images.end(), [](const RawImage &a, const RawImage &b) { return a.path < b.path; });
    for (const RawImage &image : images)
        plan.images.push_back({image.path, image.identity, std::vector<Label>(plan.tasks.size(), kNoLabel)});
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (const Status status = addTask(images, columns, column, subject, plan); !status)
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
    return {"manifest", "folders"};
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
    if (options.format == "manifest")
        return planManifest(options, job);
    if (options.format == "folders")
        return planFolders(options, job);
    return Error{ErrorCode::Usage, "format", "\"" + options.format + "\" is not a layout this build imports; use manifest or folders"};
}

} // namespace core::data
