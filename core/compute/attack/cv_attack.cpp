// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/cv_attack.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

/// In [0, bound) by multiply and shift: its bias, bound / 2^32, is far below what ten splits can show, and a division per
/// drawn image would be most of a permutation test's time.
std::size_t quickBelow(RandomStream &random, std::size_t bound)
{
    return static_cast<std::size_t>((random.next() >> 32) * bound >> 32);
}

/// One side's images of one split: order[0 … test) is held out, order[test … test + train) is fitted on.
struct Side
{
    std::vector<std::uint32_t> order;
    std::size_t test = 0;
    std::vector<double> trainCounts;

    Side(std::span<const std::uint32_t> bins, std::size_t binCount)
        : order(bins.begin(), bins.end()), trainCounts(binCount)
    {
    }

    void draw(std::size_t used, std::size_t testCount, RandomStream &random)
    {
        test = testCount;
        const std::size_t drawn = used < order.size() ? used : test; // who is fitted on needs no order
        for (std::size_t i = 0; i < drawn; ++i)
            std::swap(order[i], order[i + quickBelow(random, order.size() - i)]);
        std::ranges::fill(trainCounts, 0.0);
        for (std::size_t i = test; i < used; ++i)
            trainCounts[order[i]] += 1;
    }

    std::size_t predictedMembers(const LogisticFit &fit, std::span<const double> values) const
    {
        return static_cast<std::size_t>(std::count_if(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(test),
                                                      [&](std::uint32_t bin) {
                                                          return fit.isMember(values[bin]);
                                                      }));
    }
};

/// Upper edges (inclusive) of at most maxBins bins with about equally many of the sorted values.
std::vector<double> equalCountEdges(const std::vector<double> &sorted, std::size_t maxBins)
{
    std::vector<double> edges;
    for (std::size_t bin = 1; bin <= maxBins; ++bin) {
        const double edge = sorted[sorted.size() * bin / maxBins - 1];
        if (edges.empty() || edge > edges.back())
            edges.push_back(edge);
    }
    return edges;
}

} // namespace

LossBins binLosses(std::span<const double> memberLosses, std::span<const double> nonMemberLosses, std::size_t maxBins)
{
    std::vector<double> pooled(memberLosses.begin(), memberLosses.end());
    pooled.insert(pooled.end(), nonMemberLosses.begin(), nonMemberLosses.end());
    std::ranges::sort(pooled);
    std::vector<double> edges = pooled;
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    if (edges.size() > maxBins)
        edges = equalCountEdges(pooled, maxBins);

    const auto binOf = [&](double loss) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(edges, loss) - edges.begin());
    };
    LossBins bins;
    std::vector<double> sums(edges.size()), counts(edges.size());
    for (const double loss : pooled) {
        sums[binOf(loss)] += loss;
        counts[binOf(loss)] += 1;
    }
    for (std::size_t i = 0; i < edges.size(); ++i)
        bins.values.push_back(sums[i] / counts[i]);
    for (const double loss : memberLosses)
        bins.members.push_back(binOf(loss));
    for (const double loss : nonMemberLosses)
        bins.nonMembers.push_back(binOf(loss));
    return bins;
}

CvAttack cvAttackOnBins(std::span<const double> values, std::span<const std::uint32_t> memberBins,
                        std::span<const std::uint32_t> nonMemberBins, int splits, RandomStream &random, double tolerance)
{
    const std::size_t perSide = std::min(memberBins.size(), nonMemberBins.size());
    if (perSide < 2 || splits < 1)
        throw std::invalid_argument("cvAttack: at least two losses a side and one split");
    const std::size_t testTotal = (2 * perSide + 9) / 10; // a tenth, rounded up
    Side members(memberBins, values.size()), nonMembers(nonMemberBins, values.size());
    LogisticFit fit;
    CvAttack out;
    for (int split = 0; split < splits; ++split) {
        const std::size_t odd = testTotal % 2; // the odd one out goes to either side
        const std::size_t extra = odd != 0 ? random.below(2) : 0;
        const std::size_t memberTest = std::max<std::size_t>(1, testTotal / 2 + extra);
        const std::size_t nonMemberTest = std::max<std::size_t>(1, testTotal / 2 + odd - extra);
        members.draw(perSide, memberTest, random);
        nonMembers.draw(perSide, nonMemberTest, random);
        fit = fitWeightedLogistic(values, members.trainCounts, nonMembers.trainCounts, 1.0, fit, tolerance);
        const std::size_t right =
            members.predictedMembers(fit, values) + nonMemberTest - nonMembers.predictedMembers(fit, values);
        out.bySplit.push_back(static_cast<double>(right) / static_cast<double>(memberTest + nonMemberTest));
    }
    out.accuracy = std::accumulate(out.bySplit.begin(), out.bySplit.end(), 0.0) / splits;
    return out;
}

LogisticFit fitOnEverybody(const LossBins &bins)
{
    const double perSide = static_cast<double>(std::min(bins.members.size(), bins.nonMembers.size()));
    const auto counts = [&](const std::vector<std::uint32_t> &side) {
        std::vector<double> out(bins.values.size());
        for (const std::uint32_t bin : side)
            out[bin] += perSide / static_cast<double>(side.size());
        return out;
    };
    return fitWeightedLogistic(bins.values, counts(bins.members), counts(bins.nonMembers), 1.0);
}

CvAttack cvAttack(std::span<const double> memberLosses, std::span<const double> nonMemberLosses, int splits,
                  std::int64_t seed)
{
    const LossBins bins = binLosses(memberLosses, nonMemberLosses, std::numeric_limits<std::size_t>::max());
    RandomStream random(static_cast<std::uint64_t>(seed), "cv_attack");
    return cvAttackOnBins(bins.values, bins.members, bins.nonMembers, splits, random);
}

} // namespace core::compute
