// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/random.h"

#include <cmath>
#include <cstdint>

namespace tests {

/// The inputs that the known answers in tests/data/reference.json were computed from, as its notes say: uniform in [-1, 1).
inline double fill(std::uint64_t key, std::uint64_t index)
{
    return static_cast<double>(core::splitmix64((key << 32) + index) >> 11) * 0x1.0p-52 - 1;
}

inline bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace tests
