// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/hash.h"

#include <sodium.h>

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace core {

namespace {

const unsigned char *unsignedBytes(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

struct Sha256Stream::State
{
    crypto_hash_sha256_state hash;
};

Sha256Stream::Sha256Stream() : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->hash);
}

Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::update(std::string_view bytes)
{
    crypto_hash_sha256_update(&m_state->hash, unsignedBytes(bytes), bytes.size());
}

Sha256 Sha256Stream::finish()
{
    Sha256 digest;
    crypto_hash_sha256_final(&m_state->hash, digest.data());
    return digest;
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

bool parseHex(std::string_view text, Sha256 &digest)
{
    if (text.size() != 2 * digest.size())
        return false;
    Sha256 parsed;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        const int high = hexDigit(text[2 * i]), low = hexDigit(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        parsed[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    digest = parsed;
    return true;
}

Sha256 sha256(std::string_view bytes)
{
    Sha256 digest;
    crypto_hash_sha256(digest.data(), unsignedBytes(bytes), bytes.size());
    return digest;
}

Result<Sha256> sha256File(const std::filesystem::path &file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return Error{ErrorCode::NotFound, file.string(), "there is no such file"};
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored))
        return Error{ErrorCode::Internal, file.string(), "cannot be read"};
    Sha256Stream hash;
    std::vector<char> block(1 << 20);
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        hash.update({block.data(), static_cast<std::size_t>(stream.gcount())});
    }
    if (stream.bad())
        return Error{ErrorCode::Internal, file.string(), "cannot be read to its end"};
    return hash.finish();
}

Sha256 hmacSha256(std::span<const std::uint8_t> key, std::string_view message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, unsignedBytes(message), message.size());
    Sha256 digest;
    crypto_auth_hmacsha256_final(&state, digest.data());
    return digest;
}

std::string base32(std::span<const std::uint8_t> bytes)
{
    static constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t pending = 0; // the low `bits` bits are not written yet
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        pending = (pending << 8) | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            text += kAlphabet[(pending >> (bits - 5)) & 31];
        pending &= (1U << bits) - 1;
    }
    if (bits > 0)
        text += kAlphabet[(pending << (5 - bits)) & 31];
    return text;
}

std::array<std::uint8_t, 32> randomBytes32()
{
    static const bool ready = sodium_init() >= 0; // picks the generator once, for all threads
    if (!ready)
        throw std::runtime_error("the system's random generator is not available");
    std::array<std::uint8_t, 32> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace core
