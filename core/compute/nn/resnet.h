// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

namespace core::compute {

/// ResNet-18 [He et al. 2016] without its classifier (base_model.*), then the DLFD authors' head 512-256-128-classes with
/// ReLU and dropout 0.5 between (features.0, .3, .6). Weights are drawn from `generator`.
std::shared_ptr<Network> makeResnet18(const ModelSpec &spec, const at::Generator &generator);

} // namespace core::compute
