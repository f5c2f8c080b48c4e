// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

namespace {

/// Teaches the network to shrug at forget images: CE(f(x_r), y_r) + w·KL(even ‖ f(x_f)).
class ShrugStep final : public BatchStep
{
public:
    ShrugStep(const SteeredRunOptions &options, double weight)
        : m_step{options.learningRate, options.batchStatistics}, m_weight(weight)
    {
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        const TaskKind kind = network.spec().kind;
        BatchFigures figures;
        const torch::Tensor pixels = torch::cat({place.retain.pixels, place.forget.pixels});
        figures.trainLoss = optimiserStep(network, sgd, pixels, m_step, [&](const torch::Tensor &logits) {
            const auto [retain, forget] = splitAt(logits, place.retain.size());
            const torch::Tensor fromEven = divergences(torch::zeros_like(forget), forget, kind, 1).mean();
            figures.series = {{"forget_divergence", fromEven.item<double>()}};
            return taskLoss(retain, place.retain.labels, kind) + m_weight * fromEven;
        });
        return figures;
    }

private:
    StepOptions m_step;
    double m_weight;
};

void runShrug(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    ShrugStep step(options, option<double>(run.input.options, "weight"));
    runSteered(run, options, step);
}

} // namespace

Method shrugMethod()
{
    const std::vector<OptionSpec> own{
        {"weight", "Weight", 1.0, 0.0, 100.0, "", "Weight of the forget images. Higher forgets more.", {}}};
    return {{"shrug", "Shrug", "", "Teaches the model to give forget images even odds.",
             steeredRunOptionSpecs(SteeredRunOptions(), own),
             {{"recommended", "Recommended", "One pass over the retain set.", {}, false}}},
            runShrug};
}

} // namespace core::compute
