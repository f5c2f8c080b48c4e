// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Bytes of the well-formed UTF-8 sequence at `at` [Unicode table 3-7: no surrogates, no overlong forms], or 0.
std::size_t utf8Length(std::string_view text, std::size_t at);

bool isUtf8(std::string_view text);

} // namespace core
