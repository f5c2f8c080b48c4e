// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace core::formats {

/// CRC-32 of zip [ISO 3309], in pieces: crc32(second, crc32(first)).
std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t before = 0);

} // namespace core::formats
