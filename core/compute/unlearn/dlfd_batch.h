// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/perturbation.h"

namespace core::compute {

struct DlfdBatch
{
    torch::Tensor retain; ///< x_r [N, 3, S, S], pixels in [0, 1], on the network's device
    torch::Tensor labels; ///< y_r, as taskLoss() takes them
    torch::Tensor forget; ///< x_f [M, 3, S, S]; M may differ from N
};

struct DlfdBatchOutcome
{
    Perturbation perturbation;
    double trainLoss = 0; ///< CE(f(x_r + δ), y_r) before the optimiser's step
};

/// One DLFD batch (docs/science.md 1, steps 1 to 3): noise, then one optimiser step on the perturbed images. The whole network must
/// be in evaluation mode. The `dlfd_batch` section of tests/data/reference.json and expunge-compute --check call this.
/// Throws Stopped between noise steps, with the weights untouched.
DlfdBatchOutcome dlfdBatch(Network &network, Sgd &sgd, const DlfdBatch &batch, const PerturbationOptions &noise,
                           const StepOptions &step, const std::stop_token &stop);

} // namespace core::compute
