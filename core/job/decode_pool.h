// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "core/util/job_context.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core::job {

/// Called from several threads at once, each index once. An exception ends the whole decoding and flies on.
using DecodedSink = std::function<void(std::size_t index, Result<data::DecodedImage> image)>;

/// Decodes root/paths[i] on every core (EXPUNGE_THREADS overrides). Progress stage "decode" on the calling thread, ten times
/// a second. Throws Stopped, and what the sink threw.
void decodeAll(const std::filesystem::path &root, const std::vector<std::string> &paths, int size,
               const DecodedSink &sink, const JobContext &job);

/// EXPUNGE_THREADS, else the machine's cores.
int workerThreads();

} // namespace core::job
