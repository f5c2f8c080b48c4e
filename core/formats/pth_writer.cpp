// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atomic_file.h"
#include "core/formats/crc32.h"
#include "core/formats/dtype.h"
#include "core/formats/pth.h"
#include "core/util/utf8.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string_view>

namespace core::formats {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint64_t kAlignment = 64, kMost = 0xFFFFFFFE;
constexpr std::size_t kLocalBytes = 30, kExtraHeader = 4, kMostEntries = 0xFFFE;
constexpr std::uint16_t kVersion = 20, kUtf8 = 0x800, kStored = 0, kMidnight = 0, kFirstDay = 0x21; // 1 January 1980
constexpr std::uint16_t kPaddingId = 0x4246; // "FB", as PyTorch's own writer names it
constexpr std::string_view kFolder = "archive/";

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kStorages{
    {{"F32", "FloatStorage"}, {"F64", "DoubleStorage"}, {"F16", "HalfStorage"}, {"BF16", "BFloat16Storage"}, {"I64", "LongStorage"},
     {"I32", "IntStorage"}, {"I16", "ShortStorage"}, {"I8", "CharStorage"}, {"U8", "ByteStorage"}, {"BOOL", "BoolStorage"}}};

std::string_view storageOf(std::string_view dtype)
{
    for (const auto &[name, storage] : kStorages)
        if (name == dtype)
            return storage;
    return {};
}

void append(Bytes &bytes, std::string_view text)
{
    bytes.insert(bytes.end(), text.begin(), text.end());
}

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

/// The opcodes of a pickled OrderedDict of tensors; no memo is needed, as nothing is referred to twice.
class PickleWriter final
{
public:
    PickleWriter() { append(m_bytes, "\x80\x02" "ccollections\nOrderedDict\n)R("); }

    /// torch._utils._rebuild_tensor_v2((storage), 0, shape, strides, False, OrderedDict())
    void tensor(const TensorBytes &tensor, std::size_t storage, std::uint64_t elements)
    {
        text(tensor.name);
        append(m_bytes, "ctorch._utils\n_rebuild_tensor_v2\n((");
        text("storage");
        append(m_bytes, "ctorch\n");
        append(m_bytes, storageOf(tensor.dtype));
        append(m_bytes, "\n");
        text(std::to_string(storage));
        text("cpu");
        integer(static_cast<std::int64_t>(elements));
        append(m_bytes, "tQ");
        integer(0);
        std::vector<std::int64_t> strides(tensor.shape.size(), 1);
        for (std::size_t d = strides.size(); d-- > 1;)
            strides[d - 1] = strides[d] * std::max<std::int64_t>(tensor.shape[d], 1);
        integers(tensor.shape);
        integers(strides);
        append(m_bytes, "\x89" "ccollections\nOrderedDict\n)RtR");
    }
    Bytes finish()
    {
        append(m_bytes, "u.");
        return std::move(m_bytes);
    }

private:
    void text(std::string_view text)
    {
        append(m_bytes, "X");
        appendLittleEndian(m_bytes, static_cast<std::uint32_t>(text.size()));
        append(m_bytes, text);
    }
    void integer(std::int64_t value)
    {
        const bool isShort = value <= std::numeric_limits<std::int32_t>::max(); // never negative here
        append(m_bytes, isShort ? "J" : "\x8a\x08");
        if (isShort)
            appendLittleEndian(m_bytes, static_cast<std::uint32_t>(value));
        else
            appendLittleEndian(m_bytes, static_cast<std::uint64_t>(value));
    }
    void integers(const std::vector<std::int64_t> &values)
    {
        append(m_bytes, "(");
        for (const std::int64_t value : values)
            integer(value);
        append(m_bytes, "t");
    }

    Bytes m_bytes;
};

/// Stored entries one after the other, then their directory.
class ZipWriter final
{
public:
    explicit ZipWriter(AtomicFile &file) : m_file(file) {}

