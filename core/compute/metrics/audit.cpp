// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/audit.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/agreement.h"
#include "core/compute/metrics/audit_data.h"
#include "core/compute/metrics/correlation.h"
#include "core/compute/metrics/curves.h"
#include "core/compute/metrics/membership.h"
#include "core/compute/metrics/nomus.h"
#include "core/compute/metrics/people.h"
#include "core/compute/metrics/verdict.h"
#include "core/compute/metrics/warnings.h"

#include <algorithm>
#include <set>

namespace core::compute {

namespace {

template <class Map>
auto find(Map &map, Stage stage) -> decltype(&map.begin()->second)
{
    const auto it = map.find(stage);
    return it == map.end() ? nullptr : &it->second;
}

/// Intra-class correlation of being right over all sets, each about its own mean.
std::optional<double> pooledCorrelation(const AuditData &data, Stage stage)
{
    std::vector<double> values;
    std::vector<std::uint32_t> person;
    std::size_t people = 0;
    for (const AuditSet set : kAuditSets) {
        const std::vector<double> &correct = data.measures.at(stage).at(set).correct;
        double mean = 0;
        for (const double value : correct)
            mean += value / static_cast<double>(correct.size());
        for (std::size_t i = 0; i < correct.size(); ++i) {
            values.push_back(correct[i] - mean);
            person.push_back(static_cast<std::uint32_t>(people + data.images.at(set).person[i]));
        }
        people += data.images.at(set).people();
    }
    return intraClassCorrelation(values, person, people);
}

PerSet<SetSize> sizes(const AuditInput &input)
{
    PerSet<SetSize> out;
    for (const AuditSet set : kAuditSets) {
        out[set] = {};
        const auto it = input.scores.at(Stage::Unlearned).find(set);
        if (it == input.scores.at(Stage::Unlearned).end())
            continue;
        std::set<PersonId> people;
        for (std::size_t i = 0; i < it->second.labels.size(); ++i) {
            if (it->second.labels[i] == kNoLabel)
                continue;
            people.insert(it->second.people[i]);
            ++out[set].images;
        }
        out[set].people = static_cast<std::int64_t>(people.size());
    }
    return out;
}

/// A forgotten person should be known as well as one never seen: the retrained model says how well that is, else unseen people.
void setForgetTargets(std::map<Stage, StageFindings> &stages)
{
    for (auto &[stage, findings] : stages) {
        const StageFindings *retrained = find(stages, Stage::Retrained);
        const auto target = [&](PerSet<Metric> StageFindings::*member) {
            PerSet<Metric> &own = findings.*member;
            if (!own.contains(AuditSet::Forget) || !own.contains(AuditSet::Unseen))
                return;
            own.at(AuditSet::Forget).target = retrained != nullptr ? (retrained->*member).at(AuditSet::Forget).value
                                                                   : own.at(AuditSet::Unseen).value;
        };
        target(&StageFindings::accuracy);
        target(&StageFindings::top2Accuracy);
        target(&StageFindings::exactMatch);
    }
}

std::map<Stage, StageFindings> findingsByStage(const AuditInput &input, const AuditData &data,
                                               const std::map<Stage, StageMembership> &membership,
                                               const std::map<Stage, StageCorrelation> &correlation, const JobContext &job)
{
    std::vector<std::span<const double>> losses;
    for (const auto &[stage, measures] : data.measures)
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen})
            losses.push_back(measures.at(set).loss);
    const std::vector<double> edges = histogramEdges(losses);

    std::map<Stage, StageFindings> stages;
    for (const auto &[stage, measures] : data.measures) {
        job.throwIfStopped();
        StageFindings &findings = stages[stage];
        const std::optional<double> pooled = pooledCorrelation(data, stage);
        for (const AuditSet set : kAuditSets)
            measureAccuracy(data.task, set, data.images.at(set), measures.at(set), pooled, findings);
        job.throwIfStopped();
        findings.membership = membershipFindings(data, stage, membership.at(stage), edges);
        findings.nomus = nomus(data, stage, membership.at(stage), findings.accuracy.at(AuditSet::Unseen),
                               findings.membership.cvAccuracy);
        findings.correlation =
            correlationFindings(data, stage, find(correlation, stage), find(correlation, Stage::Original), job);
        findings.people = rankForgetPeople(data, stage, input.pseudonyms, job);
    }
    return stages;
}

void compareWithRetrained(const AuditData &data, std::map<Stage, StageFindings> &stages,
                          const std::map<Stage, StageMembership> &membership)
{
    const StageFindings *retrained = find(stages, Stage::Retrained);
    if (retrained == nullptr)
        return;
    for (auto &[stage, findings] : stages)
        if (stage != Stage::Retrained)
            findings.distanceToRetrained = distanceToRetrained(data, stage, findings.nomus, retrained->nomus, membership);
}

