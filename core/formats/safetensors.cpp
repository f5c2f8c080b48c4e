// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors.h"

#include "core/formats/atomic_file.h"
#include "core/formats/dtype.h"
#include "core/util/json.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <set>
#include <string_view>
#include <system_error>

namespace core::formats {

namespace {

constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t{16} << 20;
constexpr std::string_view kMetadataKey = "__metadata__";

std::uint64_t littleEndian64(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = kLengthBytes; i-- > 0;)
        value = (value << 8) | bytes[i];
    return value;
}

Error corrupt(const std::string &subject, const std::string &detail)
{
    return {ErrorCode::Corrupt, subject, detail};
}

/// The header's length, once it is known to fit the file and the limit.
Result<std::uint64_t> headerLength(std::span<const std::uint8_t> prefix, std::uint64_t fileSize, const std::string &subject)
{
    if (fileSize < kLengthBytes || prefix.size() < kLengthBytes)
        return corrupt(subject, "is too short to be a safetensors file");
    const std::uint64_t length = littleEndian64(prefix);
    if (length > kMaxHeaderBytes)
        return corrupt(subject, "is not a safetensors file: its header claims " + std::to_string(length) + " bytes (at most "
                                    + std::to_string(kMaxHeaderBytes) + ")");
    if (length > fileSize - kLengthBytes)
        return corrupt(subject, "is truncated: its header is longer than the file");
    return length;
}

Result<TensorEntry> parseEntry(const std::string &name, const Json &value, const std::string &subject)
{
    const auto bad = [&](const std::string &what) { return corrupt(subject, "tensor '" + name + "' " + what); };
    if (!value.is_object() || value.size() != 3 || !value.contains("dtype") || !value.contains("shape")
        || !value.contains("data_offsets"))
        return bad("needs exactly dtype, shape and data_offsets");
    const Json &dtype = value["dtype"], &shape = value["shape"], &offsets = value["data_offsets"];

    TensorEntry entry;
    entry.name = name;
    if (!dtype.is_string() || dtypeBytes(dtype.get_ref<const std::string &>()) == 0)
        return bad("has an unknown dtype");
    entry.dtype = dtype.get<std::string>();
    if (!shape.is_array() || shape.size() > kMaxDimensions)
        return bad("has no list of at most " + std::to_string(kMaxDimensions) + " dimensions as its shape");
    for (const Json &dimension : shape) {
        if (!dimension.is_number_unsigned()
            || dimension.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return bad("has a dimension that is no count");
        entry.shape.push_back(dimension.get<std::int64_t>());
    }
    if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
        return bad("has no two data_offsets");
    entry.begin = offsets[0].get<std::uint64_t>();
    entry.end = offsets[1].get<std::uint64_t>();

    const std::optional<std::uint64_t> bytes = tensorBytes(entry.shape, dtypeBytes(entry.dtype));
    if (!bytes)
        return bad("has a shape that overflows");
    if (entry.end < entry.begin || entry.end - entry.begin != *bytes)
        return bad("has offsets that do not match its shape");
    return entry;
}

/// Tensors, by offset, must cover the data section exactly.
Status checkLayout(const std::vector<TensorEntry> &tensors, std::uint64_t dataBytes, const std::string &subject)
{
    std::uint64_t end = 0;
    for (const TensorEntry &tensor : tensors) {
        if (tensor.begin != end)
            return corrupt(subject, "tensor '" + tensor.name + "' " + (tensor.begin < end ? "overlaps another" : "leaves a hole before it"));
        end = tensor.end;
    }
    if (end != dataBytes)
        return corrupt(subject, end > dataBytes ? "is truncated: the last tensor ends beyond the file"
                                                : "has bytes that belong to no tensor");
    return {};
}

} // namespace

Result<SafetensorsHeader> parseSafetensorsHeader(std::span<const std::uint8_t> prefix, std::uint64_t fileSize,
                                                 const std::string &subject)
{
    const Result<std::uint64_t> length = headerLength(prefix, fileSize, subject);
    if (!length)
        return length.error();
    if (prefix.size() - kLengthBytes < *length)
        return corrupt(subject, "is truncated inside its header");
    const auto text = prefix.subspan(kLengthBytes, *length);
    const Result<Json> json = parseJson(std::string(text.begin(), text.end()), subject, 4);
    if (!json)
        return json.error().code == ErrorCode::Corrupt ? json.error() : corrupt(subject, describe(json.error()));
    if (!json->is_object())
        return corrupt(subject, "has a header that is no JSON object");

    SafetensorsHeader header;
    header.dataOffset = kLengthBytes + *length;
    for (const auto &[name, value] : json->items()) {
        if (name == kMetadataKey) {
            if (!value.is_object())
                return corrupt(subject, "has metadata that is no JSON object");
            for (const auto &[key, fact] : value.items()) {
                if (!fact.is_string())
                    return corrupt(subject, "has metadata '" + key + "' that is no text");
                header.metadata.emplace(key, fact.get<std::string>());
            }
            continue;
        }
        Result<TensorEntry> entry = parseEntry(name, value, subject);
        if (!entry)
            return entry.error();
        header.tensors.push_back(std::move(*entry));
    }
    std::stable_sort(header.tensors.begin(), header.tensors.end(), [](const TensorEntry &a, const TensorEntry &b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    if (const Status layout = checkLayout(header.tensors, fileSize - header.dataOffset, subject); !layout)
        return layout.error();
    return header;
}

Result<SafetensorsHeader> readSafetensorsHeader(const std::filesystem::path &file)
{
    const std::string subject = file.string();
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        return Error{ErrorCode::NotFound, subject, "there is no such file"};
    const std::uintmax_t fileSize = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        return Error{ErrorCode::NotFound, subject, "the file cannot be opened"};

    std::vector<std::uint8_t> prefix(static_cast<std::size_t>(std::min<std::uintmax_t>(fileSize, kLengthBytes)));
    const auto readInto = [&](std::size_t from) {
        stream.read(reinterpret_cast<char *>(prefix.data() + from), static_cast<std::streamsize>(prefix.size() - from));
        prefix.resize(from + static_cast<std::size_t>(stream.gcount()));
    };
    readInto(0);
    const Result<std::uint64_t> length = headerLength(prefix, fileSize, subject);
    if (!length)
        return length.error();
    prefix.resize(kLengthBytes + static_cast<std::size_t>(*length));
    readInto(kLengthBytes);
    return parseSafetensorsHeader(prefix, fileSize, subject);
}

namespace {

/// Header text: names and metadata as JSON strings, tensors in the order given, padded with spaces to 8 bytes.
Result<std::string> headerText(const std::vector<TensorBytes> &tensors, const std::map<std::string, std::string> &metadata)
{
    std::string text = "{";
    if (!metadata.empty())
        text += Json(kMetadataKey).dump() + ":" + Json(metadata).dump();
    std::set<std::string_view> names{kMetadataKey};
    std::uint64_t offset = 0;
    for (const TensorBytes &tensor : tensors) {
        const std::uint64_t element = dtypeBytes(tensor.dtype);
        const std::optional<std::uint64_t> bytes = tensorBytes(tensor.shape, element);
        if (element == 0 || !bytes || *bytes != tensor.bytes.size() || !names.insert(tensor.name).second)
            return Error{ErrorCode::Invalid, tensor.name, "the tensor's name, dtype, shape and bytes do not fit together"};
        const Json entry{{"dtype", tensor.dtype}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + *bytes}}};
        text += (text.size() > 1 ? "," : "") + Json(tensor.name).dump() + ":" + entry.dump();
        offset += *bytes;
    }
    text += "}";
    text.resize((text.size() + 7) / 8 * 8, ' ');
    if (text.size() > kMaxHeaderBytes)
        return Error{ErrorCode::Invalid, {}, "the safetensors header would be larger than readers accept"};
    return text;
}

} // namespace

Status writeSafetensors(const std::filesystem::path &file, const std::vector<TensorBytes> &tensors,
                        const std::map<std::string, std::string> &metadata)
{
    const Result<std::string> header = headerText(tensors, metadata);
    if (!header)
        return header.error();
    std::vector<std::uint8_t> prefix(kLengthBytes);
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        prefix[i] = static_cast<std::uint8_t>(header->size() >> (8 * i));
    prefix.insert(prefix.end(), header->begin(), header->end());

    AtomicFile output(file);
    if (Status written = output.write(prefix); !written)
        return written;
    for (const TensorBytes &tensor : tensors)
        if (Status written = output.write(tensor.bytes); !written)
            return written;
    return output.commit();
}

} // namespace core::formats
