// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atomic_file.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace core::formats {

namespace {

/// So that the rename survives a power cut; a file system that cannot do it has no better way.
void syncFolder(const std::filesystem::path &file)
{
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path target)
    : m_target(std::move(target))
    , m_part(m_target.string() + ".part-" + std::to_string(::getpid()))
    , m_descriptor(::open(m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666))
{
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    if (!m_kept)
        ::unlink(m_part.c_str());
}

Status AtomicFile::write(std::span<const std::uint8_t> bytes)
{
    if (m_descriptor < 0)
        return failure();
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), std::size_t{1} << 30));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failure();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Status AtomicFile::commit()
{
    m_kept = m_descriptor >= 0 && ::fsync(m_descriptor) == 0 && ::rename(m_part.c_str(), m_target.c_str()) == 0;
    if (!m_kept)
        return failure();
    syncFolder(m_target);
    return {};
}

Error AtomicFile::failure() const
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    return {full ? ErrorCode::DiskFull : ErrorCode::ReadOnly, m_target.string(),
            std::string("cannot be written: ") + std::generic_category().message(number)};
}

} // namespace core::formats
