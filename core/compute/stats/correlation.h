// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// A feature whose variance (dividing by n) is below this is dead: R = η² = 0 (docs/science.md section 3, Correlation).
inline constexpr double kDeadVariance = 1e-12;

/// Sums from which every feature–label correlation follows. Groups are classes, or labels that may overlap.
struct GroupSums
{
    double total = 0;                 ///< (weighted) images
    std::vector<double> sum, squares; ///< per feature
    std::vector<double> groupCount;   ///< per group
    std::vector<double> groupSum;     ///< groups × features
};

struct FeatureCorrelation
{
    std::vector<double> pearson;    ///< features × groups, row-major: with each group's indicator
    std::vector<double> etaSquared; ///< per feature: share of variance between groups; overlapping: mean R² over the labels
    double meanEtaSquared = 0, meanAbsPearson = 0;
    double betweenShare = 0; ///< trace(S_B) / trace(S_T); overlapping: mean over the labels
    std::size_t dead = 0;
};
FeatureCorrelation correlate(const GroupSums &sums, bool overlapping);

/// Calls visit(group) for each group of an image: its class, or with `overlapping` each bit of its label mask.
template <class Visit>
void forEachGroup(std::int64_t label, std::size_t groups, bool overlapping, Visit visit)
{
    if (!overlapping) {
        visit(static_cast<std::size_t>(label));
        return;
    }
    for (std::size_t g = 0; g < groups; ++g)
        if ((label >> g & 1) != 0)
            visit(g);
}

/// GroupSums of a features table (float or double), one label a row.
template <class Value>
GroupSums groupSums(const std::vector<Value> &features, std::size_t featureCount, std::span<const std::int64_t> labels,
                    std::size_t groups, bool overlapping);

} // namespace core::compute
