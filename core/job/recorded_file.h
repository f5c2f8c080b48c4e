// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "core/util/json.h"

#include <filesystem>
#include <string>
#include <string_view>

/// Files that leave the building, reports above all: none without an event in the trail, and none in the place of somebody's own.
namespace core::job {

/// Which file of that name may be replaced: one that the trail has as written before, or whatever is there (asked for).
enum class Replace { OnlyOurs, Anything };

struct ReportFile
{
    std::filesystem::path path;
    std::string sha256; ///< hex, of the file's bytes
};

/// Throws Failure ReadOnly where no event can be written; to be asked before the work.
void checkCanRecord(const store::Workspace &workspace);

/// Throws Failure: AlreadyExists (a folder, or a file that is none of ours where only those may be replaced). The same.
void checkMayReplace(const store::Workspace &workspace, const std::filesystem::path &file, Replace replace);

/// Writes `bytes` and, with `event`, the SHA-256 of them. They wait beside the file until the trail has its event, so that neither is
/// without the other and an older file of that name stays until the new one is whole. Checks both of the above. Throws Failure: those,
/// NotFound (the file's folder), ReadOnly, DiskFull; StoreFailure.
ReportFile writeRecorded(store::Workspace &workspace, const std::filesystem::path &file, std::string_view bytes, Json event,
                         Replace replace);

} // namespace core::job
