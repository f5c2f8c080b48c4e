// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/area.h"
#include "core/compute/stats/clusters.h"
#include "core/compute/stats/intervals.h"

#include <cstdint>
#include <optional>

namespace core::compute {

inline constexpr int kCvSplits = 10;
/// Under this many images on a side, the cross-validated attack is refused.
inline constexpr std::size_t kLeastImages = 20;

/// The cross-validated attack's accuracy (docs/science.md section 3) with what it hangs on: whom the two sides happen to hold, and
/// the luck of the splits.
///
/// A threshold is where the accuracy is highest, so that a slightly other one hardly moves it: an image counts by whether the
/// threshold learned from everybody is right about it. People drawn with replacement would not do instead, since whoever is drawn
/// twice is both fitted on and held out, which lifts every draw.
struct AttackEstimate
{
    double accuracy = 0.5;
    Influences forget, unseen; ///< of all images
    Influences splits;         ///< each split a "person" of one "image"

    PersonVariance spread() const { return forget.spread() + unseen.spread() + splits.spread(); }
    /// + where the attack is better than guessing, − where it is worse.
    double sign() const { return accuracy < 0.5 ? -1 : 1; }
};
/// At least kLeastImages a side. Both stages of one audit have the same splits.
AttackEstimate attackEstimate(const LossSide &forget, const LossSide &unseen, std::int64_t seed);

/// Wilson at the effective number of images; everybody told apart, or nobody: Clopper–Pearson at the smaller number of people. Absent
/// under kLeastPeople people on a side.
std::optional<Interval> attackInterval(const AttackEstimate &estimate);
/// Of |accuracy − ½|: how far from ½ that interval lies, and reaches.
Interval scoreInterval(const Interval &accuracy);

} // namespace core::compute
