// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include "core/domain/names.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace core::report {

namespace {

/// Decimals of a number whose interval is `width` wide, both in the unit that is shown.
int decimalsFor(double width, bool percent)
{
    const int most = percent ? 2 : 3;
    if (!(width > 0))
        return percent ? 1 : 2;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(width))), 0, most);
}

std::string fixed(double value, int decimals)
{
    char text[400]; // the longest double without an exponent has 309 digits
    std::snprintf(text, sizeof text, "%.*f", decimals, std::abs(value));
    const std::string digits = text;
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !isZero ? "−" + digits : digits;
}

int decimalsOf(std::optional<double> low, std::optional<double> high, bool percent)
{
    const double scale = percent ? 100 : 1;
    return decimalsFor(low && high ? scale * (*high - *low) : 0, percent);
}

} // namespace

std::string formatRate(double value, std::optional<double> low, std::optional<double> high, bool percent)
{
    return fixed(percent ? 100 * value : value, decimalsOf(low, high, percent)) + (percent ? " %" : "");
}

std::string formatMetric(const Metric &metric, bool percent)
{
    if (metric.isRefused())
        return metric.refused;
    if (!metric.value)
        return "–";
    const std::string value = formatRate(*metric.value, metric.low, metric.high, percent);
    if (!metric.low || !metric.high)
        return value;
    const double scale = percent ? 100 : 1;
    const int decimals = decimalsOf(metric.low, metric.high, percent);
    return value + " (" + fixed(scale * *metric.low, decimals) + (*metric.low < 0 ? " to " : "–")
        + fixed(scale * *metric.high, decimals) + ")";
}

std::string formatProbability(double value)
{
    if (value < 0.001)
        return "< 0.001";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

std::string formatSeconds(double seconds)
{
    if (seconds < 9.95)
        return fixed(std::max(seconds, 0.0), 1) + " s";
    const std::int64_t whole = std::llround(seconds);
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string title(Stage stage)
{
    return std::string(name(stage));
}

std::string title(AuditSet set)
{
    return std::string(name(set));
}

std::string title(ForgettingVerdict verdict)
{
    switch (verdict) {
    case ForgettingVerdict::Forgotten: return "Forgotten";
    case ForgettingVerdict::NotForgotten: return "Not forgotten";
    case ForgettingVerdict::OverForgotten: return "Over-forgotten";
    case ForgettingVerdict::Inconclusive: break;
    }
    return "Inconclusive";
}

std::string title(UtilityVerdict verdict)
{
    switch (verdict) {
    case UtilityVerdict::Kept: return "Kept";
    case UtilityVerdict::Degraded: return "Degraded";
    case UtilityVerdict::Inconclusive: break;
    }
    return "Inconclusive";
}

} // namespace core::report
