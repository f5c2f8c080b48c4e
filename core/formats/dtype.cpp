// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/dtype.h"

#include <algorithm>
#include <array>
#include <limits>

namespace core::formats {

namespace {

struct Dtype
{
    std::string_view name;
    std::uint64_t bytes;
};
constexpr std::array kDtypes{Dtype{"BOOL", 1}, Dtype{"U8", 1},  Dtype{"I8", 1},  Dtype{"F8_E5M2", 1}, Dtype{"F8_E4M3", 1},
                             Dtype{"I16", 2},  Dtype{"U16", 2}, Dtype{"F16", 2}, Dtype{"BF16", 2},    Dtype{"I32", 4},
                             Dtype{"U32", 4},  Dtype{"F32", 4}, Dtype{"I64", 8}, Dtype{"U64", 8},     Dtype{"F64", 8}};

} // namespace

std::uint64_t dtypeBytes(std::string_view name)
{
    const auto found = std::find_if(kDtypes.begin(), kDtypes.end(), [&](const Dtype &d) { return d.name == name; });
    return found == kDtypes.end() ? 0 : found->bytes;
}

std::optional<std::uint64_t> tensorBytes(const std::vector<std::int64_t> &shape, std::uint64_t elementBytes)
{
    constexpr auto kLimit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t bytes = elementBytes;
    bool empty = false;
    for (const std::int64_t dimension : shape) {
        if (dimension < 0)
            return std::nullopt;
        empty = empty || dimension == 0;
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(dimension, 1));
        if (bytes > kLimit / factor)
            return std::nullopt;
        bytes *= factor;
    }
    return empty ? 0 : bytes;
}

} // namespace core::formats
