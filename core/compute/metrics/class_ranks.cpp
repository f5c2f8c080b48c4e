// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/class_ranks.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace core::compute {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Writes the ranks of one class's images to `forgetRank` and `unseenRank`.
void rankClass(const ClassPair &pair, const LossSide &forget, const LossSide &unseen, RandomStream &random,
               std::vector<double> &forgetRank, std::vector<double> &unseenRank)
{
    std::vector<std::tuple<double, std::uint64_t, double *>> images; // loss, order among equals, where its rank goes
    for (const std::size_t i : pair.forget)
        images.emplace_back(forget.loss[i], random.next(), &forgetRank[i]);
    for (const std::size_t i : pair.unseen)
        images.emplace_back(unseen.loss[i], random.next(), &unseenRank[i]);
    std::ranges::sort(images);
    for (std::size_t k = 0; k < images.size(); ++k)
        *std::get<2>(images[k]) = (static_cast<double>(k) + random.uniform()) / static_cast<double>(images.size());
}

RankedSide kept(const std::vector<double> &rank, const SetImages &images)
{
    RankedSide side;
    side.images.first.push_back(0);
    for (std::size_t i = 0, last = images.people(); i < rank.size(); ++i) {
        if (std::isnan(rank[i]))
            continue;
        if (images.person[i] != last) {
            last = images.person[i];
            side.images.ids.push_back(images.ids[last]);
            side.images.first.push_back(side.rank.size());
        }
        side.rank.push_back(rank[i]);
        side.images.rows.push_back(images.rows[i]);
        side.images.labels.push_back(images.labels[i]);
        side.images.person.push_back(static_cast<std::uint32_t>(side.images.people() - 1));
        side.images.first.back() = side.rank.size();
    }
    return side;
}

} // namespace

ClassRanks classRanks(const LossSide &forget, const LossSide &unseen, const Task &task, std::int64_t seed)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "class_ranks");
    std::vector<double> forgetRank(forget.images.images(), kNone), unseenRank(unseen.images.images(), kNone);
    for (const ClassPair &pair : sharedClasses(forget.images, unseen.images, task).classes)
        rankClass(pair, forget, unseen, random, forgetRank, unseenRank);
    return {kept(forgetRank, forget.images), kept(unseenRank, unseen.images)};
}

} // namespace core::compute
