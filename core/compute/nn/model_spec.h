// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <array>
#include <string>
#include <vector>

namespace core::compute {

/// What has to be known to build a network around a state dict; travels in the safetensors metadata under
/// "expunge" as JSON. Normalisation happens inside the network: everything outside is pixel space [0, 1].
struct ModelSpec
{
    std::string arch = "resnet18";
    std::string task;
    TaskKind kind = TaskKind::MultiClass;
    std::vector<std::string> classes;
    int imageSize = 128;
    std::array<float, 3> mean{0.485F, 0.456F, 0.406F};
    std::array<float, 3> deviation{0.229F, 0.224F, 0.225F};
};

/// Architectures this build can make, by name.
std::vector<std::string> architectures();

} // namespace core::compute
