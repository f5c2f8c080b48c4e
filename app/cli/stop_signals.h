// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>
#include <stop_token>
#include <thread>

namespace app {

/// SIGINT and SIGTERM become a stop request; a second one ends the process at once with 130. A handler, not sigwait: started
/// without the launcher, the threads that OpenBLAS starts before main would take a signal that only main has blocked, and die
/// of it. Lifts the mask under which the launcher held both signals back while libraries were loaded; one that came meanwhile
/// is delivered here. Also where the shell has made the process deaf to SIGINT, as one without job control does with what runs
/// in the background.
class StopSignals final
{
public:
    StopSignals(); ///< once in a process at a time; throws std::system_error without file descriptors
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }
    bool isReceived() const; ///< at once, where the token may take a moment

private:
    std::stop_source m_stop;
    std::array<int, 2> m_pipe{-1, -1};
    struct sigaction m_interrupt = {}, m_terminate = {};
    sigset_t m_mask = {}; ///< as it was
    std::thread m_waiter;
};

} // namespace app
