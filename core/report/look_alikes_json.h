// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/json.h"
#include "core/util/result.h"

/// "look_alikes" of docs/contract.md.
namespace core::report {

Json lookAlikeCheckToJson(const LookAlikeCheck &check);
Result<LookAlikeCheck> lookAlikeCheckFromJson(const Json &json); ///< Corrupt, naming the key

/// The check, counts by kind, how many are undecided, and the people by pseudonym; null when nobody looked.
Json lookAlikesToJson(const std::optional<LookAlikeFindings> &findings);

} // namespace core::report
