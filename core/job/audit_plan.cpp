// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/audit_plan.h"

#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/requests.h"
#include "core/job/stored_models.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/util/clock.h"

namespace core::job {

namespace {

/// Everybody known to the models that this one was made from by unlearning.
People knownToAncestors(store::Database &database, ModelId model)
{
    store::ModelRepository models(database);
    People known;
    for (auto parent = neededModel(database, model).parent; parent; parent = neededModel(database, *parent).parent)
        known.merge(models.trainedOn(*parent));
    return known;
}

/// What becomes of the request's people who are not in the forget set.
void noteThoseNotMeasured(const AuditPlan &plan, std::vector<std::string> &notes)
{
    const std::size_t before = plan.unlearnedBefore.size();
    if (before == 1)
        notes.push_back("1 of the request's people was unlearned by an earlier run that led to this model, and gets no verdict here.");
    else if (before > 1)
        notes.push_back(std::to_string(before)
                        + " of the request's people were unlearned by an earlier run that led to this model, and get no verdict here.");
    const std::size_t never = plan.request.people.size() - plan.forget.size() - plan.withoutImages.size() - before;
    if (never == 1)
        notes.push_back("1 of the request's people was never trained on: this person is purged, not unlearned, and gets no verdict.");
    else if (never > 1)
        notes.push_back(std::to_string(never)
                        + " of the request's people were never trained on: they are purged, not unlearned, and get no verdict.");
}

} // namespace

People askedPeople(const AuditPlan &plan)
{
    return {plan.request.people.begin(), plan.request.people.end()};
}

Request usableRequest(store::Database &database, RequestId id)
{
    Request request = neededRequest(database, id);
    if (request.state == RequestState::Refused)
        throw Failure(ErrorCode::Invalid, request.reference, "was refused; nothing may be unlearned for it");
    if (request.state == RequestState::New && !request.experiment)
        throw Failure(ErrorCode::Invalid, request.reference,
                      "is not approved yet; a second name approves it with `request approve`");
    return request;
}

AuditPlan planAudit(store::Database &database, const Request &request, const People &trainedOn, const std::optional<ModelId> &model)
{
    AuditPlan plan;
    plan.request = request;
    const People asked(request.people.begin(), request.people.end());
    plan.forget = common(asked, trainedOn);
    if (model)
        plan.unlearnedBefore = without(common(asked, knownToAncestors(database, *model)), trainedOn);
    if (plan.forget.empty())
        throw Failure(ErrorCode::Invalid, request.reference,
                      plan.unlearnedBefore.empty()
                          ? "none of its people was among the model's training people; they are purged, not unlearned"
                          : "none of its people is known to the model any more: an earlier run unlearned them, or nobody trained on "
                            "them; name a model that still knows them");
    const auto before = store::RequestRepository(database).forgottenBefore(request.id);
    plan.erasedBefore = without(People(before.begin(), before.end()), asked);
    plan.retain = without(without(trainedOn, asked), plan.erasedBefore);
    if (const std::size_t known = common(trainedOn, plan.erasedBefore).size(); known > 0)
        plan.notes.push_back("The model knows people whom earlier requests erased (" + std::to_string(known)
                             + "): they are in no set here, and nothing makes the model forget them. Start from the model that "
                               "their run made.");
    if (plan.retain.empty())
        throw Failure(ErrorCode::Invalid, request.reference, "covers every training person; there is nothing left to keep");
    return plan;
}

PerSet<People> auditPeople(const AuditPlan &plan, const ImageSets &sets, store::Database &database)
{
    store::ModelRepository models(database);
    People known = askedPeople(plan);
    known.insert(plan.erasedBefore.begin(), plan.erasedBefore.end());
    for (const auto &[stage, model] : plan.models)
        known.merge(models.trainedOn(model.id));
    return {{AuditSet::Retain, plan.retain},
            {AuditSet::Forget, plan.forget},
            {AuditSet::Validation, without(sets.people(SetKind::Validation), known)},
            {AuditSet::Unseen, without(sets.people(SetKind::Unseen), known)}};
}

RunInfo newRunInfo(const AuditPlan &plan, const ImageSets &sets)
{
    RunInfo run;
    run.request = plan.request.id;
    run.requestReference = plan.request.reference;
    run.experiment = plan.request.experiment
        || std::ranges::any_of(plan.models, [](const auto &stage) { return stage.second.experiment; });
    run.task = sets.task().name;
    run.classes = sets.task().classes;
    run.dataSetFingerprint = sets.dataSet().fingerprint;
    run.started = toIso8601(Clock::system().now());
    run.versions = versions();
    if (const auto original = plan.models.find(Stage::Original); original != plan.models.end()) {
        run.modelIn = original->second.id;
        run.modelInSha256 = original->second.sha256;
        run.arch = original->second.arch;
    }
    if (const auto reference = plan.models.find(Stage::Retrained); reference != plan.models.end()) {
        run.retrained = reference->second.id;
        run.retrainedSha256 = reference->second.sha256;
    }
    run.notes = plan.notes;
    noteThoseNotMeasured(plan, run.notes);
    if (sets.lostImages() > 0)
        run.notes.push_back(sets.lostNote(askedPeople(plan)));
    if (sets.isOneImageEach())
        run.notes.push_back("The data set has one image for each person, so the intervals are over images; other images of the "
                            "same people may be among them under other names.");
    return run;
}

} // namespace core::job
