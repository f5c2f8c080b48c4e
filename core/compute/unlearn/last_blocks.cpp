// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/last_blocks.h"

#include "core/compute/nn/frozen_parameters.h"

#include <stdexcept>

namespace core::compute {

BatchFigures LastBlocksStep::operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool)
{
    BatchFigures figures;
    figures.trainLoss = taskStep(network, sgd, place.retain.pixels, place.retain.labels, m_step);
    return figures;
}

OptionSpec blocksSpec()
{
    return {"blocks", "Last blocks k", std::int64_t{3}, 1.0, 1000.0, "blocks",
            "How many blocks are trained, counted from the output; the classifier is the first of them and a residual block "
            "counts as one. More forgets more and takes longer.", {}};
}

std::size_t firstOfLastBlocks(const MethodRun &run, const Network &network)
{
    const std::vector<Block> blocks = network.blocks();
    const auto k = static_cast<std::size_t>(option<std::int64_t>(run.input.options, "blocks"));
    if (k < blocks.size())
        return blocks.size() - k;
    std::string names;
    for (const Block &block : blocks)
        names += (names.empty() ? "" : ", ") + block.name;
    throw std::invalid_argument("blocks: " + std::to_string(k) + " is too many, " + network.spec().arch + " has "
                                + std::to_string(blocks.size()) + " (" + names + ") and the first must stay; at most "
                                + std::to_string(blocks.size() - 1) + " can be trained");
}

void runLastBlocks(MethodRun &run, Network &network, const SteeredRunOptions &options, std::size_t firstTrained, BatchStep &step)
{
    const FrozenParameters frozen(network, firstTrained);
    SteeredRun(run, network, options).walk(step);
    saveModel(network, run.input.output);
}

} // namespace core::compute
