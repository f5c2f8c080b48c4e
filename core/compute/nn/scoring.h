// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/model_spec.h"
#include "core/util/job_context.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace core::compute {

/// What one block of the network makes of some images, as far as its similarity to another network's needs it.
struct BlockGram
{
    std::string block;        ///< as the network names it
    std::vector<double> gram; ///< n × n, row-major: inner products of the images' outputs, taken about their mean
};

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
    std::vector<BlockGram> blocks; ///< from the input on, all but the classifier; only of the rows asked for
};

/// Reads the spec of a model file without building it. Throws std::runtime_error naming what is wrong.
ModelSpec readModelSpec(const std::filesystem::path &modelFile);

/// One forward pass in evaluation mode, float32. Reports stage "score". Empty set: empty scores. `blockRows`: different indices
/// into `images` whose block outputs are compared, in the order the Gram matrices shall have; maps with more than 4 × 4 places are
/// averaged down to that first, which leaves what is where in a face and keeps memory small.
/// Throws Stopped, c10::Error, std::exception.
SetScores scoreImages(const std::filesystem::path &modelFile, const LabelledImages &images, const std::string &device,
                      const JobContext &job, std::span<const std::int64_t> blockRows = {});

} // namespace core::compute
