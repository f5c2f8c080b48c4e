// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

namespace core::compute {

/// DenseNet-121 [Huang et al. 2017] as torchvision builds and names it: features.*, and classifier with as many outputs as the
/// task has classes on 1024 features. Weights are drawn from `generator`. Throws std::invalid_argument below 32 pixels, where
/// its five halvings leave nothing.
std::shared_ptr<Network> makeDensenet121(const ModelSpec &spec, const at::Generator &generator);

} // namespace core::compute
