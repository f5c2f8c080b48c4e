// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"

#include <functional>
#include <string>
#include <vector>

namespace core::data {

/// Handed each picture on the caller's thread, in the order of `paths`; a bad file is an error here and stops nothing. An error
/// returned ends the whole queue with it.
using DecodeSink = std::function<Status(std::size_t index, Result<DecodedImage> image)>;

/// Decodes root/paths[i] at `size` on `threads` threads (0: all cores, at most EXPUNGE_THREADS), a bounded number ahead of the
/// sink. Progress: stage "decode". Throws Stopped within the time one picture takes.
Status decodeAll(const std::filesystem::path &root, const std::vector<std::string> &paths, int size, int threads,
                 const JobContext &job, const DecodeSink &sink);

} // namespace core::data
