// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/report/json_reader.h"

/// Parts of findings that are read in several files; private to core/report. Both throw KeyFault.
namespace core::report {

Metric readMetric(const JsonReader &json);
std::optional<LookAlikeFindings> readLookAlikes(const JsonReader &json);

} // namespace core::report
