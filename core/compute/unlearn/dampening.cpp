// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dampening.h"

#include "core/compute/nn/batches.h"

namespace core::compute {

void addSquaredGradients(Network &network, const torch::Tensor &pixels, const torch::Tensor &labels,
                         std::vector<torch::Tensor> &sums)
{
    const std::vector<torch::Tensor> parameters = network.parameters();
    for (std::int64_t image = 0; image < pixels.size(0); ++image) {
        const torch::Tensor logits = network.forward(pixels.narrow(0, image, 1)).logits;
        taskLoss(logits, labels.narrow(0, image, 1), network.spec().kind).backward();
        const torch::NoGradGuard noGradients;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            torch::Tensor &gradient = parameters[i].mutable_grad();
            if (gradient.defined())
                sums[i].addcmul_(gradient, gradient);
            gradient.reset();
        }
    }
}

std::int64_t dampen(torch::Tensor weights, const torch::Tensor &importanceAll, const torch::Tensor &importanceForget, double alpha,
                    double lambda)
{
    const torch::NoGradGuard noGradients;
    const torch::Tensor selected = importanceForget.gt(alpha * importanceAll);
    const torch::Tensor factor = (lambda * importanceAll / importanceForget).clamp_max(1);
    weights.copy_(torch::where(selected, weights * factor, weights));
    return selected.sum().item<std::int64_t>();
}

} // namespace core::compute
