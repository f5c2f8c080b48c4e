// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/network.h"

#include <span>
#include <stop_token>
#include <vector>

namespace core::compute {

/// Copies of the batch-norm statistics, to undo a training-mode pass.
class BufferSnapshot final
{
public:
    explicit BufferSnapshot(const Network &network);
    void restore() const;

private:
    std::vector<std::pair<torch::Tensor, torch::Tensor>> m_buffers; ///< the network's, its copy
};

/// Share of right answers on those images in evaluation mode; multi-label: mean over labels at probability 0.5. The network is
/// left in evaluation mode. `indices` must not be empty. Throws Stopped, looked for before each batch.
/// `byImage`: where the share of each image goes, if asked for.
double accuracy(Network &network, const LabelledImages &images, std::span<const std::int64_t> indices,
                const torch::Device &device, const std::stop_token &stop, std::vector<double> *byImage = nullptr);

} // namespace core::compute
