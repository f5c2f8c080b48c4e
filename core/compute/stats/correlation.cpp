// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/correlation.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

template <class Value>
std::vector<double> centred(const std::vector<Value> &table, std::size_t columns)
{
    std::vector<double> out(table.begin(), table.end());
    const std::size_t rows = out.size() / columns;
    for (std::size_t c = 0; c < columns; ++c) {
        double mean = 0;
        for (std::size_t r = 0; r < rows; ++r)
            mean += out[r * columns + c];
        mean /= static_cast<double>(rows);
        for (std::size_t r = 0; r < rows; ++r)
            out[r * columns + c] -= mean;
    }
    return out;
}

/// ‖AᵀB‖²_F of two tables with the same rows.
double crossNorm(const std::vector<double> &a, std::size_t aColumns, const std::vector<double> &b, std::size_t bColumns)
{
    std::vector<double> product(aColumns * bColumns);
    for (std::size_t r = 0; r < a.size() / aColumns; ++r)
        for (std::size_t i = 0; i < aColumns; ++i)
            for (std::size_t j = 0; j < bColumns; ++j)
                product[i * bColumns + j] += a[r * aColumns + i] * b[r * bColumns + j];
    double norm = 0;
    for (const double value : product)
        norm += value * value;
    return norm;
}

} // namespace

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

template <class Value>
double linearCka(const std::vector<Value> &x, std::size_t xColumns, const std::vector<Value> &z, std::size_t zColumns)
{
    if (xColumns == 0 || zColumns == 0 || x.size() / xColumns != z.size() / zColumns)
        throw std::invalid_argument("linearCka: two tables with the same rows");
    const std::vector<double> a = centred(x, xColumns), b = centred(z, zColumns);
    const double scale = std::sqrt(crossNorm(a, xColumns, a, xColumns) * crossNorm(b, zColumns, b, zColumns));
    return scale > 0 ? crossNorm(a, xColumns, b, zColumns) / scale : 0;
}

template GroupSums groupSums(const std::vector<float> &, std::size_t, std::span<const std::int64_t>, std::size_t, bool);
template GroupSums groupSums(const std::vector<double> &, std::size_t, std::span<const std::int64_t>, std::size_t, bool);
template double linearCka(const std::vector<float> &, std::size_t, const std::vector<float> &, std::size_t);
template double linearCka(const std::vector<double> &, std::size_t, const std::vector<double> &, std::size_t);

} // namespace core::compute
