// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/byte_source.h"

#include <algorithm>
#include <system_error>

namespace core::formats {

Result<std::vector<std::uint8_t>> ByteSource::read(std::uint64_t offset, std::uint64_t count)
{
    if (offset > m_size || count > m_size - offset)
        return Error{ErrorCode::Corrupt, m_subject, "is truncated: it refers to bytes beyond its end"};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(count));
    if (!readInto(offset, bytes))
        return Error{ErrorCode::Corrupt, m_subject, "cannot be read to its end"};
    return bytes;
}

Result<std::unique_ptr<FileBytes>> FileBytes::open(const std::filesystem::path &file)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        return Error{ErrorCode::NotFound, file.string(), "there is no such file"};
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        return Error{ErrorCode::NotFound, file.string(), "the file cannot be opened"};
    return std::unique_ptr<FileBytes>(new FileBytes(file.string(), size, std::move(stream)));
}

FileBytes::FileBytes(std::string subject, std::uint64_t size, std::ifstream stream)
    : ByteSource(std::move(subject), size), m_stream(std::move(stream))
{
}

bool FileBytes::readInto(std::uint64_t offset, std::span<std::uint8_t> into)
{
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(offset));
    m_stream.read(reinterpret_cast<char *>(into.data()), static_cast<std::streamsize>(into.size()));
    return static_cast<bool>(m_stream);
}

MemoryBytes::MemoryBytes(std::vector<std::uint8_t> bytes, std::string subject)
    : ByteSource(std::move(subject), bytes.size()), m_bytes(std::move(bytes))
{
}

bool MemoryBytes::readInto(std::uint64_t offset, std::span<std::uint8_t> into)
{
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return true;
}

} // namespace core::formats
