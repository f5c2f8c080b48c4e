// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace core {

/// Time of day, injectable: tests set it, everything else takes the system's.
class Clock
{
public:
    using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
    static const Clock &system();
};

/// "2026-11-21T07:19:11.042Z".
std::string toIso8601(Clock::TimePoint time);
/// "2026-11-21".
std::string toIsoDate(std::chrono::year_month_day date);
/// Reads "YYYY-MM-DD"; false on anything else, or a day that does not exist.
bool parseIsoDate(const std::string &text, std::chrono::year_month_day &date);

/// GDPR Art. 12(3): the same day `months` later, clamped to the month's end (31 January + 1 = 28 or 29 February).
std::chrono::year_month_day addCalendarMonths(std::chrono::year_month_day date, int months);

} // namespace core
