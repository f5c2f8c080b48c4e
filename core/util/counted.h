// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <string>

namespace core {

/// "1 forget image", "12 forget images"; `many` where an s at the end is not the plural ("person", "people").
template <std::integral Count>
std::string counted(Count count, const std::string &one, const std::string &many = {})
{
    return std::to_string(count) + " " + (count == 1 ? one : many.empty() ? one + "s" : many);
}

} // namespace core
