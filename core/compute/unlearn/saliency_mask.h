// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/network.h"
#include "core/util/job_context.h"

namespace core::compute {

/// SalUn's weight saliency [Fan et al., ICLR 2024, eq. 3]: the weights whose gradient of the forget set's mean loss, at the
/// weights as they are, is among the `share` largest of the whole network by magnitude. Weights without a gradient are never
/// among them. One boolean tensor per parameter, in the order of named_parameters(), on the network's device. The network
/// must be in evaluation mode. Throws Stopped between chunks of images.
std::vector<torch::Tensor> saliencyMask(Network &network, const LabelledImages &forget, double share, const JobContext &job);

} // namespace core::compute
