// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/objectives.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"
#include "core/compute/unlearn/teacher.h"
#include "core/util/random.h"

namespace core::compute {

namespace {

std::shared_ptr<Network> untrained(const MethodRun &run, const ModelSpec &spec)
{
    const std::shared_ptr<Network> network = makeNetwork(spec, derivedSeed(run.input.seed, "bad teacher"));
    network->to(torch::Device(run.device));
    return network;
}

/// Chundawat et al., eq. 2: KL(T_s ‖ S) on retain images, KL(T_d ‖ S) on forget images, mean over all images of the batch.
class BadTeacherStep final : public BatchStep
{
public:
    BadTeacherStep(const MethodRun &run, const SteeredRunOptions &options, double temperature)
        : BadTeacherStep(loadModel(run.input.model, run.device), run, options, temperature)
    {
    }

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool) override
    {
        const TaskKind kind = network.spec().kind;
        BatchFigures figures;
        const torch::Tensor pixels = torch::cat({place.retain.pixels, place.forget.pixels});
        figures.trainLoss = optimiserStep(network, sgd, pixels, m_step, [&](const torch::Tensor &logits) {
            const auto [retain, forget] = splitAt(logits, place.retain.size());
            const torch::Tensor toCompetent = divergences(m_competent.logits(place.retain.pixels), retain, kind, m_temperature);
            const torch::Tensor toUntrained = divergences(m_untrained.logits(place.forget.pixels), forget, kind, m_temperature);
            figures.series = {{"retain_divergence", toCompetent.mean().item<double>()},
                              {"forget_divergence", toUntrained.mean().item<double>()}};
            return torch::cat({toCompetent, toUntrained}).mean();
        });
        return figures;
    }

private:
    BadTeacherStep(const std::shared_ptr<Network> &original, const MethodRun &run, const SteeredRunOptions &options,
                   double temperature)
        : m_competent(original), m_untrained(untrained(run, original->spec())),
          m_step{options.learningRate, options.batchStatistics}, m_temperature(temperature)
    {
    }

    Teacher m_competent, m_untrained;
    StepOptions m_step;
    double m_temperature;
};

void runBadTeacher(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    BadTeacherStep step(run, options, option<double>(run.input.options, "temperature"));
    runSteered(run, options, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 2;
    defaults.learningRate = 0.003;
    return {"bad_teacher", "Bad Teacher",
            "Chundawat et al., Can Bad Teaching Induce Forgetting?, AAAI 2023, arXiv 2205.08096",
            "The model learns from two teachers: from the original on the retain set, and from an untrained network on the forget "
            "set, of which it keeps no more than that one knows.",
            steeredRunOptionSpecs(defaults,
                                  {{"temperature", "Temperature", 1.0, 0.1, 100.0, "",
                                    "Divides the logits of teachers and model before they are compared. Higher compares the "
                                    "small probabilities too.", {}}}),
            {{"recommended", "Recommended", "Two passes over the retain set at temperature 1, as in the paper.", {}, false}}};
}

} // namespace

Method badTeacherMethod()
{
    return {spec(), runBadTeacher};
}

} // namespace core::compute
