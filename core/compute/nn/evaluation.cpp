// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/evaluation.h"

#include "core/compute/nn/batches.h"
#include "core/util/job_context.h"

#include <algorithm>

namespace core::compute {

BufferSnapshot::BufferSnapshot(const Network &network)
{
    for (const auto &buffer : network.named_buffers())
        m_buffers.emplace_back(buffer.value(), buffer.value().clone());
}

void BufferSnapshot::restore() const
{
    for (const auto &[buffer, copy] : m_buffers)
        buffer.copy_(copy);
}

double accuracy(Network &network, const LabelledImages &images, std::span<const std::int64_t> indices,
                const torch::Device &device, const std::stop_token &stop, std::vector<double> *byImage)
{
    constexpr std::size_t kBatch = 32;
    const ModelSpec &spec = network.spec();
    const bool multiLabel = spec.kind == TaskKind::MultiLabel;
    const torch::NoGradGuard noGradients;
    network.eval();
    const FoldedScope folded(network);
    double right = 0, answers = 0;
    if (byImage)
        byImage->clear();
    for (std::size_t begin = 0; begin < indices.size(); begin += kBatch) {
        if (stop.stop_requested())
            throw Stopped();
        const auto some = indices.subspan(begin, std::min(kBatch, indices.size() - begin));
        const torch::Tensor logits = network.forward(pixelBatch(images, some, device)).logits;
        const torch::Tensor labels = labelBatch(images, some, spec.kind, static_cast<int>(spec.classes.size()), device);
        const torch::Tensor hits = multiLabel ? (logits > 0).eq(labels > 0.5) : logits.argmax(1).eq(labels);
        right += hits.sum().item<double>();
        answers += static_cast<double>(hits.numel());
        if (byImage) {
            const torch::Tensor shares = hits.reshape({hits.size(0), -1}).to(torch::kFloat64).mean(1).cpu();
            byImage->insert(byImage->end(), shares.data_ptr<double>(), shares.data_ptr<double>() + shares.numel());
        }
    }
    return right / answers;
}

} // namespace core::compute
