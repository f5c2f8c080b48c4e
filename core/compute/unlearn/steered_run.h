// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/sgd.h"
#include "core/compute/unlearn/method.h"
#include "core/compute/unlearn/progress_feed.h"
#include "core/compute/unlearn/selection.h"
#include "core/compute/unlearn/steering.h"
#include "core/compute/unlearn/walk.h"

#include <optional>

namespace core::compute {

/// What every method that walks over the data batch by batch has in common.
struct SteeredRunOptions
{
    std::int64_t epochs = 1, batch = 32;
    WalkedSet walks = WalkedSet::Retain; ///< what an epoch is a pass over, unless the method makes its own list of passes
    std::int64_t measureEvery = 10; ///< M, batches
    std::optional<double> stopThreshold; ///< at or under it batches are plain fine-tuning; a method without one never stops
    double keepThreshold = 0.09;
    double learningRate = 0.003, momentum = 0.9, weightDecay = 5e-4;
    bool augments = false;        ///< flips and small shifts on the retain batch
    bool batchStatistics = false; ///< BatchNorm takes and updates them in the optimiser's pass; otherwise it keeps the original's
    Steering::Extent extent = Steering::Extent::Sample;
    bool measuresFirst = true; ///< the released code takes the first batch's score for granted
};

/// The options above as a method's form shows them, with a method's own defaults and after its own options; and back.
std::vector<OptionSpec> steeredRunOptionSpecs(const SteeredRunOptions &defaults, std::vector<OptionSpec> own = {});
SteeredRunOptions steeredRunOptions(const OptionValues &values);

/// Walks over the data, measures, decides, selects (docs/science.md 1, steps 3 to 5), checkpoints. The network is in
/// evaluation mode whenever it is handed to a step: BatchNorm keeps its statistics, dropout is off.
class SteeredRun final
{
public:
    /// `passes`: none means options.epochs walks over options.walks. Throws std::invalid_argument naming an empty set.
    SteeredRun(MethodRun &run, Network &network, const SteeredRunOptions &options, std::vector<Pass> passes = {});

    /// Goes on from the checkpoint if there is one; leaves the kept weights in the network and fills the outcome. Throws
    /// Stopped after writing a checkpoint.
    void walk(BatchStep &step);

private:
    void measureIfDue();
    bool isMeasurementDue() const;
    void prepareIfDue(BatchStep &step);
    void oneBatch(BatchStep &step);
    bool wantsForgetting() const;
    double shownThreshold() const;
    void saveCheckpointIfDue(const BatchStep &step);
    void saveCheckpoint(const BatchStep &step);
    void restoreCheckpoint(BatchStep &step);
    double secondsSoFar() const;
    void finish(const BatchStep &step, const std::optional<OwnChoice> &ownChoice);
    void noteStart();
    std::string batchesInWords() const;

    MethodRun &m_run;
    Network &m_network;
    const SteeredRunOptions m_options;
    const torch::Device m_device;
    const Steering m_steering;
    const Walk m_walk;
    Sgd m_sgd;
    Selection m_selection;
    ProgressFeed m_feed;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();

    /// What a checkpoint holds besides weights, momentum, the selection and the step's own state.
    struct Place
    {
        std::int64_t batches = 0;        ///< done
        std::int64_t forgetting = 0;     ///< of these, those that were not plain fine-tuning
        std::int64_t skipped = 0;        ///< of these, those that changed nothing
        bool isMeasured = false;         ///< the weights as they are have been measured
        bool isPrepared = false;         ///< BatchStep::prepare() is done
        std::optional<double> firstScore, lastScore;
        double secondsBefore = 0;
    } m_place;
    std::vector<std::pair<std::string, torch::Tensor>> m_keptWeights;
};

/// The whole of a method that trains the original: loads it, walks, writes the output.
void runSteered(MethodRun &run, const SteeredRunOptions &options, BatchStep &step, std::vector<Pass> passes = {});

} // namespace core::compute
