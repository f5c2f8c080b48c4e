// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace core {

enum class Direction { Higher, Lower, Target }; ///< which way is better; Target: as close as can be to Metric::target

/// One number with what is needed to believe it. Rates are fractions. Absent optionals print as null.
/// Refused: value, low, high are absent and `refused` says why in words.
struct Metric
{
    std::optional<double> value;
    std::optional<double> low, high; ///< 95 % interval; the person is the unit
    std::int64_t n = 0;              ///< images (or pairs of people, as the metric says) it rests on
    std::optional<double> chance;    ///< what guessing, or an untouched null, would give
    Direction direction = Direction::Higher;
    std::optional<double> target; ///< Direction::Target only
    std::optional<double> pValue;
    std::string refused;
    std::optional<std::int64_t> nMembers, nNonMembers; ///< attack metrics only

    bool isRefused() const { return !refused.empty(); }
};

} // namespace core
