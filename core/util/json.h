// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace core {

using Json = nlohmann::json;

/// RFC 8785 (JCS): keys ordered by UTF-16 code units, ECMAScript numbers, no white space. The bytes that are hashed,
/// signed, and printed by `show --json`. Throws std::invalid_argument on NaN, infinity, invalid UTF-8, or a whole number
/// beyond ±2^53, which other readers of JSON would silently round.
std::string canonicalJson(const Json &value);

/// A finite double as ECMAScript prints it: the shortest digits that read back as the same value; "-0" is "0".
/// Throws std::invalid_argument on NaN and infinity.
std::string canonicalNumber(double value);

/// Parses strictly: no comments, at most `maxDepth` levels, no duplicate keys. `subject` names the source in the error.
Result<Json> parseJson(const std::string &text, const std::string &subject, int maxDepth = 64);

} // namespace core
