// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/curves.h"

#include "core/compute/stats/intervals.h"

#include <algorithm>
#include <cmath>

namespace core::compute {

namespace {

constexpr std::size_t kHistogramBins = 40;
constexpr std::size_t kFirstCorners = 128;
constexpr double kLeastLoss = 1e-6; ///< the cross-entropy's own rounding, in float
constexpr double kLeastSpan = 10;   ///< of the edges, as a ratio

struct Point
{
    double fpr, tpr;
};

std::vector<Point> allPoints(std::vector<double> forget, std::vector<double> unseen)
{
    std::ranges::sort(forget);
    std::ranges::sort(unseen);
    std::vector<Point> points{{0, 0}};
    for (std::size_t i = 0, j = 0; i < forget.size() || j < unseen.size();) {
        const double at = j == unseen.size() || (i < forget.size() && forget[i] <= unseen[j]) ? forget[i] : unseen[j];
        while (i < forget.size() && forget[i] <= at)
            ++i;
        while (j < unseen.size() && unseen[j] <= at)
            ++j;
        points.push_back({static_cast<double>(j) / static_cast<double>(unseen.size()),
                          static_cast<double>(i) / static_cast<double>(forget.size())});
    }
    return points;
}

/// Leaves out points in the middle of a horizontal or vertical run: the drawn curve is the same.
std::vector<Point> corners(const std::vector<Point> &points)
{
    std::vector<Point> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isInside = i > 0 && i + 1 < points.size();
        if (isInside && points[i - 1].fpr == points[i].fpr && points[i].fpr == points[i + 1].fpr)
            continue;
        if (isInside && points[i - 1].tpr == points[i].tpr && points[i].tpr == points[i + 1].tpr)
            continue;
        kept.push_back(points[i]);
    }
    return kept;
}

std::vector<double> shares(const std::vector<double> &edges, std::span<const double> losses)
{
    const std::size_t bins = edges.size() - 1;
    std::vector<double> out(bins);
    for (const double loss : losses) {
        const auto above = std::ranges::upper_bound(edges, loss) - edges.begin();
        const auto bin = std::clamp<std::ptrdiff_t>(above - 1, 0, static_cast<std::ptrdiff_t>(bins) - 1);
        out[static_cast<std::size_t>(bin)] += 1 / static_cast<double>(losses.size());
    }
    return out;
}

} // namespace

RocCurve rocCurve(std::span<const double> forgetLosses, std::span<const double> unseenLosses)
{
    RocCurve curve;
    if (forgetLosses.empty() || unseenLosses.empty())
        return curve;
    const std::vector<Point> points = corners(allPoints({forgetLosses.begin(), forgetLosses.end()},
                                                        {unseenLosses.begin(), unseenLosses.end()}));
    const bool isThinned = points.size() > kRocPoints;
    const std::size_t kept = isThinned ? kRocPoints : points.size();
    for (std::size_t k = 0; k < kept; ++k) {
        const std::size_t index = !isThinned || k < kFirstCorners
            ? k
            : kFirstCorners + (k - kFirstCorners) * (points.size() - 1 - kFirstCorners) / (kRocPoints - 1 - kFirstCorners);
        curve.fpr.push_back(points[index].fpr);
        curve.tpr.push_back(points[index].tpr);
    }
    return curve;
}

std::vector<double> histogramEdges(const std::vector<std::span<const double>> &losses)
{
    std::vector<double> pooled;
    for (const auto &part : losses)
        pooled.insert(pooled.end(), part.begin(), part.end());
    const double top = pooled.empty() ? 1.0 : std::max(0.1, sampleQuantile(pooled, 0.99));
    const double bottom = pooled.empty() ? kLeastLoss : std::clamp(sampleQuantile(pooled, 0.01), kLeastLoss, top / kLeastSpan);
    std::vector<double> edges;
    for (std::size_t i = 0; i <= kHistogramBins; ++i)
        edges.push_back(bottom * std::pow(top / bottom, static_cast<double>(i) / kHistogramBins));
    return edges;
}

LossHistogram lossHistogram(const std::vector<double> &edges, std::span<const double> forgetLosses,
                            std::span<const double> unseenLosses)
{
    return {edges, shares(edges, forgetLosses), shares(edges, unseenLosses)};
}

} // namespace core::compute
