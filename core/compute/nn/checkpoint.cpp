// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/checkpoint.h"

#include "core/compute/nn/file_error.h"
#include "core/compute/nn/state_file.h"
#include "core/util/random.h"

#include <charconv>
#include <cstring>
#include <system_error>

namespace core::compute {

namespace {

constexpr char kFingerprint[] = "fingerprint";
constexpr char kChecksum[] = "checksum";
constexpr std::string_view kFact = "fact.";
constexpr std::uint64_t kMaxBytes = std::uint64_t{8} << 30;

/// Against a damaged disk or a crash of the machine, not against an attacker (who could as well rewrite the model).
class Checksum final
{
public:
    void add(const void *bytes, std::size_t count)
    {
        const auto *from = static_cast<const std::uint8_t *>(bytes);
        std::uint64_t word = 0;
        for (; count >= sizeof word; count -= sizeof word, from += sizeof word) {
            std::memcpy(&word, from, sizeof word);
            mix(word);
        }
        word = 0;
        std::memcpy(&word, from, count);
        mix(word ^ (std::uint64_t{count} << 56));
    }
    void add(const std::string &text) { add(text.data(), text.size()); }
    void add(const torch::Tensor &tensor) { add(tensor.data_ptr(), static_cast<std::size_t>(tensor.nbytes())); }
    std::string text() const { return std::to_string(splitmix64(m_state)); }

private:
    void mix(std::uint64_t word)
    {
        m_state = (m_state ^ word) * 0x9E3779B97F4A7C15ULL;
        m_state ^= m_state >> 29;
    }
    std::uint64_t m_state = 0;
};

std::string checksumOf(const Checkpoint &checkpoint)
{
    Checksum sum;
    for (const auto &[name, fact] : checkpoint.facts) {
        sum.add(name);
        sum.add(fact);
    }
    for (const auto &[name, tensor] : checkpoint.tensors) {
        sum.add(name);
        sum.add(tensor);
    }
    return sum.text();
}

[[noreturn]] void refuse(const std::filesystem::path &file, ErrorCode code, const std::string &why)
{
    throw FileError({code, file.string(), why});
}

} // namespace

CheckpointFile::CheckpointFile(std::filesystem::path file, std::string fingerprint)
    : m_file(std::move(file)), m_fingerprint(std::move(fingerprint))
{
}

std::optional<Checkpoint> CheckpointFile::load() const
{
    if (std::error_code failure; !std::filesystem::exists(m_file, failure))
        return std::nullopt;
    StateFileReader reader(m_file);
    const auto &metadata = reader.metadata();
    const auto fingerprint = metadata.find(kFingerprint), checksum = metadata.find(kChecksum);
    if (fingerprint == metadata.end() || checksum == metadata.end())
        refuse(m_file, ErrorCode::Corrupt, "is no checkpoint");
    if (fingerprint->second != m_fingerprint)
        refuse(m_file, ErrorCode::Invalid, "belongs to a job with other options or data; discard it to start again");
    if (!reader.tensors().empty() && reader.tensors().back().end > kMaxBytes)
        refuse(m_file, ErrorCode::Corrupt, "is larger than any checkpoint");

    Checkpoint checkpoint;
    for (const auto &[key, value] : metadata)
        if (key.starts_with(kFact))
            checkpoint.facts.emplace(key.substr(kFact.size()), value);
    for (const formats::TensorEntry &entry : reader.tensors())
        checkpoint.tensors.emplace(entry.name, reader.read(entry));
    if (checksumOf(checkpoint) != checksum->second)
        refuse(m_file, ErrorCode::Corrupt, "is damaged: its checksum does not match; discard it to start again");
    return checkpoint;
}

void CheckpointFile::save(const Checkpoint &checkpoint)
{
    Checkpoint stored; // contiguous on the CPU, as it will be read back
    stored.facts = checkpoint.facts;
    for (const auto &[name, tensor] : checkpoint.tensors)
        stored.tensors.emplace(name, tensor.detach().to(torch::kCPU).contiguous());
    std::map<std::string, std::string> metadata{{kFingerprint, m_fingerprint}, {kChecksum, checksumOf(stored)}};
    for (const auto &[name, fact] : stored.facts)
        metadata.emplace(std::string(kFact) + name, fact);
    writeStateFile(m_file, NamedTensors(stored.tensors.begin(), stored.tensors.end()), metadata);
    m_saved = std::chrono::steady_clock::now();
}

bool CheckpointFile::isDue(std::chrono::seconds interval) const
{
    return std::chrono::steady_clock::now() - m_saved >= interval;
}

std::string exactText(double value)
{
    std::array<char, 64> text;
    const auto [end, failure] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::hex);
    return std::string(text.data(), end);
}

double exactDouble(const std::string &text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::hex);
    if (failure != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument("'" + text + "' is no hexadecimal number");
    return value;
}

} // namespace core::compute
