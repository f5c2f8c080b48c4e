// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/words.h"

#include <cmath>
#include <cstdio>

namespace core::compute {

namespace {

std::string fixed(double value, int digits)
{
    const double unit = std::pow(10.0, digits);
    const double rounded = std::round(value * unit) / unit;
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, std::abs(rounded));
    return rounded < 0 ? std::string("−") + text : text;
}

} // namespace

std::string hundredths(double share)
{
    return fixed(100 * share, 1);
}

std::string percent(double share)
{
    return hundredths(share) + " %";
}

std::string points(double difference)
{
    return hundredths(difference) + " percentage points";
}

std::string probability(double p)
{
    return p < 0.001 ? "below 0.001" : fixed(p, 3);
}

} // namespace core::compute
