// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

namespace core::compute {

/// EfficientNet-B0 [Tan & Le 2019] as torchvision builds and names it: features.*, dropout 0.2, and classifier.1 with as many
/// outputs as the task has classes on 1280 features; stochastic depth up to 0.2 while training. Weights are drawn from
/// `generator`.
std::shared_ptr<Network> makeEfficientnetB0(const ModelSpec &spec, const at::Generator &generator);

} // namespace core::compute