Verdict verdictOf(const AuditInput &input, const AuditData &data, const std::map<Stage, StageFindings> &stages,
                  const std::map<Stage, StageMembership> &membership)
{
    const StageFindings &unlearned = stages.at(Stage::Unlearned);
    const AreaEstimate &matched = membership.at(Stage::Unlearned).matched;
    const std::string noOriginal = "There is no original model to compare with.";
    Verdict verdict;
    verdict.policy = input.policy;

    ForgettingEvidence forgetting{unlearned.membership.aucClassMatched, unlearned.membership.twoSidedAdvantageClassMatched.pValue,
                                  data.forget().people(), data.unseen().people(), {}, {}};
    if (matched.hasInterval()) {
        forgetting.forgetSpread = matched.forget.spread();
        forgetting.unseenSpread = matched.unseen.spread();
    }
    if (const StageFindings *retrained = find(stages, Stage::Retrained); retrained != nullptr)
        forgetting.retrainedAuc = retrained->membership.aucClassMatched.value;
    if (const StageFindings *original = find(stages, Stage::Original); original != nullptr)
        forgetting.originalAuc = original->membership.aucClassMatched;
    verdict.originalShown = originalShown(forgetting.originalAuc);
    verdict.aucBounds = aucBounds(input.policy, forgetting.retrainedAuc);
    verdict.accuracyDrop = refusedMetric(noOriginal, Direction::Lower);
    verdict.aucChange = refusedMetric(noOriginal, Direction::Target);
    if (const auto *original = find(data.measures, Stage::Original); original != nullptr) {
        verdict.accuracyDrop = accuracyDrop(original->at(AuditSet::Unseen).correct,
                                            data.measures.at(Stage::Unlearned).at(AuditSet::Unseen).correct, data.unseen(),
                                            pooledCorrelation(data, Stage::Original));
        verdict.aucChange = areaDifference(matched, membership.at(Stage::Original).matched);
        // Best is the change to where the policy wants the area to be: beyond that, a model fails the people noticeably.
        if (!verdict.aucChange.isRefused())
            verdict.aucChange.target = (verdict.aucBounds.aroundRetrained ? *forgetting.retrainedAuc : 0.5)
                - membership.at(Stage::Original).matched.value;
    }
    if (const auto *retrained = find(membership, Stage::Retrained); retrained != nullptr)
        verdict.aucToRetrained = areaDifference(matched, retrained->matched);

    const auto forgettingJudgement = judgeForgetting(forgetting, input.policy);
    const auto utilityJudgement =
        judgeUtility({verdict.accuracyDrop, unlearned.correlation.collapseIndex, data.unseen().people()}, input.policy);
    verdict.forgetting = forgettingJudgement.verdict;
    verdict.utility = utilityJudgement.verdict;
    const auto add = [](std::vector<Sentence> &to, const std::vector<Sentence> &more) { to.insert(to.end(), more.begin(), more.end()); };
    add(verdict.reasons, forgettingJudgement.reasons);
    if (!data.hasSetLevel() && !unlearned.people.empty()) // then the results by person lead
        verdict.reasons.push_back({peopleInWords(unlearned.people), Concern::People});
    add(verdict.reasons, utilityJudgement.reasons);
    add(verdict.wouldSettle, forgettingJudgement.wouldSettle);
    add(verdict.wouldSettle, utilityJudgement.wouldSettle);
    for (const std::string &remedy : whatSettlesPeople(unlearned.people, input.policy.alpha))
        verdict.wouldSettle.push_back({remedy, Concern::People});
    return verdict;
}

} // namespace

AuditResult audit(const AuditInput &input, const JobContext &job)
{
    job.throwIfStopped();
    const AuditData data(input);
    AuditProgress progress(job, 2 * (static_cast<std::int64_t>(data.bootstrapDraws) + data.permutations));
    const std::map<Stage, StageMembership> membership = resampleMembership(data, progress);
    const std::map<Stage, StageCorrelation> correlation = resampleCorrelation(data, progress);

    AuditResult result;
    result.sets = sizes(input);
    result.stages = findingsByStage(input, data, membership, correlation, job);
    setForgetTargets(result.stages);
    compareWithRetrained(data, result.stages, membership);
    for (const auto &[stage, measures] : data.measures)
        if (stage != Stage::Retrained && data.measures.contains(Stage::Retrained))
            result.agreement[stage] = agreementWithRetrained(data, stage, job);
    judgePeople(result.stages.at(Stage::Unlearned).people,
                result.stages.contains(Stage::Original) ? &result.stages.at(Stage::Original).people : nullptr,
                input.policy.alpha);
    result.verdict = verdictOf(input, data, result.stages, membership);
    result.warnings = auditWarnings(data, result.stages, result.verdict);
    return result;
}

} // namespace core::compute
