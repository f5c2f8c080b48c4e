// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/clock.h"

#include <algorithm>
#include <cstdio>

namespace core {

namespace {

class SystemClock final : public Clock
{
public:
    TimePoint now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace

const Clock &Clock::system()
{
    static const SystemClock clock;
    return clock;
}

std::string toIsoDate(std::chrono::year_month_day date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

std::string toIso8601(Clock::TimePoint time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()), int(clock.subseconds().count()));
    return toIsoDate(std::chrono::year_month_day(day)) + text;
}

bool parseIsoDate(const std::string &text, std::chrono::year_month_day &date)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int fields[3] = {};
    int field = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++field;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return false;
        fields[field] = fields[field] * 10 + (text[i] - '0');
    }
    const auto year = std::chrono::year(fields[0]);
    const std::chrono::year_month_day parsed = year / fields[1] / fields[2];
    if (!parsed.ok())
        return false;
    date = parsed;
    return true;
}

std::chrono::year_month_day addCalendarMonths(std::chrono::year_month_day date, int months)
{
    const std::chrono::year_month month = std::chrono::year_month(date.year(), date.month()) + std::chrono::months(months);
    const std::chrono::year_month_day last(month / std::chrono::last);
    return month / std::min(date.day(), last.day());
}

} // namespace core
