// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/last_blocks.h"
#include "core/util/random.h"

namespace core::compute {

namespace {

/// CF-k from freshly drawn weights: the last k blocks forget by construction, the ones before do not.
class EuKStep final : public LastBlocksStep
{
public:
    EuKStep(const MethodRun &run, const SteeredRunOptions &options, std::size_t firstTrained)
        : LastBlocksStep(options, firstTrained), m_seed(derivedSeed(run.input.seed, "eu_k blocks"))
    {
    }

    void prepare(Network &network, const JobContext &) override
    {
        const auto fresh = stateDict(*makeNetwork(network.spec(), m_seed));
        auto state = stateDict(network);
        const std::vector<Block> blocks = network.blocks();
        for (std::size_t i = 0; i < state.size(); ++i)
            if (blockOf(state[i].first, blocks) >= firstTrained())
                state[i].second.copy_(fresh[i].second);
    }

private:
    std::int64_t m_seed;
};

void runEuK(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    const std::shared_ptr<Network> network = loadModel(run.input.model, run.device);
    const std::size_t firstTrained = firstOfLastBlocks(run, *network);
    EuKStep step(run, options, firstTrained);
    runLastBlocks(run, *network, options, firstTrained, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 10;
    defaults.learningRate = 0.01;
    defaults.batchStatistics = true; // fresh blocks have none yet
    return {"eu_k", "EU-k",
            "Goel et al., Towards Adversarial Evaluations for Inexact Machine Unlearning, 2022, arXiv 2201.06640",
            "Exactly unlearns the last k blocks: draws their weights anew and trains them on the retain set; the blocks before stay "
            "as they are, with whatever they remember.",
            steeredRunOptionSpecs(defaults, {blocksSpec()}),
            {{"recommended", "Recommended", "Ten passes over the retain set, the last three blocks drawn anew.", {}, false}}};
}

} // namespace

Method euKMethod()
{
    return {spec(), runEuK};
}

} // namespace core::compute
