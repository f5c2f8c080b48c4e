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

void check(const Status &status)
{
    if (!status)
        throw FileError(status.error());
}

template <class T>
T needed(Result<T> result)
{
    if (!result)
        throw FileError(result.error());
    return *std::move(result);
}

/// Contiguous on the CPU, and their bytes, for as long as this lives.
class PlainTensors final
{
public:
    explicit PlainTensors(const NamedTensors &tensors)
    {
        m_kept.reserve(tensors.size());
        m_entries.reserve(tensors.size());
        for (const auto &[name, tensor] : tensors) {
            const torch::Tensor &bytes = m_kept.emplace_back(tensor.detach().to(torch::kCPU).contiguous());
            m_entries.push_back({name, dtypeName(bytes.scalar_type()), bytes.sizes().vec(),
                                 {static_cast<const std::uint8_t *>(bytes.data_ptr()), static_cast<std::size_t>(bytes.nbytes())}});
        }
    }
    const std::vector<formats::TensorBytes> &entries() const { return m_entries; }

private:
    std::vector<torch::Tensor> m_kept;
    std::vector<formats::TensorBytes> m_entries;
};

} // namespace

StateFileReader::StateFileReader(const std::filesystem::path &file) : StateFileReader(file, needed(formats::readSafetensorsHeader(file)))
{
}

StateFileReader::StateFileReader(const std::filesystem::path &file, formats::SafetensorsHeader header)
    : m_subject(file.string()), m_tensors(std::move(header.tensors)), m_metadata(std::move(header.metadata)), m_dataOffset(header.dataOffset)
{
    open(file);
}

StateFileReader::StateFileReader(const std::filesystem::path &file, formats::PthHeader header)
    : m_subject(file.string()), m_tensors(std::move(header.tensors)), m_passedOver(std::move(header.passedOver))
{
    open(file);
}

StateFileReader StateFileReader::foreign(const std::filesystem::path &file)
{
    if (needed(formats::stateFileKind(file)) == formats::StateFileKind::Safetensors)
        return StateFileReader(file);
    return {file, needed(formats::readPthHeader(file))};
}

void StateFileReader::open(const std::filesystem::path &file)
{
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
    const auto elements = static_cast<std::int64_t>((entry.end - entry.begin) / c10::elementSize(type->second));
    const torch::Tensor tensor =
        entry.strides.empty() ? torch::empty(entry.shape, type->second) : torch::empty({elements}, type->second);
    m_stream.seekg(static_cast<std::streamoff>(m_dataOffset + entry.begin));
    m_stream.read(static_cast<char *>(tensor.data_ptr()), static_cast<std::streamsize>(entry.end - entry.begin));
    if (!m_stream)
        throw FileError({ErrorCode::Corrupt, m_subject, "is truncated inside tensor '" + entry.name + "'"});
    return entry.strides.empty() ? tensor : tensor.as_strided(entry.shape, entry.strides).contiguous();
}

void writeStateFile(const std::filesystem::path &file, const NamedTensors &tensors,
                    const std::map<std::string, std::string> &metadata)
{
    const PlainTensors plain(tensors);
    check(formats::writeSafetensors(file, plain.entries(), metadata));
}

void writePthFile(const std::filesystem::path &file, const NamedTensors &tensors)
{
    const PlainTensors plain(tensors);
    check(formats::writePth(file, plain.entries()));
}

} // namespace core::compute
