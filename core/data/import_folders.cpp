// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include <algorithm>
#include <array>
#include <set>

namespace core::data {

namespace {

namespace fs = std::filesystem;

/// The parts of a file's path below the root, the file's name last.
struct Found
{
    std::vector<std::string> parts;
    std::string path;
};

bool isPicture(const fs::path &file)
{
    constexpr std::array kExtensions = {".jpg", ".jpeg", ".png", ".bmp", ".pgm", ".ppm", ".pnm", ".webp", ".tif", ".tiff"};
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

/// Walks the tree without following links to folders; what is no picture lands in `skipped`.
Result<std::vector<Found>> walk(const fs::path &root, const JobContext &job, std::vector<SkippedFile> &skipped)
{
    std::vector<Found> found;
    std::error_code error;
    fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
        job.throwIfStopped();
        const fs::path relative = at->path().lexically_relative(root);
        const bool hidden = relative.filename().string().starts_with(".");
        std::error_code kind;
        if (at->is_directory(kind)) {
            if (hidden)
                at.disable_recursion_pending();
            else if (at->is_symlink(kind))
                skipped.push_back({relative.generic_string(), "a link to a folder is not followed; move the folder here"});
            continue;
        }
        if (hidden)
            continue;
        if (!isPicture(relative)) {
            skipped.push_back({relative.generic_string(), "not a JPEG, PNG, BMP, PGM, WebP or TIFF by its name"});
            continue;
        }
        Found file{{}, relative.generic_string()};
        for (const fs::path &part : relative)
            file.parts.push_back(part.string());
        found.push_back(std::move(file));
        if (found.size() % 1000 == 0)
            job.progress({"scan", static_cast<std::int64_t>(found.size()), 0, {}, {}});
    }
    if (error)
        return Error{ErrorCode::Internal, root.string(), "the folder cannot be read to its end: " + error.message()};
    return found;
}

/// Takes pictures that lie in the root itself out of `found`: nobody's folder.
void dropLoose(std::vector<Found> &found, std::vector<SkippedFile> &skipped)
{
    const auto loose = std::stable_partition(found.begin(), found.end(), [](const Found &f) { return f.parts.size() > 1; });
    for (auto at = loose; at != found.end(); ++at)
        skipped.push_back({at->path, "lies in no person's folder; move it into one"});
    found.erase(loose, found.end());
}

bool firstLevelIsSplit(const std::vector<Found> &found)
{
    return std::all_of(found.begin(), found.end(),
                       [](const Found &file) { return file.parts.size() > 2 && parseSet(file.parts.front()).has_value(); });
}

} // namespace

Result<ImportPlan> planFolders(const ImportOptions &options, const JobContext &job)
{
    const std::string subject = options.root.string();
    std::vector<SkippedFile> skipped;
    auto walked = walk(options.root, job, skipped);
    if (!walked)
        return walked.error();
    std::vector<Found> found = *std::move(walked);
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.path < b.path; });
    dropLoose(found, skipped);
    if (found.empty())
        return Error{ErrorCode::NotFound, subject, "there is no image here; expected one folder per person with images in it"};

    const std::size_t split = firstLevelIsSplit(found) ? 1 : 0;
    const std::size_t depth = found.front().parts.size();
    const bool hasClass = depth == split + 3;
    std::vector<RawImage> images;
    for (const Found &file : found) {
        const std::vector<std::string> &parts = file.parts;
        if (parts.size() != depth || parts.size() < split + 2 || parts.size() > split + 3)
            return Error{ErrorCode::Invalid, file.path,
                         "the folders are not alike all through; use identity/image or class/identity/image for every image"};
        RawImage image{file.path, parts[depth - 2], {}, {}, 0};
        if (hasClass)
            image.values.push_back(parts[split]);
        if (split > 0)
            image.split = parts.front();
        images.push_back(std::move(image));
    }
    std::vector<RawColumn> columns;
    if (hasClass)
        columns.push_back({"class", true});
    auto plan = makePlan(std::move(images), columns, options, subject);
    if (!plan)
        return plan;
    plan->skipped = std::move(skipped);
    if (!hasClass && options.knownTasks.empty())
        plan->warnings.push_back("A folder per person gives no labels: people are imported, but training needs a manifest with "
                                 "a label column, or folders class/identity/image.");
    return plan;
}

} // namespace core::data
