// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/bench.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/device.h"
#include "core/compute/selfcheck/fill.h"
#include "core/compute/unlearn/dlfd_batch.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace core::compute {

namespace {

constexpr int kClasses = 8;
constexpr char kMatrix[] = "matrix_product";

/// Multiply-adds of one image's forward pass. A convolution runs once per output position: half the side after conv1, a
/// quarter in layer1, half as much with each layer after.
double multiplyAdds(const Network &network)
{
    double total = 0;
    for (const auto &[name, tensor] : stateDict(network)) {
        double positions = 1;
        if (tensor.dim() == 4) {
            const auto layer = name.find("layer");
            const int halvings = layer == std::string::npos ? 1 : 1 + (name[layer + 5] - '0');
            const double side = std::max(1, network.spec().imageSize >> halvings);
            positions = side * side;
        }
        if (tensor.dim() >= 2)
            total += static_cast<double>(tensor.numel()) * positions;
    }
    return total;
}

using Work = std::function<void()>; // must not return before the device is done

double secondsOf(const Work &work)
{
    const auto started = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Timing
{
    double seconds = 0, yardstickSeconds = 0; ///< medians
};

/// Times `work` and, right before each repeat, `yardstick`: on a machine that is shared a ratio of two moments means nothing.
Timing timed(const BenchSize &size, const JobContext &job, const Work &yardstick, const Work &work)
{
    std::vector<double> seconds, yardstickSeconds;
    for (int repeat = -1; repeat < size.repeats; ++repeat) {
        job.throwIfStopped();
        const double before = secondsOf(yardstick), now = secondsOf(work);
        if (repeat < 0) // the first run pays for memory and kernels
            continue;
        yardstickSeconds.push_back(before);
        seconds.push_back(now);
    }
    return {median(seconds), median(yardstickSeconds)};
}

} // namespace

std::vector<BenchFigure> benchCompute(const std::string &device, const JobContext &job, const BenchSize &size)
{
    const torch::Device place(resolveDevice(device));
    const auto wait = [](const torch::Tensor &result) { (void)result.sum().item<double>(); };

    const torch::Tensor left = filled(1, {size.matrix, size.matrix}).to(place), right = filled(2, {size.matrix, size.matrix}).to(place);
    const Work matrixProduct = [&] { wait(torch::mm(left, right)); };
    const double matrixFlops = 2.0 * size.matrix * size.matrix * size.matrix;
    const double matrixRate = matrixFlops / timed(size, job, matrixProduct, matrixProduct).seconds;
    std::vector<BenchFigure> figures{{kMatrix, matrixRate / 1e9, "GFLOP/s", {}, {}, size.repeats}};

    const auto network = filledNetwork(kClasses, size.imageSize, place);
    const double imageFlops = 2 * multiplyAdds(*network);
    /// `passes`: forward passes' worth of work an image takes in one run of `work`.
    const auto measure = [&](const char *name, double images, double passes, const Work &work) {
        const Timing timing = timed(size, job, matrixProduct, work);
        const double rate = images / timing.seconds;
        const double ratio = rate * passes * imageFlops * timing.yardstickSeconds / matrixFlops;
        figures.push_back({name, rate, "images/s", kMatrix, ratio, size.repeats});
    };

    const std::vector<std::int64_t> shape{size.batch, 3, size.imageSize, size.imageSize};
    const torch::Tensor pixels = filled(1, shape, 0.5, 0.5).to(place), forget = filled(2, shape, 0.5, 0.5).to(place);
    const torch::Tensor labels = torch::arange(size.batch, torch::kInt64).remainder(kClasses).to(place);
    Sgd sgd(*network, 0.9, 5e-4);
    constexpr double kRate = 1e-4; // weights hardly move: every repeat does the same work

    measure("training_step", size.batch, 3, [&] {
        network->train();
        network->setGenerator(tensorGenerator(1, "bench", 0, 0));
        sgd.zeroGradients();
        const torch::Tensor loss = taskLoss(network->forward(pixels).logits, labels, TaskKind::MultiClass);
        loss.backward();
        sgd.step(kRate);
        wait(stateDict(*network).back().second);
    });
    network->eval();
    PerturbationOptions noise;
    const torch::Tensor forgetFeatures = dlfdFeatures(*network, forget, noise.feature);
    measure("noise_step", static_cast<double>(size.batch) * noise.steps, 2, [&] {
        const FoldedScope folded(*network);
        wait(perturb(*network, pixels, labels, forgetFeatures, noise, {}).noise);
    });
    measure("dlfd_batch", size.batch, 2.0 * noise.steps + 4, [&] { // and the forget features, and one training step
        wait(dlfdBatch(*network, sgd, {pixels, labels, forget}, noise, {kRate, false}, {}).perturbation.noise);
    });
    measure("audit_forward", size.batch, 1, [&] {
        const torch::NoGradGuard noGradients;
        network->eval();
        const FoldedScope folded(*network);
        wait(network->forward(pixels).logits);
    });
    return figures;
}

} // namespace core::compute
