// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace core {

using Json = nlohmann::json;

/// RFC 8785 (JCS): keys ordered by UTF-16 code units, ECMAScript numbers, no white space. The bytes that are hashed,
/// signed, and printed by `show --json`. Throws std::invalid_argument on NaN, infinity or invalid UTF-8.
std::string canonicalJson(const Json &value);

/// Parses strictly: no comments, at most `maxDepth` levels, no duplicate keys. `subject` names the source in the error.
Result<Json> parseJson(const std::string &text, const std::string &subject, int maxDepth = 64);

} // namespace core
