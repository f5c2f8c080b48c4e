// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dlfd_batch.h"

namespace core::compute {

DlfdBatchOutcome dlfdBatch(Network &network, Sgd &sgd, const DlfdBatch &batch, const PerturbationOptions &noise,
                           const StepOptions &step, const std::stop_token &stop)
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

} // namespace core::compute
