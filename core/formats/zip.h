// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"

/// The part of zip [PKWARE APPNOTE 6.3.9] that PyTorch writes weights in: stored entries, with or without zip64 fields, data descriptors
/// and padding. Nothing is unpacked, so that there is no bomb.
namespace core::formats {

struct ZipEntry
{
    std::string name;
    std::uint64_t begin = 0, end = 0; ///< of its bytes, in the file
    std::uint32_t crc = 0;
    bool isStored = true; ///< as it is; else compressed, and its bytes of no use here
};

/// The entries by place. The central directory decides; each local header must name the same entry, entries neither overlap
/// each other nor the directory. Caps: 64 Ki entries, a directory of 16 MiB. Errors: Corrupt, Unsupported (encrypted, in
/// parts), naming the entry.
Result<std::vector<ZipEntry>> readZipDirectory(ByteSource &source);

/// Reads the entry to the end. Errors: Corrupt when its CRC-32 is another, Unsupported when it is compressed.
Status checkZipEntry(ByteSource &source, const ZipEntry &entry);

} // namespace core::formats
