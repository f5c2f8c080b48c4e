// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/pixel_cache.h"

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core::data {

namespace {

static_assert(std::endian::native == std::endian::little, "the cache's header is written as it lies in memory");

struct Header
{
    std::array<char, 8> magic{'E', 'X', 'P', 'N', 'G', 'P', 'X', '\n'};
    std::uint32_t version = 2, size = 0, channels = 3, reserved = 0;
    std::uint64_t rows = 0;
    std::array<char, 32> padding{};
};
static_assert(sizeof(Header) == 64);

constexpr int kLargestSize = 4096;
constexpr std::uint64_t kMostRows = std::uint64_t{1} << 32;

std::uint64_t rowBytes(std::uint64_t size)
{
    return 3 * size * size;
}

Error failure(const std::filesystem::path &file, const char *what)
{
    const int number = errno;
    const ErrorCode code = number == ENOSPC || number == EDQUOT                       ? ErrorCode::DiskFull
                           : number == EACCES || number == EROFS || number == EPERM ? ErrorCode::ReadOnly
                           : number == ENOENT                                       ? ErrorCode::NotFound
                                                                                    : ErrorCode::Internal;
    return {code, file.filename().string(), std::string(what) + ": " + std::strerror(number)};
}

/// Closes on the way out.
struct Descriptor
{
    int fd;
    ~Descriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
};

bool writeAt(int fd, const void *bytes, std::size_t length, std::uint64_t offset)
{
    const char *from = static_cast<const char *>(bytes);
    while (length > 0) {
        const ssize_t written = ::pwrite(fd, from, length, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        from += written;
        offset += static_cast<std::uint64_t>(written);
        length -= static_cast<std::size_t>(written);
    }
    return true;
}

/// Of a file with this header.
std::uint64_t lengthOf(const Header &header)
{
    return sizeof header + header.rows * (rowBytes(header.size) + (header.version >= 2 ? sizeof(Sha256) : 0));
}

bool isSound(const Header &header)
{
    const Header expected;
    return header.magic == expected.magic && header.version >= 1 && header.version <= expected.version && header.channels == 3 &&
           header.size >= 1 && header.size <= kLargestSize && header.rows <= kMostRows;
}

} // namespace

Result<std::shared_ptr<const PixelCache>> PixelCache::open(const std::filesystem::path &file)
{
    const Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat info = {};
    if (in.fd < 0 || ::fstat(in.fd, &info) != 0)
        return failure(file, "the pixel cache cannot be opened");
    const std::string name = file.filename().string();
    Header header;
    if (!S_ISREG(info.st_mode) || ::pread(in.fd, &header, sizeof header, 0) != ssize_t{sizeof header} || !isSound(header))
        return Error{ErrorCode::Corrupt, name, "not a pixel cache of this version; it will be made again from the images"};
    const std::uint64_t length = lengthOf(header);
    if (static_cast<std::uint64_t>(info.st_size) != length)
        return Error{ErrorCode::Corrupt, name,
                     std::to_string(info.st_size) + " bytes where its header promises " + std::to_string(length) +
                         "; it will be made again from the images"};
    void *map = ::mmap(nullptr, static_cast<std::size_t>(length), PROT_READ, MAP_SHARED, in.fd, 0);
    if (map == MAP_FAILED)
        return failure(file, "the pixel cache cannot be mapped");
    std::shared_ptr<PixelCache> cache(new PixelCache);
    cache->m_map = map;
    cache->m_length = static_cast<std::size_t>(length);
    cache->m_size = static_cast<int>(header.size);
    cache->m_rows = static_cast<std::int64_t>(header.rows);
    cache->m_hasSources = header.version >= 2;
    return std::shared_ptr<const PixelCache>(std::move(cache));
}

PixelCache::~PixelCache()
{
    if (m_map != nullptr)
        ::munmap(m_map, m_length);
}

const std::uint8_t *PixelCache::data() const
{
    return static_cast<const std::uint8_t *>(m_map) + sizeof(Header);
}

std::span<const std::uint8_t> PixelCache::row(std::int64_t index) const
{
    if (index < 0 || index >= m_rows)
        return {};
    const std::size_t bytes = rowBytes(static_cast<std::uint64_t>(m_size));
    return {data() + static_cast<std::size_t>(index) * bytes, bytes};
}

std::optional<Sha256> PixelCache::source(std::int64_t index) const
{
    if (!m_hasSources || index < 0 || index >= m_rows)
        return std::nullopt;
    const std::size_t pixels = static_cast<std::size_t>(m_rows) * rowBytes(static_cast<std::uint64_t>(m_size));
    Sha256 source;
    std::memcpy(source.data(), data() + pixels + static_cast<std::size_t>(index) * source.size(), source.size());
    return source;
}

Result<std::unique_ptr<PixelCacheWriter>> PixelCacheWriter::create(const std::filesystem::path &file, int size,
                                                                   std::int64_t rows)
{
    if (size < 1 || size > kLargestSize || rows < 0 || static_cast<std::uint64_t>(rows) > kMostRows)
        return Error{ErrorCode::Invalid, file.filename().string(), "image size or number of rows out of range"};
    std::unique_ptr<PixelCacheWriter> writer(new PixelCacheWriter);
    writer->m_file = file;
    writer->m_partial = file.string() + ".part";
    writer->m_size = size;
    writer->m_rows = rows;
    writer->m_rowBytes = rowBytes(static_cast<std::uint64_t>(size));
    writer->m_descriptor = ::open(writer->m_partial.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (writer->m_descriptor < 0)
        return failure(file, "the pixel cache cannot be written");
    writer->m_sources.resize(static_cast<std::size_t>(rows));
    Header header;
    header.size = static_cast<std::uint32_t>(size);
    header.rows = static_cast<std::uint64_t>(rows);
    // Reserved at once, so that a full disk is found before hours of decoding.
    errno = ::posix_fallocate(writer->m_descriptor, 0, static_cast<off_t>(lengthOf(header)));
    if (errno != 0)
        return failure(file, "there is no room for the pixel cache");
    return writer;
}

PixelCacheWriter::~PixelCacheWriter()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    if (!m_committed)
        ::unlink(m_partial.c_str());
}

Status PixelCacheWriter::write(std::int64_t row, std::span<const std::uint8_t> pixels, const Sha256 &source)
{
    if (m_committed || row < 0 || row >= m_rows || pixels.size() != m_rowBytes)
        return Error{ErrorCode::Internal, m_file.filename().string(),
                     "row " + std::to_string(row) + " with " + std::to_string(pixels.size()) + " bytes does not fit"};
    const std::uint64_t offset = sizeof(Header) + static_cast<std::uint64_t>(row) * m_rowBytes;
    if (!writeAt(m_descriptor, pixels.data(), pixels.size(), offset))
        return failure(m_file, "the pixel cache cannot be written");
    m_sources[static_cast<std::size_t>(row)] = source;
    return {};
}

Status PixelCacheWriter::commit(std::int64_t rows)
{
    if (m_committed || rows < 0 || rows > m_rows)
        return Error{ErrorCode::Internal, m_file.filename().string(), "more rows committed than were made room for"};
    Header header;
    header.size = static_cast<std::uint32_t>(m_size);
    header.rows = static_cast<std::uint64_t>(rows);
    if (!writeAt(m_descriptor, &header, sizeof header, 0) ||
        !writeAt(m_descriptor, m_sources.data(), header.rows * sizeof(Sha256), sizeof header + header.rows * m_rowBytes) ||
        ::ftruncate(m_descriptor, static_cast<off_t>(lengthOf(header))) != 0 || ::fsync(m_descriptor) != 0 ||
        ::rename(m_partial.c_str(), m_file.c_str()) != 0)
        return failure(m_file, "the pixel cache cannot be completed");
    m_committed = true;
    const std::filesystem::path folder = m_file.has_parent_path() ? m_file.parent_path() : std::filesystem::path(".");
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.fd >= 0)
        ::fsync(directory.fd); // makes the rename durable; not every file system allows it
    return {};
}

} // namespace core::data
