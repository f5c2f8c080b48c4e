// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/training.h"
#include "core/job/audit_plan.h"
#include "core/job/job_record.h"

#include <optional>
#include <string>

/// Models trained only for an attack to compare with (isReference): kept in the workspace, which so knows whom they know, and found
/// again by a key of everything they depend on.
namespace core::job {

/// A seed of one of several models trained for an audit with `seed`, within what JSON holds.
std::int64_t attackSeed(std::int64_t seed, const char *purpose, int number);

struct AttackModel
{
    const char *role = kReferenceRole; ///< or kShadowRole
    People people;                     ///< whom it is trained on
    compute::TrainOptions training;
};

/// SHA-256, hex.
std::string keyOf(const AttackModel &wanted, const Model &original, const ImageSets &sets);
/// The one with that key whose file is still there.
std::optional<Model> storedAttackModel(store::Database &database, const store::Workspace &workspace, const std::string &key);
/// The stored one, or one trained as the plan's original was (resumable in the record's place) and stored. Throws.
Model attackModel(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan, const ImageSets &sets,
                  const AttackModel &wanted, const JobRecord &record, const JobContext &job);

} // namespace core::job
