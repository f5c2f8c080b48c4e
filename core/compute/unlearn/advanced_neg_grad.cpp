// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

namespace {

/// Ascent on forget images and descent on retain images in one step: minimises CE(f(x_r), y_r) − w·CE(f(x_f), y_f).
class AdvancedNegGradStep final : public BatchStep
{
public:
    AdvancedNegGradStep(const SteeredRunOptions &options, double forgetWeight, double ceiling)
        : m_step{options.learningRate, options.batchStatistics}, m_forgetWeight(forgetWeight), m_ceiling(ceiling)
    {
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        const TaskKind kind = network.spec().kind;
        BatchFigures figures;
        const torch::Tensor pixels = torch::cat({place.retain.pixels, place.forget.pixels});
        figures.trainLoss = optimiserStep(network, sgd, pixels, m_step, [&](const torch::Tensor &logits) {
            const auto [retain, forget] = splitAt(logits, place.retain.size());
            const torch::Tensor retainLoss = taskLoss(retain, place.retain.labels, kind);
            const torch::Tensor forgetLoss = ceiledLoss(forget, place.forget.labels, kind, m_ceiling);
            figures.series = {{"retain_loss", retainLoss.item<double>()}, {"forget_loss", forgetLoss.item<double>()}};
            return retainLoss - m_forgetWeight * forgetLoss;
        });
        return figures;
    }

private:
    StepOptions m_step;
    double m_forgetWeight, m_ceiling;
};

void runAdvancedNegGrad(MethodRun &run)
{
    const OptionValues &values = run.input.options;
    const SteeredRunOptions options = steeredRunOptions(values);
    AdvancedNegGradStep step(options, option<double>(values, "forget_weight"), option<double>(values, "loss_ceiling"));
    runSteered(run, options, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 2;
    defaults.learningRate = 0.002;
    std::vector<OptionSpec> own{
        {"forget_weight", "Forget weight", 0.2, 0.0, 100.0, "",
         "Weight of raising the forget images' loss beside keeping the retain images' low. Higher forgets more and costs "
         "accuracy.", {}},
        lossCeilingSpec()};
    return {"advanced_neg_grad", "Advanced NegGrad",
            "Choi & Na, Towards Machine Unlearning Benchmarks, 2023, arXiv 2311.02240; NegGrad+ of Kurmanji et al., NeurIPS 2023, "
            "arXiv 2302.09880",
            "Raises the forget set's loss and lowers the retain set's in the same step, so that accuracy is held while the model "
            "forgets.",
            steeredRunOptionSpecs(defaults, std::move(own)),
            {{"recommended", "Recommended", "The retain set leads; the forget set has a fifth of its weight.", {}, false},
             {"paper", "As described in the paper", "Retain loss − forget loss with equal weights and no ceiling.",
              {{"forget_weight", 1.0}, {"loss_ceiling", kNoCeiling}}, false}}};
}

} // namespace

Method advancedNegGradMethod()
{
    return {spec(), runAdvancedNegGrad};
}

} // namespace core::compute
