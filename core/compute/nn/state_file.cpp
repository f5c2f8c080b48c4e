// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/state_file.h"

#include "core/compute/nn/file_error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace core::compute {

static_assert(std::endian::native == std::endian::little, "safetensors is little-endian; a big-endian host would have to swap");

namespace {

constexpr std::array<std::pair<std::string_view, torch::ScalarType>, 10> kTypes{
    {{"BOOL", torch::kBool}, {"U8", torch::kUInt8}, {"I8", torch::kInt8}, {"I16", torch::kInt16}, {"I32", torch::kInt32},
     {"I64", torch::kInt64}, {"F16", torch::kFloat16}, {"BF16", torch::kBFloat16}, {"F32", torch::kFloat32},
     {"F64", torch::kFloat64}}};

std::string dtypeName(torch::ScalarType type)
{
    for (const auto &[name, scalar] : kTypes)
        if (scalar == type)
            return std::string(name);
    return {}; // refused by the writer
}

} // namespace

StateFileReader::StateFileReader(const std::filesystem::path &file) : m_subject(file.string())
{
    Result<formats::SafetensorsHeader> header = formats::readSafetensorsHeader(file);
    if (!header)
        throw FileError(header.error());
    m_header = std::move(*header);
    m_stream.open(file, std::ios::binary);
    if (!m_stream)
        throw FileError({ErrorCode::NotFound, m_subject, "the file cannot be opened"});
}

torch::Tensor StateFileReader::read(const formats::TensorEntry &entry)
{
    const auto type = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto &t) { return t.first == entry.dtype; });
    if (type == kTypes.end())
        throw FileError({ErrorCode::Unsupported, m_subject,
                         "tensor '" + entry.name + "' is of type " + entry.dtype + ", which this build cannot use"});
    torch::Tensor tensor = torch::empty(entry.shape, type->second);
    m_stream.seekg(static_cast<std::streamoff>(m_header.dataOffset + entry.begin));
    m_stream.read(static_cast<char *>(tensor.data_ptr()), static_cast<std::streamsize>(entry.end - entry.begin));
    if (!m_stream)
        throw FileError({ErrorCode::Corrupt, m_subject, "is truncated inside tensor '" + entry.name + "'"});
    return tensor;
}

void writeStateFile(const std::filesystem::path &file, const NamedTensors &tensors,
                    const std::map<std::string, std::string> &metadata)
{
    std::vector<torch::Tensor> kept; // the bytes live as long as these
    std::vector<formats::TensorBytes> entries;
    kept.reserve(tensors.size());
    entries.reserve(tensors.size());
    for (const auto &[name, tensor] : tensors) {
        const torch::Tensor &bytes = kept.emplace_back(tensor.detach().to(torch::kCPU).contiguous());
        entries.push_back({name, dtypeName(bytes.scalar_type()), bytes.sizes().vec(),
                           {static_cast<const std::uint8_t *>(bytes.data_ptr()), static_cast<std::size_t>(bytes.nbytes())}});
    }
    if (const Status written = formats::writeSafetensors(file, entries, metadata); !written)
        throw FileError(written.error());
}

} // namespace core::compute
