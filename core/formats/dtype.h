// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core::formats {

/// Bytes of one element of a type named as safetensors does ("F32", "BF16", "I64", "BOOL", …); 0 if there is no such type.
std::uint64_t dtypeBytes(std::string_view name);

/// Bytes of a tensor, or nothing on a negative dimension or beyond int64. A zero dimension does not hide an overflow in the
/// others: whoever computes strides from the shape would run into it.
std::optional<std::uint64_t> tensorBytes(const std::vector<std::int64_t> &shape, std::uint64_t elementBytes);

inline constexpr std::size_t kMaxDimensions = 16;

} // namespace core::formats
