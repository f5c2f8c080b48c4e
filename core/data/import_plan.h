// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the importers share.
namespace core::data {

Result<ImportPlan> planManifest(const ImportOptions &options, const JobContext &job);
Result<ImportPlan> planFolders(const ImportOptions &options, const JobContext &job);
Result<ImportPlan> planMufac(const ImportOptions &options, const JobContext &job);
Result<ImportPlan> planMucac(const ImportOptions &options, const JobContext &job);
Result<ImportPlan> planCeleba(const ImportOptions &options, const JobContext &job);
Result<ImportPlan> planRafdb(const ImportOptions &options, const JobContext &job);

/// Whether a folder looks like the layout; opens no image.
bool isManifest(const std::filesystem::path &root);
bool isMufac(const std::filesystem::path &root);
bool isMucac(const std::filesystem::path &root);
bool isCeleba(const std::filesystem::path &root);
bool isRafdb(const std::filesystem::path &root);

/// `train`; `val`, `valid`, `validation`; `test`, `unseen`; in any case. Nothing on any other word.
std::optional<SetKind> parseSet(const std::string &word);

/// One picture with texts where the plan has labels.
struct RawImage
{
    std::string path, identity;
    std::vector<std::string> values; ///< one per label column
    std::string split;               ///< empty: not given
    std::size_t line = 0;            ///< in the list; 0 when it comes from a folder
    std::size_t list = 0;            ///< which of the lists the line is of
};

/// A label column. `classes` given: the task has these, in this order, whatever occurs; else they are what occurs. A multi-label
/// task has them given, and its values are a '0' or '1' for each, or empty.
struct RawColumn
{
    std::string name;
    bool asked = false; ///< by name: a column that cannot be a task is then an error
    std::vector<std::string> classes;
    bool isMultiLabel = false;
};

/// Sorts by path, makes tasks and labels of the columns and sets of the splits. `lists`: what the images' `list` and errors
/// name, the root folder for layouts without a list; at least one.
Result<ImportPlan> makePlan(std::vector<RawImage> images, const std::vector<RawColumn> &columns,
                            const ImportOptions &options, std::vector<std::string> lists);

} // namespace core::data
