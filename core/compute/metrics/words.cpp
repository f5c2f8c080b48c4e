// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/words.h"

#include <cmath>
#include <cstdio>

namespace core::compute {

namespace {

std::string fixed(double value, int digits)
{
    const double unit = std::pow(10.0, digits);
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, std::round(value * unit) / unit + 0.0); // + 0.0: no "-0"
    return text;
}

} // namespace

std::string counted(std::size_t count, const std::string &one, const std::string &many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many.empty() ? one + "s" : many);
}

std::string percent(double share)
{
    return fixed(100 * share, 1) + " %";
}

std::string points(double difference)
{
    return fixed(100 * difference, 1) + " percentage points";
}

std::string probability(double p)
{
    return p < 0.001 ? "below 0.001" : fixed(p, 3);
}

} // namespace core::compute
