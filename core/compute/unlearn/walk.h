// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/model_spec.h"
#include "core/compute/unlearn/batch_step.h"
#include "core/compute/unlearn/unlearn.h"

namespace core::compute {

enum class WalkedSet { Retain, Forget };

/// One walk over a set; a run is a list of them.
struct Pass
{
    WalkedSet over = WalkedSet::Retain;
    int phase = 0;                       ///< the method's own meaning: impair or repair, max or min
    std::optional<std::int64_t> batches; ///< no more than these
};

/// So many walks over one set.
std::vector<Pass> passesOver(WalkedSet set, std::int64_t count, int phase = 0);

/// Where every batch of a run lies in the data.
class Walk final
{
public:
    /// `input` must outlive this. Throws std::invalid_argument naming the set that is empty.
    Walk(const UnlearnInput &input, std::vector<Pass> passes, std::int64_t batch);

    std::int64_t total() const { return m_total; }
    bool endsPass(std::int64_t done) const; ///< after that many batches
    /// With its images on `device`. `augments`: flips and small shifts of the retain images.
    BatchPlace at(std::int64_t number, const ModelSpec &spec, const torch::Device &device, bool augments) const;

private:
    struct Leg
    {
        Pass pass;
        std::int64_t first = 0, count = 0; ///< batches
        std::int64_t earlier = 0;          ///< passes over the same set before this one
    };
    std::int64_t perCycle(WalkedSet set) const;
    std::vector<std::int64_t> indices(WalkedSet set, std::int64_t cycle, std::int64_t batch) const;
    ImageBatch images(const LabelledImages &set, std::vector<std::int64_t> indices, const ModelSpec &spec,
                      const torch::Device &device) const;

    const UnlearnInput &m_input;
    const std::int64_t m_batch;
    std::vector<Leg> m_legs;
    std::int64_t m_total = 0;
};

} // namespace core::compute
