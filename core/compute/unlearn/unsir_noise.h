// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/domain/data_set.h"
#include "core/util/job_context.h"

#include <vector>

namespace core::compute {

struct NoiseOptions
{
    std::int64_t imagesPerLabel = 8;
    int steps = 40;
    double rate = 0.1;    ///< of Adam, in units of the normalised image
    double penalty = 0.1; ///< λ, on the mean square of the normalised noise
};

/// Images a network is wrong about, and the labels it is wrong about; on the network's device.
struct ErrorMaximisingNoise
{
    torch::Tensor pixels;      ///< [labels × imagesPerLabel, 3, S, S], pixel space, not bounded to [0, 1]
    std::vector<Label> labels; ///< of every image
};

/// Labels without images as taskLoss() takes them.
torch::Tensor labelTensor(const std::vector<Label> &labels, const ModelSpec &spec, const torch::Device &device);

/// UNSIR's noise [Tarun et al. 2021, eq. 1]: for every label (multi-label: every label vector) images N that minimise
/// −CE(f(N), y) + λ·mean N², from N ~ 𝒩(0, 1) in the normalised space, by Adam; the network stands still. A function of
/// (seed, label's place in `labels`). The network must be in evaluation mode. Throws Stopped between steps.
ErrorMaximisingNoise errorMaximisingNoise(Network &network, const std::vector<Label> &labels, std::int64_t seed,
                                          const NoiseOptions &options, const JobContext &job);

} // namespace core::compute
