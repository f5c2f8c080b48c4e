// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/unlearn/batch_step.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

/// What CF-k and EU-k share: fine-tuning of the last k blocks (Network::blocks()) on the retain set, the earlier ones frozen
/// to the bit, their BatchNorm statistics included.
class LastBlocksStep : public BatchStep
{
public:
    LastBlocksStep(const SteeredRunOptions &options, std::size_t firstTrained)
        : m_step{options.learningRate, options.batchStatistics, firstTrained}
    {
    }
    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) override;

protected:
    std::size_t firstTrained() const { return m_step.firstTrained; }

private:
    StepOptions m_step;
};

/// The form's row for k.
OptionSpec blocksSpec();
/// Index of the first of the last k blocks. Throws std::invalid_argument, naming the blocks there are, unless 1 ≤ k < all.
std::size_t firstOfLastBlocks(const MethodRun &run, const Network &network);
/// As runSteered(), with the blocks before `firstTrained` frozen.
void runLastBlocks(MethodRun &run, Network &network, const SteeredRunOptions &options, std::size_t firstTrained, BatchStep &step);

} // namespace core::compute
