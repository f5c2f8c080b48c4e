// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip.h"

#include "core/formats/crc32.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace core::formats {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t kEndMagic = 0x06054b50, kEnd64Magic = 0x06064b50, kLocator64Magic = 0x07064b50;
constexpr std::uint32_t kCentralMagic = 0x02014b50, kLocalMagic = 0x04034b50;
constexpr std::uint64_t kEndBytes = 22, kLocator64Bytes = 20, kEnd64Bytes = 56, kCentralBytes = 46, kLocalBytes = 30;
constexpr std::uint64_t kMaxComment = 0xFFFF, kMaxEntries = 65536, kMaxDirectoryBytes = std::uint64_t{16} << 20;
constexpr std::uint32_t kSee64 = 0xFFFFFFFF;
constexpr std::uint16_t kSee64Short = 0xFFFF, kExtra64 = 1, kEncrypted = 1, kStored = 0;

struct Directory
{
    std::uint64_t begin = 0, bytes = 0, entries = 0;
};

struct CentralEntry
{
    ZipEntry entry;
    std::uint64_t localOffset = 0;
};

template <class T>
T field(Bytes bytes, std::size_t at)
{
    return littleEndian<T>(bytes.subspan(at));
}

Error corrupt(const ByteSource &source, const std::string &why)
{
    return {ErrorCode::Corrupt, source.subject(), why};
}

Error unsupported(const ByteSource &source, const std::string &why)
{
    return {ErrorCode::Unsupported, source.subject(), why + "; save it again with torch.save"};
}

/// The zip64 record in front of the end record, when the end record points to it.
Result<Directory> readEnd64(ByteSource &source, std::uint64_t endOffset)
{
    if (endOffset < kLocator64Bytes)
        return corrupt(source, "lacks its zip64 record");
    const auto locator = source.read(endOffset - kLocator64Bytes, kLocator64Bytes);
    if (!locator)
        return locator.error();
    if (field<std::uint32_t>(*locator, 0) != kLocator64Magic)
        return corrupt(source, "lacks its zip64 record");
    const auto end = source.read(field<std::uint64_t>(*locator, 8), kEnd64Bytes);
    if (!end)
        return end.error();
    if (field<std::uint32_t>(*end, 0) != kEnd64Magic)
        return corrupt(source, "has a broken zip64 record");
    return Directory{field<std::uint64_t>(*end, 48), field<std::uint64_t>(*end, 40), field<std::uint64_t>(*end, 32)};
}

Result<Directory> findDirectory(ByteSource &source)
{
    const std::uint64_t tailBytes = std::min(source.size(), kEndBytes + kMaxComment);
    const auto tail = source.read(source.size() - tailBytes, tailBytes);
    if (!tail)
        return tail.error();
    for (std::size_t at = tail->size() < kEndBytes ? 0 : tail->size() - kEndBytes + 1; at-- > 0;) {
        const Bytes end = Bytes(*tail).subspan(at);
        if (field<std::uint32_t>(end, 0) != kEndMagic || field<std::uint16_t>(end, 20) != end.size() - kEndBytes)
            continue;
        Directory directory{field<std::uint32_t>(end, 16), field<std::uint32_t>(end, 12), field<std::uint16_t>(end, 10)};
        if (directory.begin == kSee64 || directory.bytes == kSee64 || directory.entries == kSee64Short) {
            Result<Directory> large = readEnd64(source, source.size() - tailBytes + at);
            if (!large)
                return large.error();
            directory = *large;
        } else if (field<std::uint16_t>(end, 4) != 0 || field<std::uint16_t>(end, 8) != directory.entries) {
            return unsupported(source, "is one part of a zip archive in several");
        }
        if (directory.entries > kMaxEntries || directory.bytes > kMaxDirectoryBytes)
            return corrupt(source, "claims more entries than any model has");
        return directory;
    }
    return corrupt(source, "is truncated: the directory at its end is missing");
}

/// Sizes and place from the zip64 extra field, for those that do not fit the record. False if they are not there.
bool fillFrom64(Bytes extra, CentralEntry &central, std::uint64_t &packed, std::uint64_t &unpacked)
{
    while (extra.size() >= 4) {
        const auto id = field<std::uint16_t>(extra, 0), length = field<std::uint16_t>(extra, 2);
        if (length > extra.size() - 4)
            return false;
        Bytes values = extra.subspan(4, length);
        extra = extra.subspan(4U + length);
        if (id != kExtra64)
            continue;
        for (std::uint64_t *value : {&unpacked, &packed, &central.localOffset}) {
            if (*value != kSee64)
                continue;
            if (values.size() < 8)
                return false;
            *value = littleEndian<std::uint64_t>(values);
            values = values.subspan(8);
        }
        return true;
    }
    return false;
}

