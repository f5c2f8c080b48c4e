// SPDX-License-Identifier: GPL-3.0-or-later
// expunge-cli as it is called: a doorman with no libraries behind it, there within a millisecond. Loading the program's 300
// libraries takes far longer, and four things have to be settled before it begins:
// - SIGINT and SIGTERM are held back, so that they end the program as the contract says (130) and not the loader by default;
//   the mask passes through exec and to the threads that libraries start, and StopSignals lifts it once it listens;
// - OMP_WAIT_POLICY, which libgomp reads when it is loaded: the program would set it (core/compute/nn/device.h) and have to
//   load everything a second time;
// - OpenCV's cap on the pixels of a picture, which it too reads when it is loaded (core/data/image_limits.h);
// - which of the two files to start, found beside this one.
#include "core/data/image_limits.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace {

/// EXPUNGE_CLI_PROGRAM, relative to the folder of this program; false when that cannot be told.
bool findProgram(char (&path)[2 * PATH_MAX])
{
    char self[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", self, sizeof self);
    if (length <= 0 || length >= static_cast<ssize_t>(sizeof self))
        return false;
    self[length] = '\0';
    char *const name = std::strrchr(self, '/');
    if (name == nullptr)
        return false;
    *name = '\0';
    return std::snprintf(path, sizeof path, "%s/%s", self, EXPUNGE_CLI_PROGRAM) < static_cast<int>(sizeof path);
}

} // namespace

int main(int, char **argv)
{
    char program[2 * PATH_MAX] = EXPUNGE_CLI_PROGRAM;
    if (findProgram(program)) {
        sigset_t held;
        sigemptyset(&held);
        sigaddset(&held, SIGINT);
        sigaddset(&held, SIGTERM);
        ::sigprocmask(SIG_BLOCK, &held, nullptr);
        ::setenv("OMP_WAIT_POLICY", "passive", 0);
        ::setenv(core::data::kPixelCapVariable, core::data::kPixelCap, 0);
        ::execv(program, argv);
    }
    std::fprintf(stderr, "expunge-cli: %s: cannot be started (%s); install Expunge anew\n", program, std::strerror(errno));
    return 1;
}
