// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include "app/cli/exit_codes.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace app {

namespace {

volatile std::sig_atomic_t s_received = 0;
volatile std::sig_atomic_t s_pipe = -1; ///< end that the handler writes to

void onSignal(int)
{
    if (s_received != 0)
        _exit(kCancelled); // the second time means now; the workspace stands a kill
    s_received = 1;
    const int saved = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(s_pipe, &byte, 1);
    errno = saved;
}

} // namespace

StopSignals::StopSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    s_received = 0;
    s_pipe = m_pipe[1];
    m_waiter = std::thread([this] {
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) < 0 && errno == EINTR) {
        }
        if (s_received != 0)
            m_stop.request_stop();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, &m_interrupt);
    ::sigaction(SIGTERM, &action, &m_terminate);
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    ::pthread_sigmask(SIG_UNBLOCK, &wanted, &m_mask);
}

StopSignals::~StopSignals()
{
    ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr); // what comes while the program closes does not change how it ended
    ::sigaction(SIGINT, &m_interrupt, nullptr);
    ::sigaction(SIGTERM, &m_terminate, nullptr);
    s_pipe = -1;
    ::close(m_pipe[1]); // wakes the waiter, if no signal has
    m_waiter.join();
    ::close(m_pipe[0]);
}

bool StopSignals::isReceived() const
{
    return s_received != 0;
}

} // namespace app
