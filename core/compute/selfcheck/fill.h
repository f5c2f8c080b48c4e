// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

#include <vector>

/// The inputs of tests/data/reference.json, made by its "fill_rule".
namespace core::compute {

/// value·scale + offset, row-major, float32, on the CPU; value(k, i) in [-1, 1).
torch::Tensor filled(std::uint64_t k, const std::vector<std::int64_t> &shape, double scale = 1.0, double offset = 0.0);

/// Every entry of the network's state dict: number k of it takes values k.
void fillState(Network &network);

/// A multi-class network over pixels as they come (mean 0, deviation 1), filled, in evaluation mode on `device`.
std::shared_ptr<Network> filledNetwork(int classes, int imageSize, const torch::Device &device, const std::string &arch = "resnet18");

} // namespace core::compute
