// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit.h"
#include "core/job/attack_models.h"

#include <vector>

/// LiRA's and U-LiRA's shadow models (docs/science.md section 3). Nothing of them reaches the run that is audited: it is over. Each
/// is trained on people who are measured, so none is ever a reference, an original or in service.
namespace core::job {

/// Whom of the forget and unseen people each of `count` shadow models is trained on: half of either, drawn with `seed`. Two by two
/// they are complements, so that of an even number each person is in exactly half; where a half is uneven, one of the two gets the
/// larger half of the forget people and the other that of the unseen ones.
std::vector<People> shadowPeople(const People &forget, const People &unseen, int count, std::int64_t seed);

/// One shadow model to be.
struct Shadow
{
    AttackModel model;         ///< trained on the retain people and `included`
    People included;
    std::int64_t unlearnSeed = 0;
    std::string scoresKey, unlearnedScoresKey; ///< of the scores kept in cache/; the latter empty without a run to repeat
};

/// The plan's shadow models, none if it asks for none. Throws Failure Invalid where there is nobody on one of the sides.
std::vector<Shadow> plannedShadows(const AuditPlan &plan, const ImageSets &sets, const PerSet<People> &people, std::int64_t seed,
                                   const std::string &device);

/// What is left to do of them, after what earlier audits kept.
struct ShadowWork
{
    int trainings = 0, unlearnings = 0;
    double trainedImages = 0; ///< in one epoch of all trainings
};
ShadowWork workLeft(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                    const PerSet<People> &people, const std::vector<Shadow> &shadows);

struct ShadowSets
{
    std::vector<compute::ShadowScores> trained, unlearned;
};
/// Trains, unlearns and scores what is missing, one model after another; what is done stays done when stopped: trained models in the
/// workspace, scores in its cache. The weights that unlearned are not kept. Reports stage "shadow", done of all. Throws.
ShadowSets shadowScores(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                        const PerSet<People> &people, const std::vector<Shadow> &shadows, const JobRecord &record,
                        const JobContext &job);

} // namespace core::job
