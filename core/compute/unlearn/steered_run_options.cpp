// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/steered_run.h"

#include <iterator>

namespace core::compute {

std::vector<OptionSpec> steeredRunOptionSpecs(const SteeredRunOptions &defaults, std::vector<OptionSpec> own)
{
    std::vector<OptionSpec> common{
        {"learning_rate", "Learning rate", defaults.learningRate, 1e-6, 1.0, "",
         "Step of the optimiser. Higher forgets and drifts faster.", {}},
        {"momentum", "Momentum", defaults.momentum, 0.0, 0.999, "", "Share of the last step carried into the next.", {}},
        {"weight_decay", "Weight decay", defaults.weightDecay, 0.0, 0.1, "", "Pull of all weights towards zero.", {}},
        {"batch", "Batch size", defaults.batch, 1.0, 4096.0, "images",
         "Images per step, retain and forget alike. Larger is smoother and needs more memory.", {}},
        {"epochs", "Epochs", defaults.epochs, 1.0, 1000.0, "epochs",
         defaults.walks == WalkedSet::Retain ? "Passes over the retain set." : "Passes over the forget set.", {}},
        {"measure_every", "Measure every (M)", defaults.measureEvery, 1.0, 100000.0, "batches",
         "How often the forgetting score and the validation accuracy are measured. Every measurement offers one candidate "
         "to keep; more often costs time.", {}},
        {"keep_threshold", "Keep threshold", defaults.keepThreshold, 0.0, 0.5, "",
         "Weights with a forgetting score at or under this compete by validation accuracy; acts as no less than what "
         "chance allows at this sample size.", {}},
        {"augment", "Augment retain images", defaults.augments, {}, {}, "",
         "Horizontal flips and small shifts of the retain images before each step.", {}},
        {"batch_statistics", "BatchNorm takes batch statistics", defaults.batchStatistics, {}, {}, "",
         "In the optimiser's pass BatchNorm uses and updates statistics of the batch. Off, it keeps the original model's.", {}}};
    if (defaults.stopThreshold)
        common.push_back({"stop_threshold", "Stop threshold", *defaults.stopThreshold, 0.0, 0.5, "",
                         "While the forgetting score is at or under this, batches are plain fine-tuning; above it "
                         "perturbation resumes. Acts as no less than what chance allows at this sample size.", {}});
    own.insert(own.end(), std::make_move_iterator(common.begin()), std::make_move_iterator(common.end()));
    return own;
}

SteeredRunOptions steeredRunOptions(const OptionValues &values)
{
    SteeredRunOptions options;
    options.learningRate = option<double>(values, "learning_rate");
    options.momentum = option<double>(values, "momentum");
    options.weightDecay = option<double>(values, "weight_decay");
    options.batch = option<std::int64_t>(values, "batch");
    options.epochs = option<std::int64_t>(values, "epochs");
    options.measureEvery = option<std::int64_t>(values, "measure_every");
    options.keepThreshold = option<double>(values, "keep_threshold");
    options.augments = option<bool>(values, "augment");
    options.batchStatistics = option<bool>(values, "batch_statistics");
    if (values.contains("stop_threshold"))
        options.stopThreshold = option<double>(values, "stop_threshold");
    return options;
}

} // namespace core::compute
