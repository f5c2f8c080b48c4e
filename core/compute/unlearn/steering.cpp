// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/steering.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/diverged.h"
#include "core/compute/unlearn/selection.h"
#include "core/util/random.h"

#include <torch/csrc/autograd/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kLargestSample = 500;
constexpr std::int64_t kChunk = 32; ///< a quarter of a second on two cores: how long a stop may wait

std::vector<std::int64_t> sampleOf(std::int64_t size, std::int64_t count, std::int64_t seed, std::string_view purpose)
{
    RandomStream random(static_cast<std::uint64_t>(seed), purpose);
    std::vector<std::int64_t> indices;
    for (const std::size_t index : random.sample(static_cast<std::size_t>(size), static_cast<std::size_t>(count)))
        indices.push_back(static_cast<std::int64_t>(index));
    return indices;
}

struct SetFigures
{
    std::vector<double> losses;
    double correct = 0; ///< images, or mean share of labels, summed
};

void addMultiClass(SetFigures &figures, const torch::Tensor &logits, const torch::Tensor &labels)
{
    const torch::Tensor logProbabilities = torch::log_softmax(logits, 1).to(torch::kFloat64);
    const torch::Tensor losses = -logProbabilities.gather(1, labels.unsqueeze(1)).squeeze(1).contiguous();
    figures.losses.insert(figures.losses.end(), losses.data_ptr<double>(), losses.data_ptr<double>() + losses.numel());
    figures.correct += (logits.argmax(1) == labels).sum().item<double>();
}

void addMultiLabel(SetFigures &figures, const torch::Tensor &logits, const torch::Tensor &labels)
{
    const torch::Tensor exact = logits.to(torch::kFloat64), truth = labels.to(torch::kFloat64);
    const torch::Tensor perLabel = exact.clamp_min(0) - exact * truth + torch::log1p(torch::exp(-exact.abs()));
    const torch::Tensor losses = perLabel.mean(1).contiguous();
    figures.losses.insert(figures.losses.end(), losses.data_ptr<double>(), losses.data_ptr<double>() + losses.numel());
    figures.correct += ((exact > 0) == (truth > 0.5)).to(torch::kFloat64).mean(1).sum().item<double>();
}

SetFigures figuresOf(Network &network, const LabelledImages &images, const std::vector<std::int64_t> &indices,
                     const torch::Device &device, const JobContext &job)
{
    const torch::NoGradGuard noGradient;
    const FoldedScope folded(network);
    const ModelSpec &spec = network.spec();
    const torch::Device cpu(torch::kCPU);
    SetFigures figures;
    for (std::size_t first = 0; first < indices.size(); first += kChunk) {
        job.throwIfStopped();
        const auto chunk = std::span(indices).subspan(first, std::min<std::size_t>(kChunk, indices.size() - first));
        const torch::Tensor logits = network.forward(pixelBatch(images, chunk, device)).logits.to(torch::kCPU, torch::kFloat32);
        const torch::Tensor labels = labelBatch(images, chunk, spec.kind, static_cast<int>(spec.classes.size()), cpu);
        (spec.kind == TaskKind::MultiLabel ? addMultiLabel : addMultiClass)(figures, logits, labels);
    }
    if (!std::ranges::all_of(figures.losses, [](double loss) { return std::isfinite(loss); }))
        throw Diverged("the network's outputs are no longer finite numbers; a lower learning_rate may help");
    return figures;
}

} // namespace

Steering::Steering(const LabelledImages &forget, const LabelledImages &validation, std::int64_t seed, Extent extent,
                   const std::stop_token &stop)
    : m_forget(forget), m_validation(validation), m_seed(seed)
{
    if (forget.size() == 0)
        throw std::invalid_argument("forget: there is no image to forget");
    if (validation.size() == 0)
        throw std::invalid_argument("validation: there is no validation image to steer by");
    const bool isWhole = extent == Extent::WholeSets;
    const auto limited = [&](const LabelledImages &set) { return isWhole ? set.size() : std::min(set.size(), kLargestSample); };
    m_forgetIndices = sampleOf(forget.size(), limited(forget), seed, "steering forget");
    m_validationIndices = sampleOf(validation.size(), limited(validation), seed, "steering validation");
    const auto validationCount = static_cast<std::int64_t>(m_validationIndices.size());
    m_comparedCount = isWhole ? validationCount : std::min(validationCount, forgetCount());
    m_nullPoint = forgettingScoreNullPoint(forgetCount(), m_comparedCount, stop);
}

Measurement Steering::measure(Network &network, const torch::Device &device, const JobContext &job) const
{
    const SetFigures validation = figuresOf(network, m_validation, m_validationIndices, device, job);
    const SetFigures forget = figuresOf(network, m_forget, m_forgetIndices, device, job);
    const auto compared = std::span(validation.losses).first(static_cast<std::size_t>(m_comparedCount));
    return {forgettingScore(forget.losses, compared, m_seed).value,
            validation.correct / static_cast<double>(validation.losses.size())};
}

double Steering::threshold(double wanted) const
{
    return std::max(wanted, m_nullPoint);
}

std::vector<std::string> Steering::notes(double stopThreshold, double keepThreshold) const
{
    const std::string sizes = std::to_string(forgetCount()) + " forget and " + std::to_string(m_comparedCount) + " validation images";
    std::vector<std::string> sentences;
    if (std::min(forgetCount(), m_comparedCount) < kSmallestCvSide)
        sentences.push_back("The forgetting score is |AUC − ½| of the loss on " + sizes + ", because there are fewer than "
                            + std::to_string(kSmallestCvSide) + " on a side.");
    else
        sentences.push_back("The forgetting score is |accuracy − ½| of the cross-validated attack on the loss of " + sizes + ".");
    if (std::min(stopThreshold, keepThreshold) < m_nullPoint)
        sentences.push_back("Chance alone keeps this score at or under " + shortNumber(m_nullPoint)
                            + " in 90 % of such samples, so a lower threshold acts as that.");
    return sentences;
}

} // namespace core::compute
