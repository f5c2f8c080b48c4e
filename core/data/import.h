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
    std::string format = "manifest"; ///< one of importFormats()
    std::filesystem::path root;
    std::filesystem::path manifest;        ///< default: root/manifest.csv
    /// manifest: columns, by default every one but image_path, identity, split. mucac, celeba: attributes, by default Male,
    /// Smiling and Young. The other layouts have one task each.
    std::vector<std::string> labelColumns;
    int imageSize = 128;                   ///< 16 to 512
    std::int64_t splitSeed = 1;
    bool strictSplit = false;
    /// Tasks the workspace has already: they keep their place and classes, and a value outside these is an error naming
    /// the row. Columns without such a task add one behind them.
    std::vector<Task> knownTasks;
};

struct SkippedFile
{
    std::string file, reason;
};

/// One image the importer found, before it is decoded. `labels` run with ImportPlan::tasks. `line` of the list
/// ImportPlan::lists[list] names it; 0 when it was found in a folder.
struct PlannedImage
{
    std::string path, identity;
    std::vector<Label> labels;
    std::size_t list = 0, line = 0;
};

/// What an importer read from lists and folder names alone: no image was opened.
struct ImportPlan
{
    std::vector<Task> tasks;
    std::vector<PlannedImage> images;          ///< in path order, each path once
    std::vector<std::string> lists;            ///< file names of the lists, for what is said of an image
    std::map<std::string, SetKind> givenSets;  ///< identity -> set, where the data say
    bool hasValidation = false, hasUnseen = false;
    bool onlyTestPart = false; ///< the held-out people are all marked "test": no validation part, no "unseen"
    std::vector<SkippedFile> skipped;
    std::vector<std::string> warnings;
};

/// Importers by name, in the order of docs/contract.md.
std::vector<std::string> importFormats();
/// The layout a folder has, by the names in it; "folders" when it has no other.
std::string guessFormat(const std::filesystem::path &root);

/// Reads lists and folders. Errors name the file, row or column: NotFound, Invalid, Corrupt; nothing is written.
///
/// manifest: columns image_path, identity, split (in any case) and labels. A label column is a task: its values are the classes
/// (labels.h says how numbers are binned); empty, NA, N/A, NaN, null and ? are "no label". A column of one value, or of too
/// many, is left out with a warning, or refused when asked for by name. Rows that repeat another word for word are read once;
/// rows that contradict each other are an error.
///
/// folders: root/[set/][class/]identity/image, the same depth throughout. The first level is a split when each of its names is
/// a split value; a level above the people is the task "class". Without that level people are imported but there is nothing
/// to train on, which a warning says.
///
/// mufac, mucac, celeba, rafdb: as published; import_mufac.cpp, import_celeba.cpp and import_rafdb.cpp say from where. A multi-label
/// task "attributes" is made of two or more chosen attributes, a binary task of one.
Result<ImportPlan> planImport(const ImportOptions &options, const JobContext &job);

/// Draws people (not images) into the sets that are not given: seeded, balanced by class and image count. People without a
/// set are drawn 60/15/25 % into train, validation, unseen. If then nobody is in validation, a part marked only "test" is
/// divided 3 : 5 into validation and unseen, else 20 % of the training people are set aside. `stored`: the sets of the people that
/// the workspace has already; they keep them, and count for whether anybody is in a set. Every identity of `plan` gets a set.
/// Adds warnings (what was set aside; fewer than 20 unseen people).
std::map<std::string, SetKind> assignSets(ImportPlan &plan, std::int64_t seed, const std::map<std::string, SetKind> &stored = {});

/// An image as read for the store and the cache.
struct DecodedImage
{
    std::int64_t bytes = 0;
    std::string sha256;
    std::vector<std::uint8_t> pixels; ///< 3 × size × size, CHW, RGB
};

/// Opens root/path (which must not leave root, also not by a link), checks size and header against caps before decoding (no
/// bombs: 64 MiB a file, 100 megapixels), applies EXIF orientation, lays transparency over white, centre-crops to a square,
/// resizes (area interpolation when shrinking, cubic when enlarging). Thread-safe; OpenCV's own threads stay off.
/// Errors: NotFound, Invalid (path, too large), Unsupported (not a picture), Corrupt, OutOfMemory.
Result<DecodedImage> decodeImage(const std::filesystem::path &root, const std::string &path, int size);

} // namespace core::data
