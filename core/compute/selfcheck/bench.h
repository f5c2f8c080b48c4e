// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <optional>
#include <string>
#include <vector>

namespace core::compute {

/// One measured speed. `ratio`: the share of `ratioOf`'s arithmetic rate, measured beside it, that it reaches; an image's work counted as twice the
/// multiply-adds of the network (training 3 passes, a noise step 2).
struct BenchFigure
{
    std::string name;
    double value = 0; ///< median of the repeats
    std::string unit; ///< "GFLOP/s", "images/s"
    std::string ratioOf; ///< empty: none
    std::optional<double> ratio;
    int repeats = 0;
};

struct BenchSize
{
    int imageSize = 128, batch = 32, matrix = 2048, repeats = 3;
};

/// matrix_product (float32), training_step, noise_step (one step's images), dlfd_batch (default options, images/s) and
/// audit_forward of ResNet-18, one after the other in this process, each after an untimed first run. About half a minute on two
/// cores. Throws Stopped, std::invalid_argument for the device, c10::Error.
std::vector<BenchFigure> benchCompute(const std::string &device, const JobContext &job, const BenchSize &size = {});

} // namespace core::compute
