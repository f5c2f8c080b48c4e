// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/domain/findings.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <map>
#include <string>

namespace core::compute {

struct RelearnInput
{
    std::map<Stage, std::filesystem::path> models; ///< the original, which sets the target, and those that are taught again
    LabelledImages retain, forget;
    double trainingRate = 0.05; ///< the original's; a tenth of it is used
    std::int64_t mostSteps = 500;
    std::int64_t seed = 1;
    std::string device = "auto";
};

/// How many steps of plain SGD bring the forget people back (docs/science.md section 3, Relearn), from retain images alone and from
/// forget images alone. The network is in evaluation mode, as in DLFD's passes, so that one image is enough for a step; accuracy is
/// on up to 500 forget images. Reports stage "relearn". Throws Stopped, std::invalid_argument on an empty set or no original.
Relearning relearn(const RelearnInput &input, const JobContext &job);

} // namespace core::compute
