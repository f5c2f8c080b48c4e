// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/compute/nn/network.h"
#include "core/compute/unlearn/forgetting_score.h"
#include "core/util/job_context.h"

#include <string>
#include <vector>

namespace core::compute {

struct Measurement
{
    double score = 0;              ///< forgetting score, see forgetting_score.h
    double validationAccuracy = 0; ///< fraction; multi-label: mean over labels at 0.5
};

/// What steers a run, fixed for all of it and the same for every method (docs/science.md 1, step 4): forget images (all, up to 500)
/// against as many validation images, and up to 500 validation images for the accuracy. Never the unseen set.
class Steering final
{
public:
    enum class Extent {
        Sample,   ///< at most 500 images a side
        WholeSets ///< every forget and validation image, as the released code does
    };

    /// The sets must outlive this. Throws std::invalid_argument naming the set that is empty, Stopped.
    Steering(const LabelledImages &forget, const LabelledImages &validation, std::int64_t seed,
             Extent extent = Extent::Sample, const std::stop_token &stop = {});

    /// One forward pass over the sample without gradients; the network must be in evaluation mode. float32 logits, losses in
    /// double. Throws Stopped between chunks of images, std::runtime_error if a loss is not finite.
    Measurement measure(Network &network, const torch::Device &device, const JobContext &job) const;

    double nullPoint() const { return m_nullPoint; } ///< 90 % point of the score by chance at these sizes
    double threshold(double wanted) const;           ///< max(wanted, nullPoint())
    std::int64_t forgetCount() const { return static_cast<std::int64_t>(m_forgetIndices.size()); }
    std::int64_t validationCount() const { return m_comparedCount; }
    /// Sentences a report repeats about how the score was made and what it cannot tell.
    std::vector<std::string> notes(double stopThreshold, double keepThreshold) const;

private:
    const LabelledImages &m_forget, &m_validation;
    std::int64_t m_seed;
    std::vector<std::int64_t> m_forgetIndices, m_validationIndices;
    std::int64_t m_comparedCount = 0; ///< the first so many of m_validationIndices face the forget images
    double m_nullPoint = 0;
};

} // namespace core::compute
