// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace app {

/// SIGINT and SIGTERM become a stop request; a second one ends the process at once with 130. Made first in main, before any
/// other thread, because the others inherit that the two signals are not for them.
class StopSignals final
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::atomic<bool> m_isOver = false;
    std::thread m_waiter;
};

} // namespace app
