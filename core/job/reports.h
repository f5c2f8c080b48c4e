// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/store/workspace.h"
#include "core/util/result.h"

#include <filesystem>
#include <string>

namespace core::job {

struct ReportFile
{
    std::filesystem::path path;
    std::string sha256; ///< hex, of the file's bytes
};

/// The findings of a finished run as canonical JSON, byte for byte as stored: what `show --json` prints and F.json holds.
/// Error: NotFound (no such run, or it did not finish).
Result<std::string> findingsJson(const store::Workspace &workspace, RunId run);

/// Writes F.json or F.csv atomically; an existing file is replaced. The trail says so: a report that leaves the building is in it, so
/// there is none from a workspace that is open for reading only, and none stays that could not be recorded.
/// Errors: Usage (another suffix), NotFound, ReadOnly, DiskFull.
Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file);

/// Tells the trail of a report that was written elsewhere (the PDF), and hashes it. It is removed if the trail cannot be told.
Result<ReportFile> recordReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file);

} // namespace core::job
