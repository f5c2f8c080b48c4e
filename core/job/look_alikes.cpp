// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/look_alikes.h"

#include "core/compute/attack/same_person.h"
#include "core/compute/nn/device.h"
#include "core/compute/nn/scoring.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/image_pairs.h"
#include "core/job/image_sets.h"
#include "core/job/model_files.h"
#include "core/job/requests.h"
#include "core/job/stored_models.h"
#include "core/report/look_alikes_json.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace core::job {

namespace {

constexpr int kMostBits = 20;

Request openRequest(store::Database &database, RequestId id)
{
    Request request = neededRequest(database, id);
    if (request.state == RequestState::Refused || request.state == RequestState::Done)
        throw Failure(ErrorCode::Invalid, request.reference,
                      request.state == RequestState::Done ? "is done; look-alikes are looked for before" : "was refused");
    return request;
}

/// Everybody's features, images of one predicted class being a group; a multi-label model's are one group.
compute::PeopleFeatures featuresOf(compute::SetScores scores, TaskKind kind)
{
    const auto classes = static_cast<std::size_t>(scores.classes);
    compute::PeopleFeatures features{scores.featureCount, std::move(scores.features), std::move(scores.people),
                                     std::move(scores.images), {}};
    for (std::size_t i = 0; i < features.images.size(); ++i) {
        const auto first = scores.logits.begin() + static_cast<std::ptrdiff_t>(i * classes);
        const auto last = first + static_cast<std::ptrdiff_t>(classes);
        features.groups.push_back(kind == TaskKind::MultiLabel ? 0 : std::max_element(first, last) - first);
    }
    return features;
}

/// Adds candidates to `found` and what they rest on to `check`.
void addCandidates(std::map<PersonId, LookAlike> &found, LookAlikeCheck &check, const store::Workspace &workspace,
                   store::Database &database, const Model &model, const LookAlikeJob &options, const People &requested,
                   const JobContext &job)
{
    const ImageSets sets(workspace, database, model.task, static_cast<int>(model.imageSize), LostImages::LeaveOut, job);
    auto scores = compute::scoreImages(verifiedModelFile(workspace, model), sets.everything(),
                                       compute::resolveDevice(options.device), job);
    const auto search = compute::findSamePerson(featuresOf(std::move(scores), sets.task().kind), requested, options.cosine, job);
    check.modelSha256 = model.sha256;
    check.cosine = search.cosine;
    check.precision = search.precision;
    check.recall = search.recall;
    if (!search.cosine && search.precision.value)
        check.notes.push_back("Candidates could not be checked: the model's features do not tell these people apart well enough.");
    if (search.leftOut > 0)
        check.notes.push_back(std::to_string(search.leftOut) + " candidates more reach the cosine; the "
                              + std::to_string(compute::kMostCandidates) + " most alike are listed for each person of the request.");
    for (const compute::Candidate &candidate : search.candidates) {
        LookAlike &one = found[candidate.person];
        one.person = candidate.person;
        one.evidence.push_back({LookAlikeKind::SamePerson, candidate.of, candidate.image, candidate.ofImage, candidate.cosine, 1});
    }
}

Json checkedEvent(const Request &request, const LookAlikeReport &report)
{
    std::map<LookAlikeKind, int> counts;
    for (const LookAlike &one : report.people) {
        for (const LookAlikeEvidence &evidence : one.evidence)
            ++counts[evidence.kind];
    }
    return {{"act", "look_alikes.checked"},
            {"request", request.id},
            {"reference", request.reference},
            {"model_sha256", report.check.modelSha256},
            {"images", report.check.images},
            {"exact", counts[LookAlikeKind::Exact]},
            {"near", counts[LookAlikeKind::Near]},
            {"same_person", counts[LookAlikeKind::SamePerson]}};
}

void checkRanges(const LookAlikeJob &options)
{
    if (options.nearBits < 0 || options.nearBits > kMostBits)
        throw Failure(ErrorCode::Usage, "near bits", "must be 0 to " + std::to_string(kMostBits) + " of the hash's 64");
    if (options.cosine && !(*options.cosine >= -1 && *options.cosine <= 1))
        throw Failure(ErrorCode::Usage, "cosine", "must be −1 to 1");
}

LookAlikeReport storedReport(store::Database &database, RequestId request, LookAlikeCheck check)
{
    return {std::move(check), store::LookAlikeRepository(database).lookAlikes(request)};
}

std::optional<LookAlikeCheck> storedCheck(store::Database &database, RequestId request)
{
    const std::optional<std::string> text = store::LookAlikeRepository(database).report(request);
    if (!text)
        return std::nullopt;
    return need(report::lookAlikeCheckFromJson(need(parseJson(*text, "look-alikes"))));
}

} // namespace

