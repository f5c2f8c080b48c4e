// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core::formats {

/// Bytes by place: of a file, or of memory (tests). `subject` names them in errors.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    const std::string &subject() const { return m_subject; }
    std::uint64_t size() const { return m_size; }
    /// Exactly `count` bytes from `offset`. Nothing is allocated for what is beyond the end. Error: Corrupt ("is truncated").
    Result<std::vector<std::uint8_t>> read(std::uint64_t offset, std::uint64_t count);

protected:
    ByteSource(std::string subject, std::uint64_t size) : m_subject(std::move(subject)), m_size(size) {}
    virtual bool readInto(std::uint64_t offset, std::span<std::uint8_t> into) = 0;

private:
    std::string m_subject;
    std::uint64_t m_size;
};

class FileBytes final : public ByteSource
{
public:
    /// Error: NotFound.
    static Result<std::unique_ptr<FileBytes>> open(const std::filesystem::path &file);

private:
    FileBytes(std::string subject, std::uint64_t size, std::ifstream stream);
    bool readInto(std::uint64_t offset, std::span<std::uint8_t> into) override;

    std::ifstream m_stream;
};

class MemoryBytes final : public ByteSource
{
public:
    MemoryBytes(std::vector<std::uint8_t> bytes, std::string subject);

private:
    bool readInto(std::uint64_t offset, std::span<std::uint8_t> into) override;

    std::vector<std::uint8_t> m_bytes;
};

/// The little-endian number in the first sizeof(T) bytes, of which there must be as many.
template <class T>
T littleEndian(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(T); i-- > 0;)
        value = (value << 8) | bytes[i];
    return static_cast<T>(value);
}

/// The number's bytes, lowest first, at the end of `bytes`.
template <class T>
void appendLittleEndian(std::vector<std::uint8_t> &bytes, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
}

} // namespace core::formats
