// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pth.h"

#include "core/formats/pth_legacy.h"
#include "core/formats/pth_tensors.h"
#include "core/formats/zip.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace core::formats {

namespace {

constexpr std::uint64_t kMaxPickleBytes = std::uint64_t{16} << 20;
constexpr std::array<std::uint8_t, 4> kZipMagic{'P', 'K', 3, 4};

/// The archive's folder and what lies in it, by name without the folder.
struct Archive
{
    std::map<std::string, ZipEntry> entries;
    const ZipEntry *find(const std::string &name) const
    {
        const auto entry = entries.find(name);
        return entry == entries.end() ? nullptr : &entry->second;
    }
};

Result<Archive> openArchive(ByteSource &source)
{
    Result<std::vector<ZipEntry>> entries = readZipDirectory(source);
    if (!entries)
        return entries.error();
    constexpr std::string_view kPickle = "/data.pkl";
    std::string folder;
    for (const ZipEntry &entry : *entries)
        if (entry.name.ends_with(kPickle) && entry.name.find('/') == entry.name.size() - kPickle.size())
            folder = entry.name.substr(0, entry.name.size() - kPickle.size() + 1);
    if (folder.empty())
        return Error{ErrorCode::Invalid, source.subject(), "is a zip archive, but holds no data.pkl as PyTorch's files do"};
    Archive archive;
    for (ZipEntry &entry : *entries)
        if (entry.name.starts_with(folder))
            archive.entries.emplace(entry.name.substr(folder.size()), entry);
    return archive;
}

/// A small entry's bytes, checked.
Result<std::vector<std::uint8_t>> smallEntry(ByteSource &source, const ZipEntry &entry)
{
    if (entry.end - entry.begin > kMaxPickleBytes)
        return Error{ErrorCode::Corrupt, source.subject(), "has a '" + entry.name + "' larger than any model's"};
    if (const Status intact = checkZipEntry(source, entry); !intact)
        return intact.error();
    return source.read(entry.begin, entry.end - entry.begin);
}

Status checkByteOrder(ByteSource &source, const Archive &archive)
{
    const ZipEntry *order = archive.find("byteorder");
    if (!order)
        return {};
    const auto text = smallEntry(source, *order);
    if (!text)
        return text.error();
    if (std::string(text->begin(), text->end()) != "little")
        return Error{ErrorCode::Unsupported, source.subject(), "was written on a big-endian machine; save it again on another"};
    return {};
}

Result<PthHeader> parseArchive(ByteSource &source)
{
    const Result<Archive> archive = openArchive(source);
    if (!archive)
        return archive.error();
    if (const Status order = checkByteOrder(source, *archive); !order)
        return order.error();
    const auto bytes = smallEntry(source, *archive->find("data.pkl"));
    if (!bytes)
        return bytes.error();
    const bool isScript = archive->find("constants.pkl") != nullptr; // only torch.jit.save writes one
    const Result<Pickle> pickle = parsePickle(*bytes, source.subject(), isScript ? PickleDialect::Script : PickleDialect::Data);
    if (!pickle)
        return pickle.error();
    Result<StateDictChoice> choice = chooseStateDict(*pickle, source.subject());
    if (!choice)
        return choice.error();
    std::set<std::string> intact;
    return headerOf(*pickle, std::move(*choice), source.subject(),
                    [&](const PickleStorage &storage) -> Result<std::pair<std::uint64_t, std::uint64_t>> {
                        const ZipEntry *entry = archive->find("data/" + storage.key);
                        if (!entry)
                            return Error{ErrorCode::Corrupt, source.subject(), "does not hold the storage '" + storage.key + "'"};
                        if (intact.insert(storage.key).second)
                            if (const Status checked = checkZipEntry(source, *entry); !checked)
                                return checked.error();
                        return std::pair(entry->begin, entry->end);
                    });
}

} // namespace

Result<StateFileKind> stateFileKind(const std::filesystem::path &file)
{
    const auto source = FileBytes::open(file);
    if (!source)
        return source.error();
    const auto start = (*source)->read(0, std::min<std::uint64_t>((*source)->size(), kLegacyMagicBytes));
    if (!start)
        return start.error();
    if (start->size() >= kZipMagic.size() && std::equal(kZipMagic.begin(), kZipMagic.end(), start->begin()))
        return StateFileKind::Zip;
    return isLegacyPth(*start) ? StateFileKind::LegacyPickle : StateFileKind::Safetensors;
}

Result<PthHeader> parsePth(ByteSource &source)
{
    const auto start = source.read(0, std::min<std::uint64_t>(source.size(), kLegacyMagicBytes));
    if (!start)
        return start.error();
    return isLegacyPth(*start) ? parseLegacyPth(source) : parseArchive(source);
}

Result<PthHeader> readPthHeader(const std::filesystem::path &file)
{
    const auto source = FileBytes::open(file);
    if (!source)
        return source.error();
    return parsePth(**source);
}

} // namespace core::formats
