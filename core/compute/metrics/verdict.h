// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stats/clusters.h"
#include "core/domain/findings.h"

#include <optional>
#include <vector>

namespace core::compute {

/// What the decision on forgetting rests on (docs/science.md section 3, Verdict).
struct ForgettingEvidence
{
    Metric auc;                       ///< the unlearned model's class-matched AUC
    std::optional<double> kuiperP;    ///< of its class-matched two-sided advantage
    std::size_t forgetPeople = 0, unseenPeople = 0; ///< of all classes
    PersonVariance forgetSpread, unseenSpread;      ///< the AUC's two parts, for would_settle
    std::optional<double> retrainedAuc = {};        ///< the retrained model's class-matched AUC
    std::optional<Metric> originalAuc = {};         ///< the original's
};

struct UtilityEvidence
{
    Metric accuracyDrop;  ///< refused without an original model
    Metric collapse;
    std::size_t unseenPeople = 0;
};

/// One half of the verdict in words: the deciding sentence first.
template <class Kind>
struct Judgement
{
    Kind verdict = Kind::Inconclusive;
    std::vector<Sentence> reasons, wouldSettle;
};

/// As Verdict::originalShown.
std::optional<bool> originalShown(const std::optional<Metric> &originalAuc);
Judgement<ForgettingVerdict> judgeForgetting(const ForgettingEvidence &evidence, const Policy &policy);
Judgement<UtilityVerdict> judgeUtility(const UtilityEvidence &evidence, const Policy &policy);

} // namespace core::compute
