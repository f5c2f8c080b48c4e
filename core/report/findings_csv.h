// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <string>

namespace core::report {

/// Long form, RFC 4180 (CRLF): stage,metric,set,class,person,value,low,high,n,chance. Refused values are empty. People's
/// rows are `score`, `p_high`, `p_low`, `q_value`; paired differences between stages stand under the unlearned stage.
std::string findingsToCsv(const Findings &findings);

} // namespace core::report
