// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

namespace {

/// Gradient ascent on the forget set alone: minimises −CE(f(x_f), y_f).
class NegGradStep final : public BatchStep
{
public:
    NegGradStep(const SteeredRunOptions &options, double ceiling)
        : m_step{options.learningRate, options.batchStatistics}, m_ceiling(ceiling)
    {
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        BatchFigures figures;
        const double loss = optimiserStep(network, sgd, place.forget.pixels, m_step, [&](const torch::Tensor &logits) {
            return -ceiledLoss(logits, place.forget.labels, network.spec().kind, m_ceiling);
        });
        figures.trainLoss = loss;
        figures.series = {{"forget_loss", -loss}};
        return figures;
    }

private:
    StepOptions m_step;
    double m_ceiling;
};

SteeredRunOptions runDefaults()
{
    SteeredRunOptions defaults;
    defaults.walks = WalkedSet::Forget;
    defaults.epochs = 5;
    defaults.learningRate = 0.001;
    defaults.momentum = 0;
    defaults.weightDecay = 0;
    defaults.measureEvery = 2;
    return defaults;
}

void runNegGrad(MethodRun &run)
{
    SteeredRunOptions options = steeredRunOptions(run.input.options);
    options.walks = WalkedSet::Forget;
    NegGradStep step(options, option<double>(run.input.options, "loss_ceiling"));
    runSteered(run, options, step);
}

MethodSpec spec()
{
    return {"neg_grad", "NegGrad",
            "Golatkar et al., Eternal Sunshine of the Spotless Net, CVPR 2020, arXiv 1911.04933",
            "Trains against the forget set: raises its loss by gradient ascent. Fast, and nothing holds the rest of the model: "
            "accuracy falls when it goes on too long.",
            steeredRunOptionSpecs(runDefaults(), {lossCeilingSpec()}),
            {{"recommended", "Recommended", "A few careful passes over the forget set, measured at every batch.", {}, false},
             {"paper", "As described in the paper", "Plain gradient ascent: no ceiling on the loss.",
              {{"loss_ceiling", kNoCeiling}}, false}}};
}

} // namespace

Method negGradMethod()
{
    return {spec(), runNegGrad};
}

} // namespace core::compute
