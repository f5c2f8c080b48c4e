// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/compute/nn/sgd.h"

#include <functional>

namespace core::compute {

struct StepOptions
{
    double learningRate = 0.003;
    bool batchStatistics = false; ///< BatchNorm in training mode for the forward pass (dropout stays off)
    std::size_t firstTrained = 0; ///< blocks before this one keep their statistics whatever batchStatistics says
};

/// From the logits of the images passed, row by row, to the loss to minimise.
using Objective = std::function<torch::Tensor(const torch::Tensor &logits)>;

/// One optimiser step on objective(f(pixels)); returns the loss before it. Leaves the network in evaluation mode. A single
/// image is passed in evaluation mode: it has no batch statistics.
double optimiserStep(Network &network, Sgd &sgd, const torch::Tensor &pixels, const StepOptions &options, const Objective &objective);

/// The same on CE(f(pixels), labels).
double taskStep(Network &network, Sgd &sgd, const torch::Tensor &pixels, const torch::Tensor &labels, const StepOptions &options);

} // namespace core::compute
