// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_lock.h"

#include "core/util/clock.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace core::store {

namespace {

Error heldByAnother(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    std::string process, since;
    stream >> process >> since;
    const std::string folder = file.parent_path().string();
    if (since.empty()) // its owner has the lock and is about to write
        return {ErrorCode::Locked, folder, "open in another process; close it there first"};
    return {ErrorCode::Locked, folder, "open in process " + process + " since " + since + "; close it there first"};
}

} // namespace

Error fileError(int number, const std::filesystem::path &path)
{
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorCode::ReadOnly, path.string(), "cannot be written; choose another place or ask for the right to write there"};
    case ENOSPC:
    case EDQUOT: return {ErrorCode::DiskFull, path.string(), "the disk is full; free some space and try again"};
    case ENOENT:
    case ENOTDIR: return {ErrorCode::NotFound, path.string(), "there is no such folder"};
    default: return {ErrorCode::Internal, path.string(), std::generic_category().message(number)};
    }
}

Result<int> takeLock(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fileError(errno, file.parent_path());
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(descriptor);
        return number == EWOULDBLOCK ? heldByAnother(file) : fileError(number, file);
    }
    const std::string line = std::to_string(::getpid()) + " " + toIso8601(Clock::system().now()) + "\n";
    if (::ftruncate(descriptor, 0) != 0 || ::write(descriptor, line.data(), line.size()) != ssize_t(line.size())) {
        const int number = errno;
        ::close(descriptor);
        return fileError(number, file);
    }
    return descriptor;
}

} // namespace core::store
