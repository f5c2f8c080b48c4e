// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace core::compute {

/// True at most ten times a second: what JobContext asks of those who report.
class ProgressThrottle final
{
public:
    bool isDue()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(100))
            return false;
        m_last = now;
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace core::compute
