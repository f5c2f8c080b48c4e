// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/rewind.h"

#include "core/compute/nn/evaluation.h"
#include "core/compute/unlearn/selection.h"

#include <cmath>
#include <numeric>

namespace core::compute {

namespace {

std::vector<std::int64_t> everyIndex(const LabelledImages &set)
{
    std::vector<std::int64_t> all(static_cast<std::size_t>(set.size()));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    return all;
}

std::map<Label, std::vector<std::int64_t>> byLabel(const LabelledImages &set)
{
    std::map<Label, std::vector<std::int64_t>> groups;
    for (std::size_t i = 0; i < set.labels.size(); ++i)
        groups[set.labels[i]].push_back(static_cast<std::int64_t>(i));
    return groups;
}

double errorOn(Network &network, const LabelledImages &set, std::span<const std::int64_t> indices, const JobContext &job)
{
    return 1 - accuracy(network, set, indices, network.parameters().front().device(), job.stop);
}

/// Mean error over the forget set's labels, each by its share of the forget set.
double referenceError(Network &network, const UnlearnInput &input, const JobContext &job)
{
    const auto validation = byLabel(input.validation);
    double errors = 0, weights = 0;
    for (const auto &[label, images] : byLabel(input.forget)) {
        const auto alike = validation.find(label);
        if (alike == validation.end())
            continue;
        const auto weight = static_cast<double>(images.size());
        errors += weight * errorOn(network, input.validation, alike->second, job);
        weights += weight;
    }
    return weights > 0 ? errors / weights : errorOn(network, input.validation, everyIndex(input.validation), job);
}

std::string prefixOf(std::size_t epoch)
{
    const std::string digits = std::to_string(epoch);
    return "epoch" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits + ".";
}

} // namespace

void Rewind::remember(const Network &network)
{
    StateDict &weights = m_epochs.emplace_back();
    for (const auto &[name, tensor] : stateDict(network))
        weights.emplace_back(name, tensor.clone());
}

TensorsByName Rewind::state() const
{
    TensorsByName state;
    for (std::size_t epoch = 0; epoch < m_epochs.size(); ++epoch)
        for (const auto &[name, tensor] : m_epochs[epoch])
            state.emplace(prefixOf(epoch) + name, tensor);
    return state;
}

void Rewind::restore(const TensorsByName &state)
{
    m_epochs.clear();
    for (const auto &[name, tensor] : state) { // sorted: epoch by epoch
        if (m_epochs.empty() || !name.starts_with(prefixOf(m_epochs.size() - 1)))
            m_epochs.emplace_back();
        m_epochs.back().emplace_back(name.substr(prefixOf(0).size()), tensor);
    }
}

OwnChoice Rewind::choose(Network &network, const JobContext &job) const
{
    loadStateDict(network, m_epochs.back());
    const double reference = referenceError(network, m_input, job);
    std::size_t chosen = 0;
    double chosenError = 0, smallestGap = 2;
    for (std::size_t epoch = 0; epoch < m_epochs.size(); ++epoch) {
        loadStateDict(network, m_epochs[epoch]);
        const double error = errorOn(network, m_input.forget, everyIndex(m_input.forget), job);
        if (std::abs(error - reference) > smallestGap)
            continue;
        chosen = epoch; // of two as close the later, which was mended longer
        chosenError = error;
        smallestGap = std::abs(error - reference);
    }
    return {m_epochs[chosen],
            "Rewinding kept the weights after epoch " + std::to_string(chosen + 1) + " of " + std::to_string(m_epochs.size())
                + ": their error on the forget set, " + shortNumber(chosenError) + ", is the closest to "
                + shortNumber(reference) + ", the final weights' error on validation images with the forget set's labels. The "
                "rule the other methods share was not used."};
}

} // namespace core::compute
