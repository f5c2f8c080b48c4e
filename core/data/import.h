// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/util/job_context.h"
#include "core/util/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace core::data {

struct ImportOptions
{
    std::string format = "manifest"; ///< "manifest" or "folders"
    std::filesystem::path root;
    std::filesystem::path manifest;        ///< default: root/manifest.csv
    std::vector<std::string> labelColumns; ///< default: every column but image_path, identity, split
    int imageSize = 128;                   ///< 16 to 512
    std::int64_t splitSeed = 1;
    bool strictSplit = false;
};

struct SkippedFile
{
    std::string file, reason;
};

/// One image the importer found, before it is decoded. `labels` run with ImportPlan::tasks.
struct PlannedImage
{
    std::string path, identity;
    std::vector<Label> labels;
};

/// What an importer read from lists and folder names alone: no image was opened.
struct ImportPlan
{
    std::vector<Task> tasks;
    std::vector<PlannedImage> images;          ///< in path order, each path once
    std::map<std::string, SetKind> givenSets;  ///< identity -> set, where the data say
    bool hasValidation = false, hasUnseen = false;
    std::vector<SkippedFile> skipped;
    std::vector<std::string> warnings;
};

/// Importers by name, in the order of CONTRACT.
std::vector<std::string> importFormats();

/// Reads lists and folders. Errors name the file, row or column: NotFound, Invalid, Corrupt; nothing is written.
Result<ImportPlan> planImport(const ImportOptions &options, const JobContext &job);

/// Draws people (not images) into the sets that are not given, as DESIGN section 4 says: seeded, balanced by class and
/// image count. Every identity of `plan` gets a set. Adds warnings (fewer than 20 unseen people; a person in two given sets).
std::map<std::string, SetKind> assignSets(ImportPlan &plan, std::int64_t seed);

/// An image as read for the store and the cache.
struct DecodedImage
{
    std::int64_t bytes = 0;
    std::string sha256;
    std::vector<std::uint8_t> pixels; ///< 3 × size × size, CHW, RGB
};

/// Opens root/path (which must not leave root, also not by a link), checks size and header against caps before decoding (no
/// bombs), applies EXIF orientation, centre-crops to a square, resizes with area interpolation. Thread-safe.
Result<DecodedImage> decodeImage(const std::filesystem::path &root, const std::string &path, int size);

} // namespace core::data
