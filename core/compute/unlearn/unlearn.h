// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/domain/findings.h"
#include "core/domain/options.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::compute {

/// Every unlearning method this build has, in the order they are shown (docs/methods.md).
const std::vector<MethodSpec> &methods();
const MethodSpec *findMethod(const std::string &name);

struct UnlearnInput
{
    std::string method;
    OptionValues options; ///< from resolveOptions()
    std::int64_t seed = 1;
    std::string device = "auto";
    std::filesystem::path model; ///< the original; retrain takes only its spec
    LabelledImages retain, forget, validation;
    std::filesystem::path checkpoint, output; ///< as in trainModel()
};

struct UnlearnOutcome
{
    double seconds = 0;
    std::string device, precision;
    std::optional<KeptWeights> kept; ///< as selected; a method that selects nothing leaves it empty
    bool startsAnew = false; ///< nothing of the original's weights is in the model: it knows the retain set alone
    std::vector<std::string> notes; ///< whole sentences a report repeats: what was selected and why, what could not be measured
};

/// Runs a method. Stage "unlearn" with series train_loss, forgetting_score, forgetting_threshold, validation_accuracy, and
/// as the method has them optimal_transport, cross_entropy, retain_loss, forget_loss, noise_loss, retain_divergence,
/// forget_divergence. Resumable like trainModel(). The steering sample and selection rule (docs/science.md 1.4,
/// 1.5) are the same for every method. Throws std::invalid_argument naming the option or set when they cannot work
/// together, Stopped, c10::Error, std::exception.
UnlearnOutcome unlearn(const UnlearnInput &input, const JobContext &job);

} // namespace core::compute
