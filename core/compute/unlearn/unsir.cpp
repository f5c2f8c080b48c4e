// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"
#include "core/compute/unlearn/unsir_noise.h"

#include <set>

namespace core::compute {

namespace {

constexpr int kImpair = 0, kRepair = 1;

struct UnsirOptions
{
    NoiseOptions noise;
    double impairRate = 0;
    std::int64_t impairEpochs = 1;
    SteeredRunOptions run; ///< epochs and learningRate: of the repair
};

/// Impair: CE on retain images together with noise under the forget set's labels. Repair: CE on retain images.
class UnsirStep final : public BatchStep
{
public:
    UnsirStep(const MethodRun &run, const UnsirOptions &options) : m_input(run.input), m_options(options) {}

    void prepare(Network &network, const JobContext &job) override
    {
        const std::set<Label> labels(m_input.forget.labels.begin(), m_input.forget.labels.end());
        m_noise = errorMaximisingNoise(network, {labels.begin(), labels.end()}, m_input.seed, m_options.noise, job);
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        if (place.isFirstOfPass && place.phase == kRepair)
            sgd.forgetMomentum(); // the two steps have an optimiser each
        return place.phase == kImpair ? impair(network, sgd, place) : repair(network, sgd, place);
    }

    TensorsByName state() const override
    {
        return {{"noise", m_noise.pixels}, {"labels", torch::tensor(m_noise.labels)}};
    }
    void restore(const TensorsByName &state) override
    {
        m_noise.pixels = state.at("noise");
        const torch::Tensor labels = state.at("labels").cpu();
        m_noise.labels.assign(labels.data_ptr<std::int64_t>(), labels.data_ptr<std::int64_t>() + labels.numel());
    }

private:
    BatchFigures impair(Network &network, Sgd &sgd, const BatchPlace &place)
    {
        const ModelSpec &spec = network.spec();
        const auto all = static_cast<std::int64_t>(m_noise.labels.size());
        std::vector<std::int64_t> rows; // the noise goes on in cycles
        for (std::int64_t i = 0; i < std::min(all, m_options.run.batch); ++i)
            rows.push_back((place.number * m_options.run.batch + i) % all);
        const torch::Device device = m_noise.pixels.device();
        const torch::Tensor chosen = torch::tensor(rows).to(device);
        const torch::Tensor noiseLabels = labelTensor(m_noise.labels, spec, device).index_select(0, chosen);
        const torch::Tensor pixels = torch::cat({place.retain.pixels, m_noise.pixels.index_select(0, chosen)});
        BatchFigures figures;
        const StepOptions step{m_options.impairRate, m_options.run.batchStatistics};
        figures.trainLoss = optimiserStep(network, sgd, pixels, step, [&](const torch::Tensor &logits) {
            const torch::Tensor losses = imageLosses(logits, torch::cat({place.retain.labels, noiseLabels}), spec.kind);
            const auto [retain, noised] = splitAt(losses, place.retain.size());
            figures.series = {{"retain_loss", retain.mean().item<double>()}, {"noise_loss", noised.mean().item<double>()}};
            return losses.mean();
        });
        return figures;
    }

    BatchFigures repair(Network &network, Sgd &sgd, const BatchPlace &place)
    {
        BatchFigures figures;
        const double loss = taskStep(network, sgd, place.retain.pixels, place.retain.labels,
                                     {m_options.run.learningRate, m_options.run.batchStatistics});
        figures.trainLoss = loss;
        figures.series = {{"retain_loss", loss}};
        return figures;
    }

    const UnlearnInput &m_input;
    const UnsirOptions &m_options;
    ErrorMaximisingNoise m_noise;
};

void runUnsir(MethodRun &run)
{
    const OptionValues &values = run.input.options;
    UnsirOptions options;
    options.noise.imagesPerLabel = option<std::int64_t>(values, "noise_images");
    options.noise.steps = static_cast<int>(option<std::int64_t>(values, "noise_steps"));
    options.noise.rate = option<double>(values, "noise_rate");
    options.noise.penalty = option<double>(values, "noise_penalty");
    options.impairRate = option<double>(values, "impair_learning_rate");
    options.impairEpochs = option<std::int64_t>(values, "impair_epochs");
    options.run = steeredRunOptions(values);
    std::vector<Pass> passes = passesOver(WalkedSet::Retain, options.impairEpochs, kImpair);
    for (const Pass &pass : passesOver(WalkedSet::Retain, options.run.epochs, kRepair))
        passes.push_back(pass);
    UnsirStep step(run, options);
    runSteered(run, options.run, step, std::move(passes));
}

std::vector<OptionSpec> optionSpecs()
{
    const NoiseOptions noise;
    SteeredRunOptions defaults;
    defaults.epochs = 2;
    defaults.learningRate = 0.01;
    defaults.batchStatistics = true; // with the original's statistics the noise can blow the network up
    std::vector<OptionSpec> all = steeredRunOptionSpecs(
        defaults,
        {{"noise_images", "Noise images per label", noise.imagesPerLabel, 1.0, 1000.0, "images",
          "Images of noise made for every class of the forget set, or for every combination of labels. More is steadier and takes "
          "longer.", {}},
         {"noise_steps", "Noise steps", std::int64_t{noise.steps}, 1.0, 10000.0, "steps",
          "Steps by which the noise is made as wrong as possible. More makes it worse for the model.", {}},
         {"noise_rate", "Noise step size", noise.rate, 1e-4, 10.0, "", "Step of the noise, in units of the normalised image.", {}},
         {"noise_penalty", "Noise penalty λ", noise.penalty, 0.0, 1000.0, "",
          "Pull of the noise towards grey, on its mean square. Higher keeps it fainter.", {}},
         {"impair_epochs", "Impair epochs", std::int64_t{1}, 1.0, 1000.0, "epochs",
          "Passes over the retain set with noise under the forget set's labels mixed in: these forget.", {}},
         {"impair_learning_rate", "Impair learning rate", 0.02, 1e-6, 1.0, "",
          "Step of the optimiser in those passes. Higher forgets more and costs accuracy.", {}}});
    for (OptionSpec &spec : all) {
        if (spec.key == "epochs") {
            spec.title = "Repair epochs";
            spec.help = "Passes over the retain set that mend what the noise broke.";
        } else if (spec.key == "learning_rate") {
            spec.title = "Repair learning rate";
            spec.help = "Step of the optimiser in the repair passes.";
        }
    }
    return all;
}

MethodSpec spec()
{
    return {"unsir", "UNSIR", "Tarun et al., Fast Yet Effective Machine Unlearning, 2021, arXiv 2111.08947",
            "Makes noise the model is most wrong about, trains on it under the forget set's labels (impair), then on the retain set "
            "alone (repair).",
            optionSpecs(),
            {{"recommended", "Recommended", "The paper's rates and batch statistics; two passes of repair.", {}, false},
             {"paper", "As described in the paper", "One pass of impairing at 0.02, one of repairing at 0.01.",
              {{"epochs", std::int64_t{1}}}, false}}};
}

} // namespace

Method unsirMethod()
{
    return {spec(), runUnsir};
}

} // namespace core::compute
