// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/sgd.h"
#include "core/util/job_context.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core::compute {

/// Some images of one set, on the network's device.
struct ImageBatch
{
    std::vector<std::int64_t> indices; ///< into the set
    torch::Tensor pixels;              ///< [N, 3, S, S] in [0, 1]
    torch::Tensor labels;              ///< as taskLoss() takes them

    std::int64_t size() const { return static_cast<std::int64_t>(indices.size()); }
};

/// One batch of a run, a function of (seed, number) alone.
struct BatchPlace
{
    std::int64_t number = 0; ///< from 0, over all passes
    std::int64_t total = 0;
    std::int64_t pass = 0;   ///< from 0
    int phase = 0;           ///< Pass::phase
    bool isFirstOfPass = false, isLastOfPass = false;
    /// The next batch of either set. The one the pass walks over is shuffled anew in every pass and ends with an uneven
    /// batch; the other goes on in cycles, shuffled anew in each.
    ImageBatch retain, forget;
};

struct BatchFigures
{
    bool changedWeights = true; ///< false: the batch left the network as it was
    bool didForget = true;      ///< the method's own step, not plain fine-tuning: only then weights can become a candidate
    std::optional<double> trainLoss; ///< what the optimiser was given; nothing if there was none
    std::vector<std::pair<const char *, double>> series; ///< further curves of unlearn.h, by name
};

using TensorsByName = std::map<std::string, torch::Tensor>;

/// Weights a method keeps by a rule of its own.
struct OwnChoice
{
    std::vector<std::pair<std::string, torch::Tensor>> weights; ///< a state dict
    std::string sentence;                                       ///< which and why, for the report
};

/// The part of a method that differs; most override the first function alone. What a method remembers between batches is
/// either made again by its constructor from the run's input, or carried by state() and restore().
class BatchStep
{
public:
    virtual ~BatchStep() = default;

    /// One batch. The network is in evaluation mode and must be left so. `forgets`: the score asks for forgetting, not plain
    /// fine-tuning. Throws Stopped only while the weights are untouched.
    virtual BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) = 0;

    /// Once, with the original's weights, after they were measured and before the first batch: a mask, a noise, blocks drawn
    /// anew. Looks at job.stop and throws Stopped while nothing has changed; it is then called again when the run goes on.
    virtual void prepare(Network & /*network*/, const JobContext & /*job*/) {}

    /// What a checkpoint has to carry so that a run that goes on does as one that never stopped; on any device.
    virtual TensorsByName state() const { return {}; }
    virtual void restore(const TensorsByName & /*state*/) {}

    /// Sentences about the run for the report, once it is over.
    virtual std::vector<std::string> notes() const { return {}; }
    /// After the last batch: the weights to keep in place of those the common rule selects. May leave any weights in the
    /// network. Throws Stopped.
    virtual std::optional<OwnChoice> choice(Network & /*network*/, const JobContext & /*job*/) { return {}; }
};

} // namespace core::compute
