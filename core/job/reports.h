// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/job/recorded_file.h"
#include "core/store/workspace.h"
#include "core/util/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core::job {

/// The findings of a finished run as canonical JSON, byte for byte as stored: what `show --json` prints and F.json holds.
/// Error: NotFound (no such run, or it did not finish).
Result<std::string> findingsJson(const store::Workspace &workspace, RunId run);

/// Writes F.json or F.csv. The trail says so: a report that leaves the building is in it, so there is none from a workspace that is
/// open for reading only, and none stays that could not be recorded. An existing file is replaced once all of that has been done;
/// after an error it is as it was.
/// Errors: Usage (another suffix), NotFound (run, or the file's folder), AlreadyExists (a folder of that name, or a file that may not be
/// replaced), Corrupt (findings that are not the trail's), ReadOnly, DiskFull.
Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file,
                               Replace replace = Replace::OnlyOurs);

/// The same for a report that was made elsewhere: the PDF.
Result<ReportFile> writeReport(store::Workspace &workspace, RunId run, const std::filesystem::path &file, std::string_view bytes,
                               Replace replace = Replace::OnlyOurs);

/// Writes the loss of every image of a finished run, by pseudonym: docs/contract.md "Reports". Errors as above.
Result<ReportFile> writeScores(store::Workspace &workspace, RunId run, const std::filesystem::path &file,
                               Replace replace = Replace::OnlyOurs);

} // namespace core::job