Result<LookAlikeReport> findLookAlikes(store::Workspace &workspace, const LookAlikeJob &options, const JobContext &job)
{
    return atEdge([&]() -> Result<LookAlikeReport> {
        checkRanges(options);
        store::Database database = workspace.database();
        const Request request = openRequest(database, options.request);
        const People requested(request.people.begin(), request.people.end());
        ImagePairs pairs(workspace, database, requested, options.nearBits, job);
        std::map<PersonId, LookAlike> found = pairs.find(job);
        LookAlikeCheck check = pairs.check();
        check.checked = toIso8601(Clock::system().now());
        const auto model = options.model ? neededModel(database, *options.model) : newestOriginal(database, requested);
        if (model)
            addCandidates(found, check, workspace, database, *model, options, requested, job);
        else
            check.notes.push_back("Candidates could not be checked: no model was trained on the people of the request.");

        std::vector<LookAlike> people;
        for (auto &[person, one] : found)
            people.push_back(std::move(one));
        job.throwIfStopped();
        store::Transaction transaction(database);
        store::LookAlikeRepository(database).save(request.id, canonicalJson(report::lookAlikeCheckToJson(check)), people);
        LookAlikeReport report = storedReport(database, request.id, check);
        store::EventLog(database).append(checkedEvent(request, report));
        transaction.commit();
        return report;
    });
}

Result<std::optional<LookAlikeReport>> loadLookAlikes(const store::Workspace &workspace, RequestId request)
{
    using Loaded = std::optional<LookAlikeReport>;
    return atEdge([&]() -> Result<Loaded> {
        store::Database database = workspace.database();
        auto check = storedCheck(database, request);
        return check ? Loaded(storedReport(database, request, *std::move(check))) : Loaded();
    });
}

std::optional<LookAlikeFindings> lookAlikeFindings(store::Database &database, RequestId request)
{
    auto check = storedCheck(database, request);
    if (!check)
        return std::nullopt;
    store::DataSetRepository people(database);
    LookAlikeFindings findings{*std::move(check), {}};
    for (const LookAlike &one : store::LookAlikeRepository(database).lookAlikes(request)) {
        const std::optional<Person> person = people.person(one.person);
        if (!person)
            continue;
        LookAlikeFinding finding{people.pseudonym(one.person), person->set, one.state, one.reason, one.by, {}};
        for (const LookAlikeEvidence &evidence : one.evidence)
            finding.evidence.push_back({evidence.kind, people.pseudonym(evidence.of), evidence.similarity, evidence.pairs});
        findings.people.push_back(std::move(finding));
    }
    return findings;
}

std::vector<std::string> outdatedLookAlikes(store::Database &database, const Request &request)
{
    const std::optional<LookAlikeCheck> check = storedCheck(database, request.id);
    if (!check)
        return {};
    const std::int64_t people = static_cast<std::int64_t>(request.people.size()) - check->requestPeople;
    const std::int64_t images = store::DataSetRepository(database).imageCount() - check->requestImages - check->images;
    std::vector<std::string> sentences;
    if (people > 0)
        sentences.push_back(std::to_string(people) + (people == 1 ? " person" : " people")
                            + " joined the request after the search for look-alikes; search again.");
    if (images > 0)
        sentences.push_back(std::to_string(images) + (images == 1 ? " image was" : " images were")
                            + " imported after the search for look-alikes; search again.");
    return sentences;
}

std::vector<std::string> lookAlikeWarnings(store::Database &database, const Request &request,
                                           const std::optional<LookAlikeFindings> &findings)
{
    if (request.experiment && !findings)
        return {};
    if (!findings)
        return {"Nobody looked for look-alikes of the request's people: images of them may be among the others under another name."};
    std::vector<std::string> warnings;
    std::string open;
    std::size_t count = 0;
    for (const LookAlikeFinding &one : findings->people) {
        if (one.state != LookAlikeState::Found)
            continue;
        open += (open.empty() ? "" : ", ") + one.person;
        ++count;
    }
    if (count > 0)
        warnings.push_back(std::to_string(count) + (count == 1 ? " look-alike was" : " look-alikes were")
                           + " neither added to the request nor waived: " + open + ".");
    std::ranges::move(outdatedLookAlikes(database, request), std::back_inserter(warnings));
    return warnings;
}

} // namespace core::job
