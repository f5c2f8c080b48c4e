// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dlfd_batch.h"

#include "core/compute/nn/batches.h"

namespace core::compute {

DlfdBatchOutcome dlfdBatch(Network &network, Sgd &sgd, const DlfdBatch &batch, const PerturbationOptions &noise,
                           const TaskStepOptions &step, const std::stop_token &stop)
{
    DlfdBatchOutcome outcome;
    {
        const FoldedScope folded(network); // the weights stand still while the noise moves
        const torch::Tensor forgetFeatures = dlfdFeatures(network, batch.forget, noise.feature);
        outcome.perturbation = perturb(network, batch.retain, batch.labels, forgetFeatures, noise, stop);
    }
    outcome.trainLoss = taskStep(network, sgd, outcome.perturbation.pixels, batch.labels, step);
    return outcome;
}

double taskStep(Network &network, Sgd &sgd, const torch::Tensor &pixels, const torch::Tensor &labels,
                const TaskStepOptions &options)
{
    if (options.batchStatistics && pixels.size(0) > 1) {
        network.setDropout(false);
        network.train();
    }
    sgd.zeroGradients();
    const torch::Tensor loss = taskLoss(network.forward(pixels).logits, labels, network.spec().kind);
    network.eval();
    loss.backward();
    sgd.step(options.learningRate);
    return loss.item<double>();
}

} // namespace core::compute
