// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/hash.h"
#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace core::data {

/// All images of a workspace at one size, decoded once: cache/pixels-<size>.bin, a 64-byte header (magic, version, size,
/// channels, rows), rows × 3 × size × size bytes, CHW, RGB, and then (since version 2) rows × 32 bytes, the SHA-256 of each row's
/// image file. Memory-mapped; can be rebuilt from the images as long as their files are there.
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
    /// Whether the rows' sources are known: not in a cache of version 1.
    bool hasSources() const { return m_hasSources; }
    /// SHA-256 of the file whose pixels the row holds, all zero for a blank row; nothing when out of range or without sources.
    std::optional<Sha256> source(std::int64_t index) const;

private:
    PixelCache() = default;
    void *m_map = nullptr;
    std::size_t m_length = 0;
    int m_size = 0;
    std::int64_t m_rows = 0;
    bool m_hasSources = false;
};

/// Writes a cache beside its final name; rows in any order; nothing is visible before commit().
class PixelCacheWriter final
{
public:
    static Result<std::unique_ptr<PixelCacheWriter>> create(const std::filesystem::path &file, int size,
                                                            std::int64_t rows);
    ~PixelCacheWriter(); ///< removes the unfinished file unless committed
    /// `source`: SHA-256 of the image file. Thread-safe for distinct rows; a row never written is blank.
    Status write(std::int64_t row, std::span<const std::uint8_t> pixels, const Sha256 &source);
    Status commit(std::int64_t rows); ///< final number of rows (<= created); fsync and rename

private:
    PixelCacheWriter() = default;
    std::filesystem::path m_file, m_partial;
    int m_descriptor = -1;
    std::size_t m_rowBytes = 0;
    int m_size = 0;
    std::int64_t m_rows = 0;
    std::vector<Sha256> m_sources;
    bool m_committed = false;
};

} // namespace core::data
