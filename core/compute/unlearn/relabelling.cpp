// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relabelling.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/scoring.h"
#include "core/compute/unlearn/objectives.h"
#include "core/util/random.h"

#include <stdexcept>

namespace core::compute {

std::vector<Label> randomLabels(const LabelledImages &set, const ModelSpec &spec, std::int64_t seed)
{
    const bool isMultiLabel = spec.kind == TaskKind::MultiLabel;
    const auto classes = static_cast<std::uint64_t>(spec.classes.size());
    if (!isMultiLabel && classes < 2)
        throw std::invalid_argument("model: its task has one class, so that there is no other label to give");
    std::vector<Label> labels;
    for (std::size_t place = 0; place < set.labels.size(); ++place) {
        RandomStream random(static_cast<std::uint64_t>(seed), "random label", place);
        const auto truth = static_cast<std::uint64_t>(set.labels[place]);
        const std::uint64_t other = isMultiLabel ? truth ^ (1 + random.below((std::uint64_t{1} << classes) - 1))
                                                 : (truth + 1 + random.below(classes - 1)) % classes;
        labels.push_back(static_cast<Label>(other));
    }
    return labels;
}

RelabellingStep::RelabellingStep(const MethodRun &run, const SteeredRunOptions &options, double retainWeight)
    : m_relabelled(run.input.forget), m_step{options.learningRate, options.batchStatistics}, m_retainWeight(retainWeight)
{
    m_relabelled.labels = randomLabels(run.input.forget, readModelSpec(run.input.model), run.input.seed);
}

BatchFigures RelabellingStep::operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool)
{
    const ModelSpec &spec = network.spec();
    const torch::Tensor pixels = torch::cat({place.forget.pixels, place.retain.pixels});
    const torch::Tensor otherLabels = labelBatch(m_relabelled, place.forget.indices, spec.kind,
                                                 static_cast<int>(spec.classes.size()), pixels.device());
    BatchFigures figures;
    figures.trainLoss = optimiserStep(network, sgd, pixels, m_step, [&](const torch::Tensor &logits) {
        const auto [forget, retain] = splitAt(logits, place.forget.size());
        const torch::Tensor forgetLoss = taskLoss(forget, otherLabels, spec.kind);
        const torch::Tensor retainLoss = taskLoss(retain, place.retain.labels, spec.kind);
        figures.series = {{"forget_loss", taskLoss(forget.detach(), place.forget.labels, spec.kind).item<double>()},
                          {"retain_loss", retainLoss.item<double>()}};
        return forgetLoss + m_retainWeight * retainLoss;
    });
    return figures;
}

OptionSpec retainWeightSpec()
{
    return {"retain_weight", "Retain weight", 1.0, 0.0, 1000.0, "",
            "Weight of the retain images' loss beside that of the relabelled forget images. Higher keeps accuracy and forgets "
            "less; 0 trains on the relabelled images alone.", {}};
}

} // namespace core::compute
