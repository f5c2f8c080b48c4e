// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/compute/nn/scoring.h"

#include <span>
#include <utility>
#include <vector>

namespace core::compute {

/// Gathers what a network's blocks put out for some rows of a set while it is scored batch by batch. The network is told to
/// report to it for as long as it lives.
class BlockRecorder final
{
public:
    /// `rows`: different indices into the set, in the order the Gram matrices shall have.
    BlockRecorder(Network &network, std::span<const std::int64_t> rows);
    ~BlockRecorder() { m_network.setBlockSink({}); }
    BlockRecorder(const BlockRecorder &) = delete;
    BlockRecorder &operator=(const BlockRecorder &) = delete;

    /// The next forward pass takes rows [begin, end) of the set; batches come in order.
    void expect(std::int64_t begin, std::int64_t end);
    std::vector<BlockGram> grams() const;

private:
    struct Maps
    {
        std::string block;
        std::vector<torch::Tensor> batches; ///< [wanted rows of the batch, values], float32 on the CPU
    };
    void keep(const std::string &block, const torch::Tensor &output);

    Network &m_network;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_rows; ///< row, its place in the matrices; by row
    std::size_t m_next = 0;                                    ///< first of m_rows that no batch has brought yet
    torch::Tensor m_wanted;                                    ///< indices into the batch
    std::vector<Maps> m_blocks;
};

} // namespace core::compute
