// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/last_blocks.h"

namespace core::compute {

namespace {

void runCfK(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    const std::shared_ptr<Network> network = loadModel(run.input.model, run.device);
    const std::size_t firstTrained = firstOfLastBlocks(run, *network);
    LastBlocksStep step(options, firstTrained);
    runLastBlocks(run, *network, options, firstTrained, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 5;
    defaults.learningRate = 0.01;
    return {"cf_k", "CF-k",
            "Goel et al., Towards Adversarial Evaluations for Inexact Machine Unlearning, 2022, arXiv 2201.06640",
            "Catastrophically forgets the last k blocks: goes on training them on the retain set alone; the blocks before stay as "
            "they are.",
            steeredRunOptionSpecs(defaults, {blocksSpec()}),
            {{"recommended", "Recommended", "Five passes over the retain set, the last three blocks training.", {}, false}}};
}

} // namespace

Method cfKMethod()
{
    return {spec(), runCfK};
}

} // namespace core::compute
