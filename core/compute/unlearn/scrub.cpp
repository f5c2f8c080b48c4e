// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/rewind.h"
#include "core/compute/unlearn/steered_run.h"
#include "core/compute/unlearn/teacher.h"

#include <stdexcept>

namespace core::compute {

namespace {

constexpr int kMax = 0, kMin = 1;
constexpr std::int64_t kLongestRewind = 20;
constexpr char kRewind[] = "rewind";

struct ScrubOptions
{
    double alpha = 0, gamma = 0, temperature = 1;
    bool rewinds = false;
    SteeredRunOptions run;
};

/// Kurmanji et al., eq. 3, in turns: a max pass raises KL(w_o ‖ w_u) on the forget set, a min pass lowers
/// α·KL(w_o ‖ w_u) + γ·CE on the retain set. KL at temperature T, times T².
class ScrubStep final : public BatchStep
{
public:
    ScrubStep(const MethodRun &run, const ScrubOptions &options)
        : m_options(options), m_step{options.run.learningRate, options.run.batchStatistics},
          m_teacher(loadModel(run.input.model, run.device)), m_rewind(run.input)
    {
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        const BatchFigures figures = place.phase == kMax ? maxStep(network, sgd, place.forget) : minStep(network, sgd, place.retain);
        if (m_options.rewinds && place.phase == kMin && place.isLastOfPass)
            m_rewind.remember(network);
        return figures;
    }

    TensorsByName state() const override { return m_rewind.state(); }
    void restore(const TensorsByName &state) override { m_rewind.restore(state); }
    std::optional<OwnChoice> choice(Network &network, const JobContext &job) override
    {
        return m_options.rewinds ? std::optional(m_rewind.choose(network, job)) : std::nullopt;
    }

private:
    torch::Tensor divergence(const torch::Tensor &logits, const ImageBatch &batch, TaskKind kind) const
    {
        const double temperature = m_options.temperature;
        return divergences(m_teacher.logits(batch.pixels), logits, kind, temperature).mean() * (temperature * temperature);
    }

    BatchFigures maxStep(Network &network, Sgd &sgd, const ImageBatch &batch)
    {
        BatchFigures figures;
        const double loss = optimiserStep(network, sgd, batch.pixels, m_step, [&](const torch::Tensor &logits) {
            return -divergence(logits, batch, network.spec().kind);
        });
        figures.trainLoss = loss;
        figures.series = {{"forget_divergence", -loss}};
        return figures;
    }

    BatchFigures minStep(Network &network, Sgd &sgd, const ImageBatch &batch)
    {
        const TaskKind kind = network.spec().kind;
        BatchFigures figures;
        figures.trainLoss = optimiserStep(network, sgd, batch.pixels, m_step, [&](const torch::Tensor &logits) {
            const torch::Tensor apart = divergence(logits, batch, kind), loss = taskLoss(logits, batch.labels, kind);
            figures.series = {{"retain_divergence", apart.item<double>()}, {"retain_loss", loss.item<double>()}};
            return m_options.alpha * apart + m_options.gamma * loss;
        });
        return figures;
    }

    const ScrubOptions &m_options;
    StepOptions m_step;
    Teacher m_teacher;
    Rewind m_rewind;
};

std::vector<Pass> passes(std::int64_t epochs, std::int64_t maxEpochs)
{
    std::vector<Pass> all;
    for (std::int64_t epoch = 0; epoch < epochs; ++epoch) {
        if (epoch < maxEpochs)
            all.push_back({WalkedSet::Forget, kMax, {}});
        all.push_back({WalkedSet::Retain, kMin, {}});
    }
    return all;
}

void runScrub(MethodRun &run)
{
    const OptionValues &values = run.input.options;
    ScrubOptions options;
    options.alpha = option<double>(values, "alpha");
    options.gamma = option<double>(values, "gamma");
    options.temperature = option<double>(values, "temperature");
    options.rewinds = option<std::string>(values, "selection") == kRewind;
    options.run = steeredRunOptions(values);
    if (options.rewinds && options.run.epochs > kLongestRewind)
        throw std::invalid_argument("epochs: rewinding keeps the weights of every epoch; with selection=rewind there can be at most "
                                    + std::to_string(kLongestRewind));
    ScrubStep step(run, options);
    runSteered(run, options.run, step, passes(options.run.epochs, option<std::int64_t>(values, "msteps")));
}

std::vector<OptionSpec> optionSpecs()
{
    SteeredRunOptions defaults;
    defaults.epochs = 5;
    defaults.learningRate = 0.001;
    defaults.batchStatistics = true; // otherwise the model begins as its teacher to the bit, where the KL has no gradient
    return steeredRunOptionSpecs(
        defaults,
        {{"msteps", "Epochs with a max pass (msteps)", std::int64_t{2}, 0.0, 1000.0, "epochs",
          "The first so many epochs begin with a pass over the forget set that drives the model away from the original; every "
          "epoch ends with a pass over the retain set that mends it. More forgets more.", {}},
         {"alpha", "Weight of staying close α", 0.5, 0.0, 1000.0, "",
          "Weight of the distance to the original's answers on the retain set.", {}},
         {"gamma", "Weight of the retain loss γ", 1.0, 0.0, 1000.0, "", "Weight of the retain images' loss.", {}},
         {"temperature", "Temperature", 4.0, 0.1, 100.0, "",
          "Divides the logits before the model and the original are compared. Higher compares the small probabilities too.", {}},
         {"selection", "Which weights are kept", std::string("steered"), {}, {}, "",
          "steered: the rule all methods share. rewind: the paper's SCRUB+R, the weights after that epoch whose forget error is "
          "closest to the final model's error on validation images of the forget set's classes; keeps the weights of every epoch in "
          "memory, at most 20.", {"steered", kRewind}}});
}

MethodSpec spec()
{
    return {"scrub", "SCRUB", "Kurmanji et al., Towards Unbounded Machine Unlearning, NeurIPS 2023, arXiv 2302.09880",
            "The original as a teacher to be disobeyed on the forget set and followed on the retain set, in turns.",
            optionSpecs(),
            {{"recommended", "Recommended", "Two epochs of both passes, then three that only mend.", {}, false},
             {"paper", "As described in the paper",
              "The published large-scale settings, with SCRUB+R's rewinding: KL hardly counts beside the retain loss.",
              {{"alpha", 0.001}, {"gamma", 0.99}, {"temperature", 4.0}, {"learning_rate", 5e-4}, {"momentum", 0.9},
               {"weight_decay", 5e-4}, {"msteps", std::int64_t{2}}, {"epochs", std::int64_t{3}}, {"batch_statistics", true},
               {"selection", std::string(kRewind)}}, false}}};
}

} // namespace

Method scrubMethod()
{
    return {spec(), runScrub};
}

} // namespace core::compute
