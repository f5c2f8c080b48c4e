// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pth_legacy.h"

#include "core/formats/dtype.h"
#include "core/formats/pth_tensors.h"

#include <algorithm>
#include <array>
#include <map>

namespace core::formats {

namespace {

using Kind = PickleValue::Kind;

/// PROTO 2, LONG1 of ten bytes (0x1950a86a20f9469cfc6c), STOP.
constexpr std::array<std::uint8_t, kLegacyMagicBytes> kMagic{0x80, 2,    0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46,
                                                             0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, '.'};
constexpr std::int64_t kFormat = 1001;
constexpr std::uint64_t kMaxPickleBytes = std::uint64_t{16} << 20;

/// One pickle after the other.
class Pickles final
{
public:
    Pickles(std::span<const std::uint8_t> bytes, const std::string &subject) : m_bytes(bytes), m_subject(subject) {}

    Result<Pickle> next()
    {
        Result<Pickle> pickle = parsePickle(m_bytes.subspan(m_at), m_subject, PickleDialect::Data);
        if (pickle)
            m_at += pickle->length;
        return pickle;
    }
    std::size_t place() const { return m_at; }

private:
    std::span<const std::uint8_t> m_bytes;
    const std::string &m_subject;
    std::size_t m_at = 0;
};

using Places = std::map<std::string, std::pair<std::uint64_t, std::uint64_t>>;

/// Where the storages are, which follow each other in the order of `keys` from `at`.
Result<Places> storagePlaces(ByteSource &source, const Pickle &model, const Pickle &keys, std::uint64_t at)
{
    const auto corrupt = [&](const std::string &why) { return Error{ErrorCode::Corrupt, source.subject(), why}; };
    if (keys.top().kind != Kind::List)
        return corrupt("lacks the list of its storages");
    std::map<std::string_view, const PickleStorage *> byKey;
    for (const PickleStorage &storage : model.storages)
        byKey.emplace(storage.key, &storage);
    Places places;
    for (const PickleId item : keys.top().items) {
        const PickleValue &key = keys.at(item);
        const auto storage = byKey.find(key.text);
        if (key.kind != Kind::Text || storage == byKey.end())
            return corrupt("lists a storage that no tensor has");
        const auto count = source.read(at, sizeof(std::uint64_t));
        if (!count)
            return count.error();
        const auto elements = littleEndian<std::uint64_t>(*count);
        at += sizeof(std::uint64_t);
        if (elements != storage->second->elements)
            return corrupt("storage '" + key.text + "' is not as long as its description");
        const std::uint64_t bytes = elements * dtypeBytes(storage->second->dtype);
        if (bytes > source.size() - at)
            return corrupt("is truncated inside storage '" + key.text + "'");
        if (!places.emplace(key.text, std::pair(at, at + bytes)).second)
            return corrupt("lists storage '" + key.text + "' twice");
        at += bytes;
    }
    return places;
}

} // namespace

bool isLegacyPth(std::span<const std::uint8_t> start)
{
    return start.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), start.begin());
}

Result<PthHeader> parseLegacyPth(ByteSource &source)
{
    const auto corrupt = [&](const std::string &why) { return Error{ErrorCode::Corrupt, source.subject(), why}; };
    const auto bytes = source.read(kMagic.size(), std::min(source.size() - kMagic.size(), kMaxPickleBytes));
    if (!bytes)
        return bytes.error();
    Pickles pickles(*bytes, source.subject());
    const Result<Pickle> format = pickles.next();
    if (!format)
        return format.error();
    if (format->top().kind != Kind::Integer || format->top().integer != kFormat)
        return corrupt("is of an unknown version of PyTorch's old format");
    const Result<Pickle> system = pickles.next();
    if (!system)
        return system.error();
    const PickleValue *order = system->find(system->top(), "little_endian");
    if (!order || order->kind != Kind::Bool || order->integer == 0)
        return Error{ErrorCode::Unsupported, source.subject(), "was written on a big-endian machine; save it again on another"};
    const Result<Pickle> model = pickles.next();
    if (!model)
        return model.error();
    const Result<Pickle> keys = pickles.next();
    if (!keys)
        return keys.error();
    const Result<Places> places = storagePlaces(source, *model, *keys, kMagic.size() + pickles.place());
    if (!places)
        return places.error();
    Result<StateDictChoice> choice = chooseStateDict(*model, source.subject());
    if (!choice)
        return choice.error();
    return headerOf(*model, std::move(*choice), source.subject(),
                    [&](const PickleStorage &storage) -> Result<std::pair<std::uint64_t, std::uint64_t>> {
                        const auto place = places->find(storage.key);
                        if (place == places->end())
                            return corrupt("does not hold the storage '" + storage.key + "'");
                        return place->second;
                    });
}

} // namespace core::formats
