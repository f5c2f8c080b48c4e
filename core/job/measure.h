// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/scoring.h"
#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/job/image_sets.h"
#include "core/job/job_record.h"
#include "core/job/jobs.h"

#include <map>
#include <optional>

/// The audit half of a run: the same for a model unlearned here and one made elsewhere.
namespace core::job {

/// Stored scores of a run: the features of those images that are on the maps (compute::mappedImages of the scored ones).
inline constexpr const char *kMapFeatures = "map_features";

/// Who is measured, and in which models.
struct AuditPlan
{
    Request request;
    std::map<Stage, Model> models; ///< unlearned once it is there
    People forget, retain;
    People erasedBefore;            ///< by other requests that are done: in no set, of no reference
    People unlearnedBefore;         ///< of the request: a model that this one was made from by unlearning knew them
    People withoutImages;           ///< of the request: known, but no image is there to forget them by (auditedImages)
    std::vector<std::string> notes; ///< what the run has to say of this plan
    bool relearns = false;          ///< also teach the models the forget people again
    int references = 0;             ///< reference models for RMIA, 0 to 4
    int shadows = 0;                ///< shadow models for LiRA, 0 or 16 to 256
    std::optional<RunInfo> repeated; ///< U-LiRA: the run whose method the shadow models unlearn by
};

/// The request, when a run or audit may use it. Throws Failure: NotFound, Invalid (not approved, refused).
Request usableRequest(store::Database &database, RequestId id);

/// Forget set: the request's people that `trainedOn` holds; retain set: the rest of it, less whom earlier requests erased.
/// `model`: the one that was trained on them, if it is stored. Throws Failure Invalid when it was trained on none of them.
AuditPlan planAudit(store::Database &database, const Request &request, const People &trainedOn,
                    const std::optional<ModelId> &model = {});

/// Adds the retrained reference that `choice` means; choosing none where there is one leaves a note. A run that had `begun` keeps
/// the one in its row, or none: what was trained while it was stopped does not join half-way. Throws Failure Invalid when it does not
/// fit: it was trained on people of the request, for another task than the `measured` model or on images of another size, or knows
/// whom earlier requests erased; one that nobody named is then left out, with a note.
void addReference(AuditPlan &plan, store::Database &database, const Model &measured, const ReferenceChoice &choice,
                  const std::optional<RunId> &begun = {});

/// Validation and unseen people as far as no model of the plan knows them, nor this request, nor one that is done.
PerSet<People> auditPeople(const AuditPlan &plan, const ImageSets &sets, store::Database &database);

/// What RunInfo says whatever the method: request, data set, versions, models.
RunInfo newRunInfo(const AuditPlan &plan, const ImageSets &sets);

/// Scores, audits, stores findings and per-image scores, finishes run and job with one event. Throws.
Findings measure(const store::Workspace &workspace, store::Database &database, const AuditPlan &plan,
                 const ImageSets &sets, RunInfo run, JobRecord &record, const JobContext &job);

} // namespace core::job
