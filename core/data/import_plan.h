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

/// `train`; `val`, `valid`, `validation`; `test`, `unseen`; in any case. Nothing on any other word.
std::optional<SetKind> parseSet(const std::string &word);

/// One picture with texts where the plan has labels.
struct RawImage
{
    std::string path, identity;
    std::vector<std::string> values; ///< one per label column
    std::string split;               ///< empty: not given
    std::size_t line = 0;            ///< in the list; 0 when it comes from a folder
};

struct RawColumn
{
    std::string name;
    bool asked = false; ///< by name: a column that cannot be a task is then an error
};

/// Sorts by path, makes tasks and labels of the columns and sets of the splits.
Result<ImportPlan> makePlan(std::vector<RawImage> images, const std::vector<RawColumn> &columns,
                            const ImportOptions &options, const std::string &subject);

} // namespace core::data
