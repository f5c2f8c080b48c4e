// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/image_measures.h"
#include "core/compute/stats/correlation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// The numbers a resample is summarised by.
struct CorrelationDraw
{
    double eta = 0, pearson = 0, share = 0; ///< mean η², mean |R|, trace(S_B)/trace(S_T)
};

/// Sums per person and class of one stage's features, so that a bootstrap draw never touches an image again. Resamples are
/// summed in single precision on centred features: their error is far below the spread between draws.
class CorrelationStatistics
{
public:
    /// `groups`: classes, or labels (overlapping) of the task.
    CorrelationStatistics(const ImageMeasures &measures, const SetImages &images, std::size_t groups, bool overlapping);

    const FeatureCorrelation &observed() const { return m_observed; }
    CorrelationDraw observedDraw() const;
    /// People taken `weight[p]` times.
    CorrelationDraw weighted(std::span<const std::uint32_t> weight) const;
    /// The same images under other labels (permuted by person).
    CorrelationDraw relabelled(std::span<const Label> labels) const;

private:
    struct Entry ///< one person's images of one group; group == m_groups: all of them
    {
        std::uint32_t group;
        float count;
        std::size_t row; ///< into m_sums
    };
    void addPerson(const std::vector<float> &rows, const SetImages &images, std::size_t person);
    CorrelationDraw summary(std::span<const float> sums, std::span<const double> counts, std::span<const float> squares,
                            double total) const;

    std::size_t m_features, m_stride, m_groups;
    bool m_overlapping;
    FeatureCorrelation m_observed;
    std::vector<float> m_rows;           ///< images × stride, centred
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_firstEntry; ///< people + 1
    std::vector<float> m_sums, m_squares;  ///< entries × stride; people × stride
    std::vector<float> m_allSquares;       ///< stride
    std::vector<std::size_t> m_peopleImages;
};

/// Labels where each person takes another person's, from a random place on, repeated as needed.
std::vector<Label> labelsPermutedByPerson(const SetImages &images, std::int64_t seed, std::uint64_t draw);

} // namespace core::compute
