// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/sgd.h"
#include "core/compute/unlearn/method.h"
#include "core/compute/unlearn/progress_feed.h"
#include "core/compute/unlearn/selection.h"
#include "core/compute/unlearn/steering.h"

#include <optional>
#include <span>

namespace core::compute {

/// What every method that walks over the retain set batch by batch has in common.
struct SteeredRunOptions
{
    std::int64_t epochs = 1, batch = 32;
    std::int64_t measureEvery = 10; ///< M, batches
    std::optional<double> stopThreshold; ///< at or under it batches are plain fine-tuning; a method without one never stops
    double keepThreshold = 0.09;
    double learningRate = 0.003, momentum = 0.9, weightDecay = 5e-4;
    bool augments = false;        ///< flips and small shifts on the retain batch
    bool batchStatistics = false; ///< BatchNorm takes and updates them in the optimiser's pass; otherwise it keeps the original's
    Steering::Extent extent = Steering::Extent::Sample;
    bool measuresFirst = true; ///< the released code takes the first batch's score for granted
};

/// The options above as a method's form shows them, with a method's own defaults; and back.
std::vector<OptionSpec> steeredRunOptionSpecs(const SteeredRunOptions &defaults);
SteeredRunOptions steeredRunOptions(const OptionValues &values);

/// One batch of the walk, a function of (seed, number) alone.
struct BatchPlace
{
    std::int64_t number = 0; ///< from 0, over all epochs
    std::int64_t total = 0;
    std::vector<std::int64_t> retain; ///< indices into the retain set, shuffled anew every epoch
    std::vector<std::int64_t> forget; ///< the next forget batch; the forget set is walked in cycles, shuffled anew in each
    torch::Tensor pixels, labels;     ///< of `retain`, on the network's device
};

struct BatchFigures
{
    bool changedWeights = true;  ///< false: the batch was skipped
    bool didForget = true;       ///< the method's own step, not plain fine-tuning: only then weights can become a candidate
    double trainLoss = 0;
    std::optional<double> optimalTransport, crossEntropy; ///< at the last noise step
};

/// The part of a method that differs.
class BatchStep
{
public:
    virtual ~BatchStep() = default;
    /// `forgets`: the score asks for forgetting, not plain fine-tuning. Throws Stopped only while the weights are untouched.
    virtual BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) = 0;
};

/// Walks over the retain set, measures, decides, selects (docs/science.md 1, steps 3 to 5), checkpoints. The network is in
/// evaluation mode whenever it is handed to a step: BatchNorm keeps its statistics, dropout is off.
class SteeredRun final
{
public:
    SteeredRun(MethodRun &run, Network &network, const SteeredRunOptions &options);

    /// Goes on from the checkpoint if there is one; leaves the kept weights in the network and fills the outcome. Throws
    /// Stopped after writing a checkpoint.
    void walk(BatchStep &step);

    std::int64_t totalBatches() const { return m_total; }

private:
    BatchPlace placeOf(std::int64_t number) const;
    void measureIfDue();
    bool isMeasurementDue() const;
    void oneBatch(BatchStep &step);
    void saveCheckpointIfDue();
    bool wantsForgetting() const;
    double shownThreshold() const;
    void saveCheckpoint();
    void restoreCheckpoint();
    double secondsSoFar() const;
    void finish();
    void noteStart();
    std::string batchesInWords() const;

    MethodRun &m_run;
    Network &m_network;
    const SteeredRunOptions m_options;
    const torch::Device m_device;
    const Steering m_steering;
    const std::int64_t m_batchesPerEpoch, m_total;
    Sgd m_sgd;
    Selection m_selection;
    ProgressFeed m_feed;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();

    /// What a checkpoint holds besides weights, momentum and the selection.
    struct Place
    {
        std::int64_t batches = 0;        ///< done
        std::int64_t forgetting = 0;     ///< of these, those that were not plain fine-tuning
        std::int64_t skipped = 0;        ///< of these, those that changed nothing
        bool isMeasured = false;         ///< the weights as they are have been measured
        std::optional<double> firstScore, lastScore;
        double secondsBefore = 0;
    } m_place;
    std::vector<std::pair<std::string, torch::Tensor>> m_keptWeights;
};

} // namespace core::compute
