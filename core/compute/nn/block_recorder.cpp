// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/block_recorder.h"

#include <algorithm>

namespace core::compute {

namespace {

constexpr std::int64_t kMostSide = 4; ///< of a map, before it is flattened

} // namespace

BlockRecorder::BlockRecorder(Network &network, std::span<const std::int64_t> rows) : m_network(network)
{
    for (std::size_t place = 0; place < rows.size(); ++place)
        m_rows.emplace_back(rows[place], static_cast<std::int64_t>(place));
    std::ranges::sort(m_rows);
    if (!rows.empty())
        network.setBlockSink([this](const std::string &block, const torch::Tensor &output) { keep(block, output); });
}

void BlockRecorder::expect(std::int64_t begin, std::int64_t end)
{
    std::vector<std::int64_t> wanted;
    for (; m_next < m_rows.size() && m_rows[m_next].first < end; ++m_next)
        wanted.push_back(m_rows[m_next].first - begin);
    m_wanted = torch::tensor(wanted, torch::kInt64);
}

void BlockRecorder::keep(const std::string &block, const torch::Tensor &output)
{
    if (m_wanted.numel() == 0)
        return;
    torch::Tensor maps = output.index_select(0, m_wanted.to(output.device()));
    if (maps.size(2) > kMostSide || maps.size(3) > kMostSide)
        maps = at::adaptive_avg_pool2d(maps, {std::min(maps.size(2), kMostSide), std::min(maps.size(3), kMostSide)});
    auto found = std::ranges::find(m_blocks, block, &Maps::block);
    if (found == m_blocks.end())
        found = m_blocks.insert(found, {block, {}});
    found->batches.push_back(maps.flatten(1).to(torch::kCPU, torch::kFloat32));
}

std::vector<BlockGram> BlockRecorder::grams() const
{
    std::vector<std::int64_t> rowOfPlace(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        rowOfPlace[static_cast<std::size_t>(m_rows[row].second)] = static_cast<std::int64_t>(row);
    const torch::Tensor order = torch::tensor(rowOfPlace, torch::kInt64);
    std::vector<BlockGram> all;
    for (const Maps &maps : m_blocks) {
        torch::Tensor table = torch::cat(maps.batches).index_select(0, order).to(torch::kFloat64);
        table = table - table.mean(0, true);
        const torch::Tensor gram = table.matmul(table.t()).contiguous();
        all.push_back({maps.block, {gram.data_ptr<double>(), gram.data_ptr<double>() + gram.numel()}});
    }
    return all;
}

} // namespace core::compute
