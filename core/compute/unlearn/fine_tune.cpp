// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

namespace {

/// Goes on training on the retain set alone and hopes that the rest fades: the baseline every method is measured against.
class FineTuneStep final : public BatchStep
{
public:
    explicit FineTuneStep(const SteeredRunOptions &options) : m_options{options.learningRate, options.batchStatistics} {}

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        BatchFigures figures;
        figures.trainLoss = taskStep(network, sgd, place.retain.pixels, place.retain.labels, m_options);
        return figures;
    }

private:
    StepOptions m_options;
};

void runFineTune(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    FineTuneStep step(options);
    runSteered(run, options, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 5;
    defaults.learningRate = 0.01;
    return {"fine_tune", "Fine-tune", "Golatkar et al., Eternal Sunshine of the Spotless Net, CVPR 2020, arXiv 1911.04933",
            "Goes on training on the retain set alone. Cheap, keeps accuracy, and often forgets little: a baseline.",
            steeredRunOptionSpecs(defaults),
            {{"recommended", "Recommended", "Five passes over the retain set.", {}, false}}};
}

} // namespace

Method fineTuneMethod()
{
    return {spec(), runFineTune};
}

} // namespace core::compute
