// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/scoring.h"
#include "core/domain/findings.h"
#include "core/util/job_context.h"

#include <map>
#include <set>
#include <string>

namespace core::compute {

/// What one of LiRA's shadow models says of the images it is about.
struct ShadowScores
{
    std::set<PersonId> included;    ///< forget and unseen people it was trained on (U-LiRA: and then unlearned), with all their images
    PerSet<std::vector<float>> phi; ///< forget and unseen, trueClassLogit() in the order of SetScores; not a number: it diverged
};

struct AuditInput
{
    Task task;
    std::map<Stage, PerSet<SetScores>> scores; ///< the same images in the same order at every stage
    std::vector<PerSet<SetScores>> references; ///< RMIA's models on the same forget, unseen and validation images; may be empty
    std::vector<ShadowScores> shadows, unlearnedShadows; ///< LiRA's and U-LiRA's; may be empty
    std::map<PersonId, std::string> pseudonyms; ///< of the forget people
    Policy policy;
    std::int64_t seed = 1;
    int bootstrapDraws = 1000; ///< >= 1000 (docs/science.md 3)
    int permutations = 999;    ///< >= 999
};

struct AuditResult
{
    PerSet<SetSize> sets;
    std::map<Stage, StageFindings> stages;
    std::map<Stage, Agreement> agreement; ///< as in Findings
    Verdict verdict;
    std::vector<std::string> warnings;
};

/// Every measure of docs/science.md section 3 this build has, from scores alone: no Torch, no model. The same input gives the
/// identical result. Reports stage "audit". Throws Stopped.
AuditResult audit(const AuditInput &input, const JobContext &job);

} // namespace core::compute
