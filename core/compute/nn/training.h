// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/model_spec.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::compute {

struct TrainOptions
{
    int epochs = 30;
    int batch = 32;
    double learningRate = 0.05; ///< peak of the cosine schedule, after one epoch of linear warm-up
    double momentum = 0.9;
    double weightDecay = 5e-4;
    std::int64_t seed = 1;
    std::string device = "auto";
};

struct TrainOutcome
{
    double seconds = 0;
    std::string device, precision;
    double trainLoss = 0;          ///< last epoch's mean
    double validationAccuracy = 0; ///< of the weights kept (the last)
    std::vector<double> validationRight;   ///< the same image by image: the share of its labels that were right
    std::vector<PersonId> validationPeople; ///< whose each of these images is
    int epochs = 0;
};

/// Trains from scratch: SGD with momentum, cosine schedule, horizontal flips and small shifts on the batch (docs/science.md 5,
/// docs/design.md 5). Writes `output` (safetensors) atomically. Writes `checkpoint` at every epoch, every minute and when stopped; if
/// `checkpoint` exists and matches, goes on from it to the bit-identical model (CPU, same threads). Leaves it there: it goes once the
/// model is recorded, so that whatever kills the program in between finds one or the other.
/// Reports stage "train" with series train_loss, validation_accuracy. Throws Stopped, c10::Error, std::exception.
TrainOutcome trainModel(const ModelSpec &spec, const TrainOptions &options, const LabelledImages &train,
                        const LabelledImages &validation, const std::filesystem::path &checkpoint,
                        const std::filesystem::path &output, const JobContext &job);

} // namespace core::compute
