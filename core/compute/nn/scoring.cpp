// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/scoring.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/block_recorder.h"
#include "core/compute/nn/device.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/progress.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

/// Images in one forward pass: a quarter of a second's work at most on two cores, whatever their size.
std::int64_t scoringBatch(int imageSize, const torch::Device &device)
{
    const std::int64_t pixels = std::int64_t{imageSize} * imageSize;
    const std::int64_t budget = (device.is_cuda() ? 512 : 32) * std::int64_t{128} * 128;
    return std::clamp<std::int64_t>(budget / pixels, 4, 512);
}

void append(std::vector<float> &values, const torch::Tensor &rows)
{
    const torch::Tensor flat = rows.to(torch::kCPU, torch::kFloat32).contiguous();
    values.insert(values.end(), flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
}

} // namespace

SetScores scoreImages(const std::filesystem::path &modelFile, const LabelledImages &images, const std::string &device,
                      const JobContext &job, std::span<const std::int64_t> blockRows)
{
    const torch::Device place(resolveDevice(device));
    const std::shared_ptr<Network> network = loadModel(modelFile, place);
    const ModelSpec &spec = network->spec();
    if (images.size() > 0 && images.pixels.size != spec.imageSize)
        throw std::invalid_argument("the model takes images of " + std::to_string(spec.imageSize) + " pixels, not "
                                    + std::to_string(images.pixels.size));
    network->eval();
    const FoldedScope folded(*network);
    const torch::NoGradGuard noGradients;

    SetScores scores;
    scores.count = images.size();
    scores.classes = static_cast<int>(spec.classes.size());
    scores.labels = images.labels;
    scores.people = images.people;
    scores.images = images.images;
    std::vector<std::int64_t> order(static_cast<std::size_t>(images.size()));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    const std::span<const std::int64_t> all(order);
    const auto batch = static_cast<std::size_t>(scoringBatch(spec.imageSize, place));
    BlockRecorder recorder(*network, blockRows);
    ProgressThrottle throttle;
    for (std::size_t begin = 0; begin < all.size(); begin += batch) {
        job.throwIfStopped();
        const auto indices = all.subspan(begin, std::min(batch, all.size() - begin));
        const std::size_t done = begin + indices.size();
        recorder.expect(static_cast<std::int64_t>(begin), static_cast<std::int64_t>(done));
        const NetworkOutput output = network->forward(pixelBatch(images, indices, place));
        if (begin == 0) { // grown bit by bit, the features of a large set would be held twice
            scores.logits.reserve(all.size() * static_cast<std::size_t>(output.logits.size(1)));
            scores.features.reserve(all.size() * static_cast<std::size_t>(output.features.size(1)));
        }
        append(scores.logits, output.logits);
        append(scores.features, output.features);
        scores.featureCount = static_cast<int>(output.features.size(1));
        if (done == all.size() || throttle.isDue())
            job.progress({"score", static_cast<std::int64_t>(done), scores.count, {}, {}});
    }
    scores.blocks = recorder.grams();
    return scores;
}

} // namespace core::compute
