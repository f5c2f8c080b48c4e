// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"

#include <map>
#include <string>
#include <vector>

namespace core::compute {

/// Every forget person at one stage: score, p-values against unseen people, q over the request. Not judged.
std::vector<PersonFinding> rankForgetPeople(const AuditData &data, Stage stage,
                                            const std::map<PersonId, std::string> &pseudonyms, const JobContext &job);

/// Fills verdict and reason of the unlearned stage's people. `original`: the same people in the original model, or null.
void judgePeople(std::vector<PersonFinding> &unlearned, const std::vector<PersonFinding> *original, double alpha);

/// One sentence or two for a request too small to be judged as a whole: the person's own result, or how many have which.
std::string peopleInWords(const std::vector<PersonFinding> &people);

/// What would tell of the people who are inconclusive; empty when none is.
std::vector<std::string> whatSettlesPeople(const std::vector<PersonFinding> &people, double alpha);

/// Says where no single person of the request can be flagged with so few unseen people, and how many would do; else empty.
std::string flaggingLimit(const std::vector<PersonFinding> &people, double alpha);

} // namespace core::compute
