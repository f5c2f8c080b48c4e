// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

namespace {

constexpr char kWeights[] = "weights.";
constexpr char kKept[] = "kept.";
constexpr char kStep[] = "step.";

std::vector<std::pair<std::string, torch::Tensor>> entriesUnder(const std::string &prefix, const Checkpoint &checkpoint)
{
    std::vector<std::pair<std::string, torch::Tensor>> entries;
    for (const auto &[name, tensor] : checkpoint.tensors)
        if (name.starts_with(prefix))
            entries.emplace_back(name.substr(prefix.size()), tensor);
    return entries;
}

TensorsByName stepState(const Checkpoint &checkpoint, const torch::Device &device)
{
    TensorsByName state;
    for (const auto &[name, tensor] : entriesUnder(kStep, checkpoint))
        state.emplace(name, tensor.to(device));
    return state;
}

} // namespace

void SteeredRun::saveCheckpoint(const BatchStep &step)
{
    Checkpoint checkpoint;
    for (const auto &[name, tensor] : stateDict(m_network))
        checkpoint.tensors[kWeights + name] = tensor.detach().cpu();
    for (const auto &[name, tensor] : m_sgd.state())
        checkpoint.tensors[name] = tensor.cpu();
    for (const auto &[name, tensor] : m_keptWeights)
        checkpoint.tensors[kKept + name] = tensor.cpu();
    if (m_place.isPrepared)
        for (const auto &[name, tensor] : step.state())
            checkpoint.tensors[kStep + name] = tensor.detach().cpu();

    auto &facts = checkpoint.facts;
    facts["batches"] = std::to_string(m_place.batches);
    facts["forgetting"] = std::to_string(m_place.forgetting);
    facts["skipped"] = std::to_string(m_place.skipped);
    facts["is_prepared"] = m_place.isPrepared ? "1" : "0";
    facts["is_measured"] = m_place.isMeasured ? "1" : "0";
    facts["seconds"] = exactText(secondsSoFar());
    if (m_place.firstScore)
        facts["first_score"] = exactText(*m_place.firstScore);
    if (m_place.lastScore)
        facts["last_score"] = exactText(*m_place.lastScore);
    if (const std::optional<Candidate> &kept = m_selection.kept()) {
        facts["kept_batch"] = std::to_string(kept->batch);
        facts["kept_score"] = exactText(kept->score);
        facts["kept_accuracy"] = exactText(kept->validationAccuracy);
        facts["offered"] = std::to_string(m_selection.offered());
    }
    m_run.checkpoint.save(checkpoint);
}

void SteeredRun::restoreCheckpoint(BatchStep &step)
{
    const std::optional<Checkpoint> checkpoint = m_run.checkpoint.load();
    if (!checkpoint)
        return;
    const auto &facts = checkpoint->facts;
    const auto number = [&](const char *name) -> std::optional<double> {
        const auto found = facts.find(name);
        return found == facts.end() ? std::nullopt : std::optional(exactDouble(found->second));
    };
    m_place.batches = std::stoll(facts.at("batches"));
    m_place.forgetting = std::stoll(facts.at("forgetting"));
    m_place.skipped = std::stoll(facts.at("skipped"));
    m_place.isPrepared = facts.at("is_prepared") == "1";
    m_place.isMeasured = facts.at("is_measured") == "1";
    m_place.secondsBefore = number("seconds").value_or(0);
    m_place.firstScore = number("first_score");
    m_place.lastScore = number("last_score");
    loadStateDict(m_network, entriesUnder(kWeights, *checkpoint));
    m_sgd.restore(checkpoint->tensors);
    if (m_place.isPrepared)
        step.restore(stepState(*checkpoint, m_device));
    if (facts.contains("kept_batch")) {
        m_selection.restore({std::stoll(facts.at("kept_batch")), *number("kept_score"), *number("kept_accuracy")},
                            std::stoll(facts.at("offered")));
        for (const auto &[name, tensor] : entriesUnder(kKept, *checkpoint))
            m_keptWeights.emplace_back(name, tensor.to(m_device));
    }
    m_feed.done(m_place.batches);
}

} // namespace core::compute
