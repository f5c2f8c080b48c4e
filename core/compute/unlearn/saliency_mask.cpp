// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/saliency_mask.h"

#include "core/compute/nn/batches.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace core::compute {

namespace {

constexpr std::int64_t kChunk = 32;

void dropGradients(Network &network)
{
    for (torch::Tensor &parameter : network.parameters())
        parameter.mutable_grad().reset();
}

/// Leaves the gradient of the sum of the losses in the parameters.
void addGradients(Network &network, const LabelledImages &forget, const JobContext &job)
{
    const ModelSpec &spec = network.spec();
    const torch::Device device = network.parameters().front().device();
    std::vector<std::int64_t> all(static_cast<std::size_t>(forget.size()));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    for (std::int64_t first = 0; first < forget.size(); first += kChunk) {
        job.throwIfStopped();
        const std::int64_t count = std::min(kChunk, forget.size() - first);
        const auto chunk = std::span(all).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
        const torch::Tensor labels = labelBatch(forget, chunk, spec.kind, static_cast<int>(spec.classes.size()), device);
        const torch::Tensor loss = taskLoss(network.forward(pixelBatch(forget, chunk, device)).logits, labels, spec.kind);
        (loss * static_cast<double>(count)).backward();
    }
}

} // namespace

std::vector<torch::Tensor> saliencyMask(Network &network, const LabelledImages &forget, double share, const JobContext &job)
{
    dropGradients(network);
    addGradients(network, forget, job);
    std::vector<torch::Tensor> magnitudes, flat;
    for (const torch::Tensor &parameter : network.parameters()) {
        magnitudes.push_back(parameter.grad().defined() ? parameter.grad().abs() : torch::zeros_like(parameter).detach());
        flat.push_back(magnitudes.back().flatten());
    }
    dropGradients(network);

    const torch::Tensor all = torch::cat(flat);
    const auto wanted = std::clamp<std::int64_t>(std::llround(share * static_cast<double>(all.numel())), 1, all.numel());
    const torch::Tensor threshold = std::get<0>(torch::kthvalue(all, all.numel() - wanted + 1));
    std::vector<torch::Tensor> mask;
    for (const torch::Tensor &magnitude : magnitudes)
        mask.push_back(magnitude.ge(threshold).logical_and(magnitude.gt(0)));
    return mask;
}

} // namespace core::compute
