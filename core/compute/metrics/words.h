// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/counted.h"

#include <string>

/// Pieces of the sentences an audit gives as reasons: English, for a reader who is no statistician.
namespace core::compute {

/// 0.123 as "12.3": hundredths without a unit, with a true minus sign.
std::string hundredths(double share);
/// "61.9 %"
std::string percent(double share);
/// "0.4 percentage points"
std::string points(double difference);
/// "0.043", "below 0.001"
std::string probability(double p);

} // namespace core::compute
