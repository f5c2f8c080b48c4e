// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/optimiser_step.h"

#include "core/compute/nn/batches.h"

namespace core::compute {

namespace {

void takeBatchStatistics(Network &network, std::size_t firstTrained)
{
    network.setDropout(false);
    if (firstTrained == 0) {
        network.train();
        return;
    }
    const std::vector<Block> blocks = network.blocks();
    for (std::size_t block = firstTrained; block < blocks.size(); ++block)
        for (const auto &module : network.named_modules())
            for (const std::string &prefix : blocks[block].prefixes)
                if (module.key() + "." == prefix)
                    module.value()->train();
}

} // namespace

double optimiserStep(Network &network, Sgd &sgd, const torch::Tensor &pixels, const StepOptions &options, const Objective &objective)
{
    if (options.batchStatistics && pixels.size(0) > 1)
        takeBatchStatistics(network, options.firstTrained);
    sgd.zeroGradients();
    const torch::Tensor loss = objective(network.forward(pixels).logits);
    network.eval();
    loss.backward();
    sgd.step(options.learningRate);
    return loss.item<double>();
}

double taskStep(Network &network, Sgd &sgd, const torch::Tensor &pixels, const torch::Tensor &labels, const StepOptions &options)
{
    return optimiserStep(network, sgd, pixels, options, [&](const torch::Tensor &logits) {
        return taskLoss(logits, labels, network.spec().kind);
    });
}

} // namespace core::compute
