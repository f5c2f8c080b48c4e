// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/model_exchange.h"
#include "core/job/edge.h"
#include "core/job/free_text.h"
#include "core/job/jobs.h"
#include "core/job/model_files.h"
#include "core/job/stored_models.h"
#include "core/store/event_log.h"
#include "core/util/hash.h"

#include <algorithm>

namespace core::job {

namespace {

constexpr char kNative[] = "safetensors";

/// What fails in a copy is the writing: the source was read to the end a moment ago.
void copyTo(const std::filesystem::path &source, const std::filesystem::path &file)
{
    std::filesystem::path partial = file;
    partial += ".partial";
    std::error_code failed;
    if (std::filesystem::copy_file(source, partial, std::filesystem::copy_options::overwrite_existing, failed)) {
        std::filesystem::rename(partial, file);
        return;
    }
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    if (failed == std::errc::no_space_on_device)
        throw Failure(ErrorCode::DiskFull, partial.string(), "the disk is full; free some space and export again");
    throw Failure(ErrorCode::ReadOnly, partial.string(), "cannot be written (" + failed.message() + "); choose another place");
}

void checkFormat(const std::string &format)
{
    const std::vector<std::string> known = compute::exportFormats();
    if (std::find(known.begin(), known.end(), format) == known.end())
        throw Failure(ErrorCode::Usage, format, "is no format models are exported in; there are: " + joined(known));
}

} // namespace

Status exportModel(Workspace &workspace, ModelId id, const std::string &format, const std::filesystem::path &file)
{
    return atEdge([&]() -> Status {
        checkFormat(format);
        store::Database database = workspace.database();
        const Model model = neededModel(database, id);
        const std::filesystem::path source = verifiedModelFile(workspace, model);
        if (std::filesystem::exists(file))
            return Error{ErrorCode::AlreadyExists, file.string(), "exists already; choose another name"};
        if (format == kNative)
            copyTo(source, file);
        else
            compute::exportModelFile(source, format, file);
        if (workspace.access() == store::Access::Write)
            store::EventLog(database).append(Json{{"act", "model.exported"},
                                                            {"model", id},
                                                            {"sha256", model.sha256},
                                                            {"format", format},
                                                            {"file_sha256", toHex(need(sha256File(file)))}});
        return {};
    });
}

} // namespace core::job
