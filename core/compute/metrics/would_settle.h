// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/verdict.h"

namespace core::compute {

/// How many people would make an inconclusive AUC conclusive, were the measured AUC the true one: the person-level variance
/// of each side falls with its people. Whole sentences.
std::vector<std::string> whatSettlesForgetting(const ForgettingEvidence &evidence, const Policy &policy);

/// The same for a paired difference whose interval straddles `limit`; empty if it does not. `measured` names it in the sentence.
std::string whatSettlesDifference(const Metric &metric, double limit, std::size_t unseenPeople,
                                  const std::string &measured);

} // namespace core::compute
