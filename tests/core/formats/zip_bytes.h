// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"
#include "core/formats/crc32.h"

#include <string>
#include <vector>

namespace tests {

/// One entry and the lies it may tell.
struct ZipPart
{
    std::string name, content;
    std::uint16_t method = 0, flags = 0;
    bool isZip64 = false;      ///< sizes and place only in the zip64 field
    std::string localName = {}; ///< when not `name`
    std::uint32_t offset = 0;   ///< added to the place the directory names
    std::uint32_t sizes = 0;    ///< added to both sizes
};

/// A zip archive of stored entries by hand. `end64`: with the zip64 end record.
inline std::vector<std::uint8_t> zipOf(const std::vector<ZipPart> &parts, bool end64 = false)
{
    using core::formats::appendLittleEndian;
    std::vector<std::uint8_t> bytes, directory;
    const auto text = [](std::vector<std::uint8_t> &into, const std::string &what) { into.insert(into.end(), what.begin(), what.end()); };
    const auto u16 = [](std::vector<std::uint8_t> &into, std::uint16_t v) { appendLittleEndian(into, v); };
    const auto u32 = [](std::vector<std::uint8_t> &into, std::uint32_t v) { appendLittleEndian(into, v); };
    const auto u64 = [](std::vector<std::uint8_t> &into, std::uint64_t v) { appendLittleEndian(into, v); };
    for (const ZipPart &part : parts) {
        const auto place = static_cast<std::uint32_t>(bytes.size()) + part.offset;
        const auto size = static_cast<std::uint32_t>(part.content.size()) + part.sizes;
        const std::vector<std::uint8_t> content(part.content.begin(), part.content.end());
        const std::string &local = part.localName.empty() ? part.name : part.localName;
        text(bytes, "PK\3\4");
        for (const std::uint16_t v : {std::uint16_t{20}, part.flags, part.method, std::uint16_t{0}, std::uint16_t{0}})
            u16(bytes, v);
        for (int i = 0; i < 3; ++i)
            u32(bytes, 0); // in the data descriptor
        u16(bytes, static_cast<std::uint16_t>(local.size()));
        u16(bytes, 0);
        text(bytes, local + part.content);

        text(directory, "PK\1\2");
        for (const std::uint16_t v : {std::uint16_t{20}, std::uint16_t{20}, part.flags, part.method, std::uint16_t{0}, std::uint16_t{0}})
            u16(directory, v);
        u32(directory, core::formats::crc32(content));
        u32(directory, part.isZip64 ? 0xFFFFFFFF : size);
        u32(directory, part.isZip64 ? 0xFFFFFFFF : size);
        u16(directory, static_cast<std::uint16_t>(part.name.size()));
        u16(directory, part.isZip64 ? 28 : 0);
        for (int i = 0; i < 5; ++i)
            u16(directory, 0);
        u32(directory, part.isZip64 ? 0xFFFFFFFF : place);
        text(directory, part.name);
        if (part.isZip64) {
            u16(directory, 1);
            u16(directory, 24);
            for (const std::uint64_t v : {std::uint64_t{size}, std::uint64_t{size}, std::uint64_t{place}})
                u64(directory, v);
        }
    }
    const std::uint64_t begin = bytes.size(), length = directory.size(), count = parts.size();
    bytes.insert(bytes.end(), directory.begin(), directory.end());
    if (end64) {
        const std::uint64_t record = bytes.size();
        text(bytes, "PK\6\6");
        u64(bytes, 44);
        for (int i = 0; i < 2; ++i)
            u16(bytes, 45);
        for (int i = 0; i < 2; ++i)
            u32(bytes, 0);
        for (const std::uint64_t v : {count, count, length, begin})
            u64(bytes, v);
        text(bytes, "PK\6\7");
        u32(bytes, 0);
        u64(bytes, record);
        u32(bytes, 1);
    }
    text(bytes, "PK\5\6");
    u32(bytes, 0);
    for (int i = 0; i < 2; ++i)
        u16(bytes, end64 ? 0xFFFF : static_cast<std::uint16_t>(count));
    u32(bytes, end64 ? 0xFFFFFFFF : static_cast<std::uint32_t>(length));
    u32(bytes, end64 ? 0xFFFFFFFF : static_cast<std::uint32_t>(begin));
    u16(bytes, 0);
    return bytes;
}

} // namespace tests
