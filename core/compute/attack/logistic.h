// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/membership.h"

#include <cstdint>
#include <span>

namespace core::compute {

/// As fitLogistic(), for values given with how often each occurs on either side. Newton with step halving, from `start`,
/// until a step is below `tolerance` in both parameters (at most 60 steps). All three spans have one length; both
/// sides must occur.
LogisticFit fitWeightedLogistic(std::span<const double> values, std::span<const double> memberCounts,
                                std::span<const double> nonMemberCounts, double c, LogisticFit start = {},
                                double tolerance = 1e-9);

} // namespace core::compute
