// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

/// The safetensors format (github.com/huggingface/safetensors, "Format"): u64 little-endian header length, JSON header,
/// bytes. Parsing trusts nothing: header at most 16 MiB, offsets inside the file, no overlap, no hole, shapes that
/// multiply to the length without overflow.
namespace core::formats {

struct TensorEntry
{
    std::string name;
    std::string dtype; ///< "F32", "F16", "BF16", "F64", "I64", "I32", "U8", "BOOL", …
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0; ///< bytes from the start of the data section
    std::vector<std::int64_t> strides; ///< in elements, none of which is reached twice; empty: row-major
};

struct SafetensorsHeader
{
    std::vector<TensorEntry> tensors; ///< by offset
    std::map<std::string, std::string> metadata;
    std::uint64_t dataOffset = 0; ///< of the data section in the file
};

/// `fileSize` is the whole file's; `prefix` at least the header. `subject` names the file in errors. Error: Corrupt.
Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::uint8_t> prefix, std::uint64_t fileSize,
                                                 const std::string &subject);
/// Reads only the header. Errors: NotFound, Corrupt.
Result<SafetensorsHeader> readSafetensorsHeader(const std::filesystem::path &file);

struct TensorBytes
{
    std::string name, dtype;
    std::vector<std::int64_t> shape;
    std::span<const std::uint8_t> bytes; ///< little-endian, row-major
};

/// Writes atomically (temporary file beside it, fsync, rename). Tensors in the order given. Errors: ReadOnly, DiskFull.
Status writeSafetensors(const std::filesystem::path &file, const std::vector<TensorBytes> &tensors,
                        const std::map<std::string, std::string> &metadata);

} // namespace core::formats
