// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace core::formats {

/// The first line, from 1, that is not text in UTF-8 [RFC 3629: no surrogates, no overlong forms; no NUL], or 0.
std::size_t firstBadLine(std::string_view text);

} // namespace core::formats
