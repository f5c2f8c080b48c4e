// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

#include <vector>

namespace core::compute {

/// Adds, for every image, the squared gradient of its loss with respect to every parameter: n times the diagonal of the
/// empirical Fisher information when the images are done. `sums` in the order of parameters(). One pass forward and back per image:
/// the square of a batch's mean gradient, which is quicker, is another quantity.
void addSquaredGradients(Network &network, const torch::Tensor &pixels, const torch::Tensor &labels,
                         std::vector<torch::Tensor> &sums);

/// Selective synaptic dampening of one tensor [Foster et al., AAAI 2024, eq. 5 and 6]: where I_f > α·I_D,
/// θ ← min(λ·I_D / I_f, 1)·θ; elsewhere θ stays to the bit. Returns how many were selected.
std::int64_t dampen(torch::Tensor weights, const torch::Tensor &importanceAll, const torch::Tensor &importanceForget, double alpha,
                    double lambda);

} // namespace core::compute
