// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/correlation_statistics.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace core::compute {

namespace {

constexpr std::size_t kLane = 8; ///< rows are padded to this, and loops of this fixed length are vectorised

void addTo(float *sum, const float *row, std::size_t stride)
{
    for (std::size_t f = 0; f < stride; f += kLane)
        for (std::size_t k = 0; k < kLane; ++k)
            sum[f + k] += row[f + k];
}

void addScaledTo(float *sum, const float *row, float scale, std::size_t stride)
{
    for (std::size_t f = 0; f < stride; f += kLane)
        for (std::size_t k = 0; k < kLane; ++k)
            sum[f + k] += scale * row[f + k];
}

std::vector<float> centredRows(const ImageMeasures &measures, std::size_t images, std::size_t stride)
{
    const std::size_t features = measures.featureCount;
    std::vector<double> mean(features);
    for (std::size_t i = 0; i < images; ++i)
        for (std::size_t f = 0; f < features; ++f)
            mean[f] += static_cast<double>(measures.features[i * features + f]) / static_cast<double>(images);
    std::vector<float> rows(images * stride);
    for (std::size_t i = 0; i < images; ++i)
        for (std::size_t f = 0; f < features; ++f)
            rows[i * stride + f] = static_cast<float>(static_cast<double>(measures.features[i * features + f]) - mean[f]);
    return rows;
}

} // namespace

CorrelationStatistics::CorrelationStatistics(const ImageMeasures &measures, const SetImages &images, std::size_t groups,
                                             bool overlapping)
    : m_features(measures.featureCount), m_stride((measures.featureCount + kLane - 1) / kLane * kLane), m_groups(groups),
      m_overlapping(overlapping),
      m_observed(correlate(groupSums(measures.features, measures.featureCount, images.labels, groups, overlapping),
                           overlapping)),
      m_rows(centredRows(measures, images.images(), m_stride)), m_squares(images.people() * m_stride),
      m_allSquares(m_stride)
{
    m_firstEntry.push_back(0);
    for (std::size_t p = 0; p < images.people(); ++p) {
        addPerson(m_rows, images, p);
        m_firstEntry.push_back(m_entries.size());
        m_peopleImages.push_back(images.first[p + 1] - images.first[p]);
        addTo(m_allSquares.data(), m_squares.data() + p * m_stride, m_stride);
    }
}

void CorrelationStatistics::addPerson(const std::vector<float> &rows, const SetImages &images, std::size_t person)
{
    std::map<std::size_t, std::size_t> entryOfGroup;
    const auto addToGroup = [&](std::size_t group, const float *row) {
        const auto [it, isNew] = entryOfGroup.try_emplace(group, m_entries.size());
        if (isNew) {
            m_entries.push_back({static_cast<std::uint32_t>(group), 0, m_sums.size()});
            m_sums.resize(m_sums.size() + m_stride);
        }
        m_entries[it->second].count += 1;
        addTo(m_sums.data() + m_entries[it->second].row, row, m_stride);
    };
    float *squares = m_squares.data() + person * m_stride;
    for (std::size_t i = images.first[person]; i < images.first[person + 1]; ++i) {
        const float *row = rows.data() + i * m_stride;
        for (std::size_t f = 0; f < m_stride; ++f)
            squares[f] += row[f] * row[f];
        forEachGroup(images.labels[i], m_groups, m_overlapping, [&](std::size_t g) { addToGroup(g, row); });
        if (m_overlapping)
            addToGroup(m_groups, row); // classes add up to the whole; labels do not
    }
}

CorrelationDraw CorrelationStatistics::observedDraw() const
{
    return {m_observed.meanEtaSquared, m_observed.meanAbsPearson, m_observed.betweenShare};
}

CorrelationDraw CorrelationStatistics::weighted(std::span<const std::uint32_t> weight) const
{
    std::vector<float> sums((m_groups + 1) * m_stride), squares(m_stride);
    std::vector<double> counts(m_groups + 1);
    double total = 0;
    for (std::size_t p = 0; p < m_peopleImages.size(); ++p) {
        if (weight[p] == 0)
            continue;
        const float w = static_cast<float>(weight[p]);
        total += static_cast<double>(weight[p]) * static_cast<double>(m_peopleImages[p]);
        addScaledTo(squares.data(), m_squares.data() + p * m_stride, w, m_stride);
        for (std::size_t e = m_firstEntry[p]; e < m_firstEntry[p + 1]; ++e) {
            counts[m_entries[e].group] += static_cast<double>(w * m_entries[e].count);
            addScaledTo(sums.data() + m_entries[e].group * m_stride, m_sums.data() + m_entries[e].row, w, m_stride);
        }
    }
    return summary(sums, counts, squares, total);
}

CorrelationDraw CorrelationStatistics::relabelled(std::span<const Label> labels) const
{
    std::vector<float> sums((m_groups + 1) * m_stride);
    std::vector<double> counts(m_groups + 1);
    for (std::size_t i = 0; i < labels.size(); ++i)
        forEachGroup(labels[i], m_groups, m_overlapping, [&](std::size_t g) {
            counts[g] += 1;
            addTo(sums.data() + g * m_stride, m_rows.data() + i * m_stride, m_stride);
        }); // the whole's sums stay 0: features are centred
    return summary(sums, counts, m_allSquares, static_cast<double>(labels.size()));
}

CorrelationDraw CorrelationStatistics::summary(std::span<const float> sums, std::span<const double> counts,
                                               std::span<const float> squares, double total) const
{
    GroupSums in;
    in.total = total;
    in.groupCount.assign(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(m_groups));
    in.sum.assign(m_features, 0);
    in.squares.assign(squares.begin(), squares.begin() + static_cast<std::ptrdiff_t>(m_features));
    in.groupSum.resize(m_groups * m_features);
    for (std::size_t g = 0; g < m_groups; ++g)
        for (std::size_t f = 0; f < m_features; ++f) {
            in.groupSum[g * m_features + f] = static_cast<double>(sums[g * m_stride + f]);
            in.sum[f] += m_overlapping ? 0 : in.groupSum[g * m_features + f];
        }
    for (std::size_t f = 0; m_overlapping && f < m_features; ++f)
        in.sum[f] = static_cast<double>(sums[m_groups * m_stride + f]);
    const FeatureCorrelation found = correlate(in, m_overlapping);
    return {found.meanEtaSquared, found.meanAbsPearson, found.betweenShare};
}

std::vector<Label> labelsPermutedByPerson(const SetImages &images, std::int64_t seed, std::uint64_t draw)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "label_permutation", draw);
    const std::vector<std::size_t> source = random.sample(images.people(), images.people());
    std::vector<Label> labels(images.images());
    for (std::size_t p = 0; p < images.people(); ++p) {
        const std::size_t first = images.first[source[p]], count = images.first[source[p] + 1] - first;
        const std::size_t start = random.below(count);
        for (std::size_t i = images.first[p]; i < images.first[p + 1]; ++i)
            labels[i] = images.labels[first + (start + i - images.first[p]) % count];
    }
    return labels;
}

} // namespace core::compute
