// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/scoring.h"
#include "core/compute/unlearn/dampening.h"
#include "core/compute/unlearn/steered_run.h"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr int kRetain = 0, kForget = 1;
/// Images between two looks at the stop token; the result does not depend on it but for the order of summation.
constexpr std::int64_t kBatch = 8;

struct SsdOptions
{
    double alpha = 0, lambda = 0;
    std::int64_t retainImages = 0;
};

/// Two passes that only add up squared gradients; after the last batch the weights are dampened, once.
class SsdStep final : public BatchStep
{
public:
    SsdStep(const MethodRun &run, const SsdOptions &options) : m_input(run.input), m_options(options) {}

    void prepare(Network &network, const JobContext &) override
    {
        for (Importance *importance : {&m_retain, &m_forget})
            for (const torch::Tensor &parameter : network.parameters())
                importance->sums.push_back(torch::zeros_like(parameter).detach());
    }

    BatchFigures operator()(Network &network, Sgd &, const BatchPlace &place, bool) override
    {
        const ImageBatch &batch = place.phase == kRetain ? place.retain : place.forget;
        Importance &importance = place.phase == kRetain ? m_retain : m_forget;
        addSquaredGradients(network, batch.pixels, batch.labels, importance.sums);
        importance.images += batch.size();
        BatchFigures figures;
        figures.changedWeights = place.number + 1 == place.total;
        if (figures.changedWeights)
            dampenAll(network);
        return figures;
    }

    TensorsByName state() const override
    {
        TensorsByName state{{"dampened", torch::tensor(m_dampened)}};
        for (const auto &[set, importance] : {std::pair("retain", &m_retain), std::pair("forget", &m_forget)}) {
            state.emplace(std::string(set) + ".images", torch::tensor(importance->images));
            for (std::size_t i = 0; i < importance->sums.size(); ++i)
                state.emplace(std::string(set) + "." + std::to_string(i), importance->sums[i]);
        }
        return state;
    }
    void restore(const TensorsByName &state) override
    {
        m_dampened = state.at("dampened").item<std::int64_t>();
        for (const auto &[set, importance] : {std::pair("retain", &m_retain), std::pair("forget", &m_forget)}) {
            importance->images = state.at(std::string(set) + ".images").item<std::int64_t>();
            importance->sums.clear();
            for (auto found = state.find(std::string(set) + ".0"); found != state.end();
                 found = state.find(std::string(set) + "." + std::to_string(importance->sums.size())))
                importance->sums.push_back(found->second);
        }
    }

    std::vector<std::string> notes() const override
    {
        std::int64_t all = 0;
        for (const torch::Tensor &sum : m_forget.sums)
            all += sum.numel();
        std::string note = std::to_string(m_dampened) + " of " + std::to_string(all) + " weights were dampened, by the importance of "
            + std::to_string(m_retain.images) + " retain and " + std::to_string(m_forget.images) + " forget images.";
        if (m_dampened == 0)
            note += " The model is the original; a lower alpha selects more.";
        return {note};
    }

private:
    struct Importance
    {
        std::vector<torch::Tensor> sums; ///< of squared gradients, in the order of parameters()
        std::int64_t images = 0;
    };

    void dampenAll(Network &network)
    {
        const auto retain = static_cast<double>(m_input.retain.size()), forget = static_cast<double>(m_input.forget.size());
        const std::vector<torch::Tensor> weights = network.parameters();
        for (std::size_t i = 0; i < weights.size(); ++i) {
            // D is the whole training set; of its retain part there may be only a sample.
            const torch::Tensor ofForget = m_forget.sums[i] / forget;
            const torch::Tensor ofAll = (retain / static_cast<double>(m_retain.images) * m_retain.sums[i] + m_forget.sums[i])
                / (retain + forget);
            m_dampened += dampen(weights[i], ofAll, ofForget, m_options.alpha, m_options.lambda);
        }
    }

    const UnlearnInput &m_input;
    SsdOptions m_options;
    Importance m_retain, m_forget;
    std::int64_t m_dampened = 0;
};

/// I_D holds the forget images' part of it: I_f can never be more than (all / forget)·I_D.
void refuseAlphaThatSelectsNothing(const UnlearnInput &input, double alpha)
{
    const std::int64_t all = input.retain.size() + input.forget.size();
    if (input.forget.size() == 0 || alpha < static_cast<double>(all) / static_cast<double>(input.forget.size()))
        return;
    std::array<char, 32> largest;
    std::snprintf(largest.data(), largest.size(), "%.3g", static_cast<double>(all) / static_cast<double>(input.forget.size()));
    throw std::invalid_argument("alpha: with " + std::to_string(input.forget.size()) + " of " + std::to_string(all)
                                + " images to forget no weight can be selected at " + optionText(alpha)
                                + "; it must be below " + largest.data());
}

void runSsd(MethodRun &run)
{
    const OptionValues &values = run.input.options;
    const SsdOptions options{option<double>(values, "alpha"), option<double>(values, "lambda"),
                             option<std::int64_t>(values, "retain_images")};
    refuseAlphaThatSelectsNothing(run.input, options.alpha);
    SteeredRunOptions walk;
    walk.batch = kBatch;
    walk.keepThreshold = option<double>(values, "keep_threshold");
    SsdStep step(run, options);
    runSteered(run, walk, step,
               {{WalkedSet::Retain, kRetain, (options.retainImages + kBatch - 1) / kBatch}, {WalkedSet::Forget, kForget, {}}});
}

MethodSpec spec()
{
    return {"ssd", "SSD",
            "Foster et al., Fast Machine Unlearning Without Retraining Through Selective Synaptic Dampening, AAAI 2024, "
            "arXiv 2308.07707",
            "Shrinks those weights that matter much more for the forget set than for the whole training set, in one step and "
            "without any training.",
            {{"alpha", "Selection α", 2.0, 0.01, 1e6, "",
              "A weight is dampened if it is more than so many times as important for the forget set as for all training images. "
              "Lower dampens more weights. It must be below (training images) / (forget images).", {}},
             {"lambda", "Dampening λ", 1.0, 0.0, 1000.0, "",
              "A selected weight is multiplied by λ × importance for all / importance for the forget set, at most 1. Lower forgets "
              "more and costs accuracy.", {}},
             {"retain_images", "Retain images looked at", std::int64_t{500}, 1.0, 1e6, "images",
              "Importance is estimated on so many retain images, drawn at random, and on all forget images. More is steadier; an "
              "image costs a pass forward and back.", {}},
             {"keep_threshold", "Keep threshold", SteeredRunOptions().keepThreshold, 0.0, 0.5, "",
              "Only reported: whether the forgetting score of the dampened model is at or under this.", {}}},
            {{"recommended", "Recommended", "Weights twice as important for the forget set as for all images.", {}, false},
             {"paper", "As described in the paper", "The published α = 10, λ = 1 of ResNet-18; only for a forget set of less than a tenth of the images.",
              {{"alpha", 10.0}, {"lambda", 1.0}}, false}}};
}

} // namespace

Method ssdMethod()
{
    return {spec(), runSsd};
}

} // namespace core::compute
