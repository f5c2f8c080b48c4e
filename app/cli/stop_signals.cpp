// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include "app/cli/exit_codes.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace app {

StopSignals::StopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::thread([this, signals] {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && !m_isOver) {
            if (m_stop.stop_requested())
                _exit(kCancelled); // the second time means now; the workspace stands a kill
            m_stop.request_stop();
        }
    });
}

StopSignals::~StopSignals()
{
    m_isOver = true;
    pthread_kill(m_waiter.native_handle(), SIGTERM); // wakes the waiter
    m_waiter.join();
}

} // namespace app
