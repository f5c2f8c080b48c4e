// SPDX-License-Identifier: GPL-3.0-or-later
// For check_pth.py: `pth_tool list FILE` prints what the reader finds, as JSON; `pth_tool write FILE` writes a known state dict.
#include "core/formats/crc32.h"
#include "core/formats/dtype.h"
#include "core/formats/pth.h"
#include "core/util/json.h"

#include <iostream>

using namespace core;
using namespace core::formats;

namespace {

/// The tensor's elements in row-major order.
std::vector<std::uint8_t> gathered(ByteSource &source, const TensorEntry &entry)
{
    const std::vector<std::uint8_t> bytes = source.read(entry.begin, entry.end - entry.begin).value();
    if (entry.strides.empty())
        return bytes;
    const std::uint64_t element = dtypeBytes(entry.dtype);
    std::vector<std::uint8_t> rows;
    std::vector<std::int64_t> place(entry.shape.size());
    for (std::uint64_t left = tensorBytes(entry.shape, 1).value(); left > 0; --left) {
        std::uint64_t at = 0;
        for (std::size_t d = 0; d < place.size(); ++d)
            at += static_cast<std::uint64_t>(place[d] * entry.strides[d]);
        rows.insert(rows.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at * element),
                    bytes.begin() + static_cast<std::ptrdiff_t>((at + 1) * element));
        for (std::size_t d = place.size(); d-- > 0 && ++place[d] == entry.shape[d];)
            place[d] = 0;
    }
    return rows;
}

int list(const char *file)
{
    const Result<PthHeader> header = readPthHeader(file);
    if (!header) {
        std::cerr << errorCodeName(header.error().code) << ": " << describe(header.error()) << '\n';
        return 1;
    }
    const std::unique_ptr<FileBytes> source = FileBytes::open(file).value();
    Json tensors = Json::array();
    for (const TensorEntry &entry : header->tensors)
        tensors.push_back({entry.name, entry.dtype, entry.shape, crc32(gathered(*source, entry)), entry.strides.empty()});
    std::cout << Json{{"tensors", tensors}, {"state_dict", header->stateDict}, {"passed_over", header->passedOver}}.dump() << '\n';
    return 0;
}

int write(const char *file)
{
    std::vector<std::uint8_t> bytes(240);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i % 2 == 0 ? i : 60); // 60 in the high byte: finite in every type
    const std::span<const std::uint8_t> all(bytes);
    const Status written = writePth(file, {{"conv.weight", "F32", {2, 3, 2, 2}, all.first(96)}, {"tief.größe", "F64", {5}, all.first(40)},
                                           {"half", "F16", {3, 5}, all.first(30)}, {"bfloat", "BF16", {120}, all},
                                           {"batches", "I64", {}, all.first(8)}, {"none", "F32", {0, 4}, {}},
                                           {"int", "I32", {2, 1}, all.first(8)}, {"bytes", "U8", {7}, all.first(7)}});
    if (written)
        return 0;
    std::cerr << describe(written.error()) << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc == 3 ? argv[1] : "";
    if (what == "list")
        return list(argv[2]);
    if (what == "write")
        return write(argv[2]);
    std::cerr << "usage: pth_tool list|write FILE\n";
    return 2;
}
