// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/area.h"

#include <cstdint>
#include <vector>

namespace core::compute {

/// One side's images that count, each with the rank of its loss; people numbered among those that count.
struct RankedSide
{
    std::vector<double> rank; ///< in (0, 1)
    SetImages images;

    LossSide side() const { return {rank, images}; }
};

/// Losses as ranks within their class, both sides pooled: what the class contributes to a loss is gone, its place and its spread
/// alike, so that sides of different class mix can be laid over each other.
///
/// Of images no model was trained on, ranks are uniform in every class, and relabelling people leaves them as they are: a
/// permutation of people stays a valid test whatever the classes' losses look like, and errs on the safe side where the class
/// mixes differ (within a class the sides' sizes are fixed, which varies less than drawing from everybody). Centring on a mean or
/// median would leave each class its own spread, and centring on the unseen side alone would know who is a member.
struct ClassRanks
{
    RankedSide forget, unseen;
};
/// Only the classes of classMatchedArea(); both sides empty where it refuses. `seed` breaks ties and places each rank at random
/// in its step, else a small class, or one with many equal losses, would stand out by its steps.
ClassRanks classRanks(const LossSide &forget, const LossSide &unseen, const Task &task, std::int64_t seed);

} // namespace core::compute
