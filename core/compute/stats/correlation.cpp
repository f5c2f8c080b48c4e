// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/correlation.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

FeatureCorrelation correlate(const GroupSums &sums, bool overlapping)
{
    const std::size_t features = sums.sum.size(), groups = sums.groupCount.size();
    FeatureCorrelation out;
    out.pearson.assign(features * groups, 0);
    out.etaSquared.assign(features, 0);
    double between = 0, totalVariation = 0;
    for (std::size_t f = 0; f < features; ++f) {
        const double mean = sums.sum[f] / sums.total;
        const double variation = sums.squares[f] - sums.sum[f] * mean;
        if (!(variation / sums.total >= kDeadVariance)) {
            ++out.dead;
            continue;
        }
        double explained = 0;
        for (std::size_t g = 0; g < groups; ++g) {
            const double count = sums.groupCount[g];
            if (count <= 0)
                continue;
            const double deviation = sums.groupSum[g * features + f] - count * mean;
            const double spread = count * (1 - count / sums.total);
            const double r = spread > 1e-9 ? std::clamp(deviation / std::sqrt(variation * spread), -1.0, 1.0) : 0.0;
            out.pearson[f * groups + g] = r;
            out.meanAbsPearson += std::abs(r);
            explained += overlapping ? r * r / static_cast<double>(groups) : deviation * deviation / count / variation;
        }
        out.etaSquared[f] = std::clamp(explained, 0.0, 1.0);
        out.meanEtaSquared += out.etaSquared[f];
        between += out.etaSquared[f] * variation;
        totalVariation += variation;
    }
    if (features > 0) {
        out.meanEtaSquared /= static_cast<double>(features);
        out.meanAbsPearson /= static_cast<double>(features * std::max<std::size_t>(1, groups));
    }
    out.betweenShare = totalVariation > 0 ? between / totalVariation : 0;
    return out;
}

template <class Value>
GroupSums groupSums(const std::vector<Value> &features, std::size_t featureCount, std::span<const std::int64_t> labels,
                    std::size_t groups, bool overlapping)
{
    if (features.size() != featureCount * labels.size())
        throw std::invalid_argument("groupSums: one row of features an image");
    GroupSums sums{static_cast<double>(labels.size()), std::vector<double>(featureCount),
                   std::vector<double>(featureCount), std::vector<double>(groups),
                   std::vector<double>(groups * featureCount)};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Value *row = features.data() + i * featureCount;
        for (std::size_t f = 0; f < featureCount; ++f) {
            sums.sum[f] += row[f];
            sums.squares[f] += static_cast<double>(row[f]) * row[f];
        }
        forEachGroup(labels[i], groups, overlapping, [&](std::size_t g) {
            sums.groupCount[g] += 1;
            for (std::size_t f = 0; f < featureCount; ++f)
                sums.groupSum[g * featureCount + f] += row[f];
        });
    }
    return sums;
}

template GroupSums groupSums(const std::vector<float> &, std::size_t, std::span<const std::int64_t>, std::size_t, bool);
template GroupSums groupSums(const std::vector<double> &, std::size_t, std::span<const std::int64_t>, std::size_t, bool);

} // namespace core::compute
