// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace core {

using Sha256 = std::array<std::uint8_t, 32>;

std::string toHex(std::span<const std::uint8_t> bytes); ///< lower case
bool parseHex(std::string_view text, Sha256 &digest);   ///< false unless 64 hexadecimal digits

/// SHA-256 of bytes that come in pieces.
class Sha256Stream final
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(const Sha256Stream &) = delete;
    Sha256Stream &operator=(const Sha256Stream &) = delete;
    void update(std::string_view bytes);
    Sha256 finish(); ///< once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

Sha256 sha256(std::string_view bytes);
/// Streams the file in 1 MiB blocks. Errors: NotFound, Internal (unreadable).
Result<Sha256> sha256File(const std::filesystem::path &file);

/// HMAC-SHA-256 [RFC 2104].
Sha256 hmacSha256(std::span<const std::uint8_t> key, std::string_view message);
/// RFC 4648 base32, upper case, without padding.
std::string base32(std::span<const std::uint8_t> bytes);
/// From the system's generator.
std::array<std::uint8_t, 32> randomBytes32();

} // namespace core
