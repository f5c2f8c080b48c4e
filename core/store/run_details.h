// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/util/json.h"

namespace core::store {

/// What of a RunInfo is not a column of `runs`, as JSON. Parameters carry their type, so that 1.0 comes back as a float.
Json runDetails(const RunInfo &run);
/// Fills them in; throws Json::exception on a form this build does not know.
void readRunDetails(const Json &details, RunInfo &run);

} // namespace core::store
