// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_files.h"

#include "core/data/text.h"
#include "core/util/hash.h"
#include "core/util/utf8.h"

#include <algorithm>
#include <array>

namespace core::data {

namespace {

namespace fs = std::filesystem;

bool isPicture(const fs::path &file)
{
    constexpr std::array kExtensions = {".jpg", ".jpeg", ".png", ".bmp", ".pgm", ".ppm", ".pnm", ".webp", ".tif", ".tiff"};
    return std::find(kExtensions.begin(), kExtensions.end(), lowered(file.extension().string())) != kExtensions.end();
}

/// `path` as it can be shown and stored: bytes that are no UTF-8 as \xNN.
std::string escaped(const std::string &path)
{
    std::string text;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t length = utf8Length(path, at);
        if (length == 0)
            (text += "\\x") += toHex(std::array{static_cast<std::uint8_t>(path[at])});
        else
            text.append(path, at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return text;
}

} // namespace

Result<std::vector<ImageFile>> findImages(const fs::path &root, const JobContext &job, std::vector<SkippedFile> &skipped)
{
    std::vector<ImageFile> found;
    std::error_code error;
    fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
        job.throwIfStopped();
        const fs::path relative = at->path().lexically_relative(root);
        const bool hidden = relative.filename().string().starts_with(".");
        std::error_code kind;
        if (!hidden && !isUtf8(relative.filename().string())) { // as text, two such names would become one person
            skipped.push_back({escaped(relative.generic_string()), "its name is not UTF-8; rename it"});
            at.disable_recursion_pending();
            continue;
        }
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
        ImageFile file{{}, relative.generic_string()};
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

} // namespace core::data