/// One record of the central directory; `rest` moves behind it.
Result<CentralEntry> parseCentral(const ByteSource &source, Bytes &rest)
{
    if (rest.size() < kCentralBytes || field<std::uint32_t>(rest, 0) != kCentralMagic)
        return corrupt(source, "has a broken directory");
    const auto flags = field<std::uint16_t>(rest, 8), method = field<std::uint16_t>(rest, 10);
    const std::size_t nameBytes = field<std::uint16_t>(rest, 28), extraBytes = field<std::uint16_t>(rest, 30),
                      commentBytes = field<std::uint16_t>(rest, 32);
    if (rest.size() - kCentralBytes < nameBytes + extraBytes + commentBytes)
        return corrupt(source, "has a broken directory");
    CentralEntry central;
    const Bytes name = rest.subspan(kCentralBytes, nameBytes);
    central.entry.name.assign(name.begin(), name.end());
    central.entry.crc = field<std::uint32_t>(rest, 16);
    central.localOffset = field<std::uint32_t>(rest, 42);
    std::uint64_t packed = field<std::uint32_t>(rest, 20), unpacked = field<std::uint32_t>(rest, 24);
    const auto named = [&](const char *what) { return "entry '" + central.entry.name + "' " + what; };
    const bool needs64 = packed == kSee64 || unpacked == kSee64 || central.localOffset == kSee64;
    if (needs64 && !fillFrom64(rest.subspan(kCentralBytes + nameBytes, extraBytes), central, packed, unpacked))
        return corrupt(source, named("lacks its zip64 sizes"));
    if ((flags & kEncrypted) != 0)
        return unsupported(source, named("is encrypted"));
    central.entry.isStored = method == kStored;
    if (central.entry.isStored && packed != unpacked)
        return corrupt(source, named("is stored, but with two different sizes"));
    central.entry.end = packed; // its length, until its place is known
    rest = rest.subspan(kCentralBytes + nameBytes + extraBytes + commentBytes);
    return central;
}

/// Finds the entry's bytes behind its local header, which must be of the same name.
Status place(ByteSource &source, CentralEntry &central)
{
    ZipEntry &entry = central.entry;
    const auto header = source.read(central.localOffset, kLocalBytes);
    if (!header)
        return header.error();
    const std::uint64_t nameBytes = field<std::uint16_t>(*header, 26), extraBytes = field<std::uint16_t>(*header, 28);
    const auto name = source.read(central.localOffset + kLocalBytes, nameBytes);
    if (!name)
        return name.error();
    if (field<std::uint32_t>(*header, 0) != kLocalMagic || (field<std::uint16_t>(*header, 8) == kStored) != entry.isStored
        || std::string(name->begin(), name->end()) != entry.name)
        return corrupt(source, "entry '" + entry.name + "' is described in two ways");
    const std::uint64_t length = entry.end;
    entry.begin = central.localOffset + kLocalBytes + nameBytes + extraBytes;
    if (entry.begin > source.size() || length > source.size() - entry.begin)
        return corrupt(source, "is truncated inside entry '" + entry.name + "'");
    entry.end = entry.begin + length;
    return {};
}

Status checkLayout(const ByteSource &source, const std::vector<CentralEntry> &entries, std::uint64_t directoryBegin)
{
    std::set<std::string_view> names;
    std::uint64_t end = 0;
    for (const CentralEntry &central : entries) {
        if (!names.insert(central.entry.name).second)
            return corrupt(source, "holds entry '" + central.entry.name + "' twice");
        if (central.localOffset < end)
            return corrupt(source, "entry '" + central.entry.name + "' overlaps another");
        end = central.entry.end;
    }
    if (end > directoryBegin)
        return corrupt(source, "entry '" + entries.back().entry.name + "' overlaps the directory");
    return {};
}

} // namespace

Result<std::vector<ZipEntry>> readZipDirectory(ByteSource &source)
{
    const Result<Directory> directory = findDirectory(source);
    if (!directory)
        return directory.error();
    const auto bytes = source.read(directory->begin, directory->bytes);
    if (!bytes)
        return bytes.error();
    Bytes rest(*bytes);
    std::vector<CentralEntry> found;
    for (std::uint64_t i = 0; i < directory->entries; ++i) {
        Result<CentralEntry> central = parseCentral(source, rest);
        if (!central)
            return central.error();
        if (const Status placed = place(source, *central); !placed)
            return placed.error();
        found.push_back(std::move(*central));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const CentralEntry &a, const CentralEntry &b) { return a.localOffset < b.localOffset; });
    if (const Status layout = checkLayout(source, found, directory->begin); !layout)
        return layout.error();
    std::vector<ZipEntry> entries;
    for (CentralEntry &central : found)
        entries.push_back(std::move(central.entry));
    return entries;
}

Status checkZipEntry(ByteSource &source, const ZipEntry &entry)
{
    if (!entry.isStored)
        return unsupported(source, "entry '" + entry.name + "' is compressed, which torch.save never does");
    constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;
    std::uint32_t crc = 0;
    for (std::uint64_t at = entry.begin; at < entry.end; at += kPiece) {
        const auto piece = source.read(at, std::min(kPiece, entry.end - at));
        if (!piece)
            return piece.error();
        crc = crc32(*piece, crc);
    }
    if (crc != entry.crc)
        return corrupt(source, "is damaged: the checksum of '" + entry.name + "' does not match; copy the file again");
    return {};
}

} // namespace core::formats
