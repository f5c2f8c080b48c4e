// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/unlearn/perturbation.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

/// Distribution-level feature distancing [Choi & Na, AAAI 2025, arXiv 2409.14747]: retain images are perturbed away from the
/// forget set's feature distribution while keeping their labels easy, and the model is fine-tuned on them.
struct DlfdOptions
{
    PerturbationOptions noise; ///< noise.retainWeight is set per batch
    double retainWeightInitial = 0, retainWeightFinal = 1; ///< w_r, linear over the run
    bool isReleasedCode = false; ///< skips uneven batches; see also noise and run
    SteeredRunOptions run;
};

const MethodSpec &dlfdSpec();
/// From resolveOptions() on dlfdSpec(). Throws std::invalid_argument naming the option that does not fit the variant.
DlfdOptions dlfdOptions(const OptionValues &values);

/// w_r of a batch: linear from initial to final, dividing by (batches − 1); one batch: the final value.
double retainWeightAt(const DlfdOptions &options, std::int64_t batch, std::int64_t batches);

} // namespace core::compute
