// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/model_spec.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::compute {

/// What a model says of a set of images: all the audit needs, Torch-free. Rows in the order of the images.
struct SetScores
{
    std::int64_t count = 0;
    int classes = 0;
    int featureCount = 0;
    std::vector<float> logits;   ///< count × classes, float32
    std::vector<float> features; ///< count × featureCount, penultimate (input of the last linear layer)
    std::vector<Label> labels;
    std::vector<PersonId> people;
    std::vector<ImageId> images;
};

/// Reads the spec of a model file without building it. Throws std::runtime_error naming what is wrong.
ModelSpec readModelSpec(const std::filesystem::path &modelFile);

/// One forward pass in evaluation mode, float32. Reports stage "score". Empty set: empty scores.
/// Throws Stopped, c10::Error, std::exception.
SetScores scoreImages(const std::filesystem::path &modelFile, const LabelledImages &images, const std::string &device,
                      const JobContext &job);

} // namespace core::compute
