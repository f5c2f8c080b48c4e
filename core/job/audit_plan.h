// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/job/image_sets.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Whom an audit measures and in which models, settled before anything is computed.
namespace core::job {

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

/// The people of the plan's request.
People askedPeople(const AuditPlan &plan);

/// The request, when a run or audit may use it. Throws Failure: NotFound, Invalid (not approved, refused).
Request usableRequest(store::Database &database, RequestId id);

/// Forget set: the request's people that `trainedOn` holds; retain set: the rest of it, less whom earlier requests erased.
/// `model`: the one that was trained on them, if it is stored. Throws Failure Invalid when it was trained on none of them.
AuditPlan planAudit(store::Database &database, const Request &request, const People &trainedOn,
                    const std::optional<ModelId> &model = {});

/// Validation and unseen people as far as no model of the plan knows them, nor this request, nor one that is done.
PerSet<People> auditPeople(const AuditPlan &plan, const ImageSets &sets, store::Database &database);

/// What RunInfo says whatever the method: request, data set, versions, models.
RunInfo newRunInfo(const AuditPlan &plan, const ImageSets &sets);

} // namespace core::job