    Status add(const std::string &name, std::span<const std::uint8_t> content)
    {
        const std::string full = std::string(kFolder) + name;
        const std::uint64_t headerEnd = m_at + kLocalBytes + full.size() + kExtraHeader;
        const auto padding = static_cast<std::size_t>((kAlignment - headerEnd % kAlignment) % kAlignment);
        if (headerEnd + padding + content.size() > kMost || m_entries >= kMostEntries)
            return Error{ErrorCode::Invalid, {}, "the file would be larger than 4 GiB; export as safetensors"};
        Bytes fields; // shared by the local header and the directory
        for (const std::uint16_t field : {kVersion, kUtf8, kStored, kMidnight, kFirstDay})
            appendLittleEndian(fields, field);
        appendLittleEndian(fields, crc32(content));
        for (int i = 0; i < 2; ++i)
            appendLittleEndian(fields, static_cast<std::uint32_t>(content.size()));
        appendLittleEndian(fields, static_cast<std::uint16_t>(full.size()));

        append(m_directory, "PK\x01\x02");
        appendLittleEndian(m_directory, kVersion);
        m_directory.insert(m_directory.end(), fields.begin(), fields.end());
        m_directory.insert(m_directory.end(), 12, 0); // no extra field, no comment, one part, no attributes
        appendLittleEndian(m_directory, static_cast<std::uint32_t>(m_at));
        append(m_directory, full);

        Bytes header;
        append(header, "PK\x03\x04");
        header.insert(header.end(), fields.begin(), fields.end());
        appendLittleEndian(header, static_cast<std::uint16_t>(kExtraHeader + padding));
        append(header, full);
        appendLittleEndian(header, kPaddingId);
        appendLittleEndian(header, static_cast<std::uint16_t>(padding));
        header.insert(header.end(), padding, 'Z');
        ++m_entries;
        m_at = headerEnd + padding + content.size();
        const Status written = m_file.write(header);
        return written ? m_file.write(content) : written;
    }

    Status finish()
    {
        Bytes end = std::move(m_directory);
        const auto directoryBytes = static_cast<std::uint32_t>(end.size());
        append(end, std::string_view("PK\x05\x06\0\0\0\0", 8));
        for (int i = 0; i < 2; ++i)
            appendLittleEndian(end, static_cast<std::uint16_t>(m_entries));
        appendLittleEndian(end, directoryBytes);
        appendLittleEndian(end, static_cast<std::uint32_t>(m_at));
        appendLittleEndian(end, std::uint16_t{0});
        return m_file.write(end);
    }

private:
    AtomicFile &m_file;
    Bytes m_directory;
    std::uint64_t m_at = 0;
    std::size_t m_entries = 0;
};

Result<Bytes> pickleOf(const std::vector<TensorBytes> &tensors)
{
    PickleWriter writer;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const TensorBytes &tensor = tensors[i];
        const std::uint64_t element = storageOf(tensor.dtype).empty() ? 0 : dtypeBytes(tensor.dtype);
        const std::optional<std::uint64_t> bytes = tensorBytes(tensor.shape, element);
        if (element == 0 || !bytes || *bytes != tensor.bytes.size() || !isUtf8(tensor.name) || !names.insert(tensor.name).second)
            return Error{ErrorCode::Invalid, tensor.name, "the tensor's name, dtype, shape and bytes do not fit a .pth file"};
        writer.tensor(tensor, i, *bytes / element);
    }
    return writer.finish();
}

} // namespace

Status writePth(const std::filesystem::path &file, const std::vector<TensorBytes> &tensors)
{
    const Result<Bytes> pickle = pickleOf(tensors);
    if (!pickle)
        return pickle.error();
    AtomicFile output(file);
    ZipWriter zip(output);
    Status written = zip.add("data.pkl", *pickle);
    if (written)
        written = zip.add("byteorder", bytesOf("little"));
    for (std::size_t i = 0; written && i < tensors.size(); ++i)
        written = zip.add("data/" + std::to_string(i), tensors[i].bytes);
    if (written)
        written = zip.add("version", bytesOf("3\n"));
    if (written)
        written = zip.finish();
    return written ? output.commit() : written;
}

} // namespace core::formats
