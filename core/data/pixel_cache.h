// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace core::data {

/// All images of a workspace at one size, decoded once: cache/pixels-<size>.bin, a 64-byte header (magic, version, size,
/// channels, rows) and then rows × 3 × size × size bytes, CHW, RGB. Memory-mapped; can always be rebuilt from the images.
class PixelCache final
{
public:
    /// Errors: NotFound, Corrupt (header, length), Internal.
    static Result<std::shared_ptr<const PixelCache>> open(const std::filesystem::path &file);
    ~PixelCache();
    PixelCache(const PixelCache &) = delete;
    PixelCache &operator=(const PixelCache &) = delete;

    int imageSize() const { return m_size; }
    std::int64_t rows() const { return m_rows; }
    const std::uint8_t *data() const; ///< first row; valid while this lives
    /// 3 × size × size bytes; empty when out of range.
    std::span<const std::uint8_t> row(std::int64_t index) const;

private:
    PixelCache() = default;
    void *m_map = nullptr;
    std::size_t m_length = 0;
    int m_size = 0;
    std::int64_t m_rows = 0;
};

/// Writes a cache beside its final name; rows in any order; nothing is visible before commit().
class PixelCacheWriter final
{
public:
    static Result<std::unique_ptr<PixelCacheWriter>> create(const std::filesystem::path &file, int size,
                                                            std::int64_t rows);
    ~PixelCacheWriter(); ///< removes the unfinished file unless committed
    Status write(std::int64_t row, std::span<const std::uint8_t> pixels); ///< thread-safe for distinct rows
    Status commit(std::int64_t rows); ///< final number of rows (<= created); fsync and rename

private:
    PixelCacheWriter() = default;
    std::filesystem::path m_file, m_partial;
    int m_descriptor = -1;
    std::size_t m_rowBytes = 0;
    int m_size = 0;
    std::int64_t m_rows = 0;
    bool m_committed = false;
};

} // namespace core::data
