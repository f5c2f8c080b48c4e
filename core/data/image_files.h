// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"

namespace core::data {

/// A file that is a picture by its name: its path below the root, and the parts of it, the file's name last.
struct ImageFile
{
    std::vector<std::string> parts;
    std::string path;
};

/// Walks the tree without following links to folders; what is no picture lands in `skipped`, and so do files and whole folders
/// whose names are not UTF-8; hidden files nowhere.
Result<std::vector<ImageFile>> findImages(const std::filesystem::path &root, const JobContext &job,
                                          std::vector<SkippedFile> &skipped);

} // namespace core::data
