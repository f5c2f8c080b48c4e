// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_files.h"
#include "core/data/import_plan.h"

#include <algorithm>

namespace core::data {

namespace {

/// Takes pictures that lie in the root itself out of `found`: nobody's folder.
void dropLoose(std::vector<ImageFile> &found, std::vector<SkippedFile> &skipped)
{
    const auto loose = std::stable_partition(found.begin(), found.end(), [](const ImageFile &f) { return f.parts.size() > 1; });
    for (auto at = loose; at != found.end(); ++at)
        skipped.push_back({at->path, "lies in no person's folder; move it into one"});
    found.erase(loose, found.end());
}

bool firstLevelIsSplit(const std::vector<ImageFile> &found)
{
    return std::all_of(found.begin(), found.end(),
                       [](const ImageFile &file) { return file.parts.size() > 2 && parseSet(file.parts.front()).has_value(); });
}

} // namespace

Result<ImportPlan> planFolders(const ImportOptions &options, const JobContext &job)
{
    const std::string subject = options.root.string();
    std::vector<SkippedFile> skipped;
    auto walked = findImages(options.root, job, skipped);
    if (!walked)
        return walked.error();
    std::vector<ImageFile> found = *std::move(walked);
    std::sort(found.begin(), found.end(), [](const ImageFile &a, const ImageFile &b) { return a.path < b.path; });
    dropLoose(found, skipped);
    if (found.empty())
        return Error{ErrorCode::NotFound, subject, "there is no image here; expected one folder per person with images in it"};

    const std::size_t split = firstLevelIsSplit(found) ? 1 : 0;
    const std::size_t depth = found.front().parts.size();
    const bool hasClass = depth == split + 3;
    std::vector<RawImage> images;
    for (const ImageFile &file : found) {
        const std::vector<std::string> &parts = file.parts;
        if (parts.size() != depth || parts.size() < split + 2 || parts.size() > split + 3)
            return Error{ErrorCode::Invalid, file.path,
                         "the folders are not alike all through; use identity/image or class/identity/image for every image"};
        RawImage image{file.path, parts[depth - 2], {}, {}};
        if (hasClass)
            image.values.push_back(parts[split]);
        if (split > 0)
            image.split = parts.front();
        images.push_back(std::move(image));
    }
    std::vector<RawColumn> columns;
    if (hasClass)
        columns.push_back({"class", true, {}, {}});
    auto plan = makePlan(std::move(images), columns, options, {subject});
    if (!plan)
        return plan;
    plan->skipped = std::move(skipped);
    if (!hasClass && options.knownTasks.empty())
        plan->warnings.push_back("A folder per person gives no labels: people are imported, but training needs a manifest with "
                                 "a label column, or folders class/identity/image.");
    return plan;
}

} // namespace core::data
