// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

namespace core::test {

inline Metric metric(double value, double low, double high, std::int64_t n)
{
    Metric metric;
    metric.value = value;
    metric.low = low;
    metric.high = high;
    metric.n = n;
    return metric;
}

inline Metric attack(double value)
{
    Metric attack = metric(value, value - 0.05, value + 0.05, 40);
    attack.chance = 0.5;
    attack.direction = Direction::Target;
    attack.target = 0.5;
    attack.pValue = 0.03;
    attack.nMembers = 15;
    attack.nNonMembers = 25;
    return attack;
}

inline Metric refused(const std::string &reason)
{
    Metric refused;
    refused.refused = reason;
    return refused;
}

inline StageFindings sampleStage(double shift)
{
    StageFindings stage;
    for (const AuditSet set : kAuditSets) {
        stage.accuracy[set] = metric(0.7 + shift, 0.65, 0.75, 100);
        stage.perClass[set] = {metric(0.5, 0.4, 0.6, 50), refused("no images of this class")};
        stage.confusion[set] = {{{30, 20}, {10, 40}}};
    }
    stage.membership.cvAccuracy = attack(0.6 + shift);
    stage.membership.forgettingScore = refused("fewer than 20 images");
    stage.membership.auc = stage.membership.aucClassMatched = attack(0.65 + shift);
    stage.membership.advantage = stage.membership.twoSidedAdvantage = attack(0.2);
    stage.membership.twoSidedAdvantageClassMatched = attack(0.25);
    stage.membership.tprAtFpr = {{"0.1", attack(0.3)}, {"0.05", attack(1.0 / 3)}};
    stage.membership.signals = {{"entropy", {attack(0.55), attack(0.5)}}, {"margin", {attack(0.6), refused("no class in common")}}};
    if (shift > 0)
        stage.membership.rmia = {{attack(0.7), attack(0.65)}, 2, 400};
    stage.membership.droppedClasses = {"60+"};
    stage.membership.classMixDifference = 0.125;
    stage.membership.roc = {{0, 0.1, 1}, {0, 0.4, 1}};
    stage.membership.losses = {{0, 1, 2}, {0.75, 0.25}, {0.5, 0.5}};
    stage.nomus = metric(0.6, 0.5, 0.7, 100);
    stage.distanceToRetrained = metric(-0.02, -0.05, 0.01, 100);
    stage.correlation.meanEtaSquared = metric(0.25, 0.2, 0.3, 100);
    stage.correlation.deadFeatures = 3;
    stage.correlation.features = 2;
    stage.correlation.classes = 2;
    stage.correlation.pearson = {0.123456789f, -1.0f / 3, 1, 0};
    stage.correlation.etaSquared = {0.015241577f, 1e-7f};
    stage.people = {{7, "P-ABCDEFGHIJ", 12, 0.8, 0.02, 0.99, 0.04, "not_forgotten", "Seen, said \"Zoë\".", 49},
                    {8, "P-KLMNOPQRST", 1, {}, {}, {}, {}, "", ""}};
    return stage;
}

inline Agreement sampleAgreement(double shift)
{
    return {refused("The set holds no images."), metric(0.05 + shift, 0.04, 0.3, 250), metric(0.9 - shift, 0.7, 0.95, 250),
            {{"layer1", metric(0.95, 0.9, 0.97, 250)}, {kPenultimate, metric(0.8 - shift, 0.6, 0.85, 250)}}};
}

/// Something in every corner: refusals, absent stages and sets, texts that need escaping, all types of parameter.
inline Findings sampleFindings()
{
    Findings findings;
    RunInfo &run = findings.run;
    run.id = 1;
    run.request = 2;
    run.requestReference = "R-1 “quoted” \\ ü 顔";
    run.method = "dlfd";
    run.preset = "recommended";
    run.changed = {"rate"};
    run.parameters = {{"steps", std::int64_t{15}}, {"rate", 0.4}, {"whole", 2.0}, {"plain", true}, {"solver", std::string("stable")}};
    run.seed = 42;
    run.device = "cpu";
    run.precision = "fp32";
    run.seconds = 12.5;
    run.status = RunStatus::Done;
    run.modelIn = 3;
    run.modelOut = 4;
    run.modelInSha256 = std::string(64, 'a');
    run.modelOutSha256 = std::string(64, 'b');
    run.arch = "resnet18";
    run.task = "age";
    run.classes = {"0-59", "60+, \"old\""};
    run.dataSetFingerprint = std::string(64, 'c');
    run.started = "2026-11-21T07:19:11.042Z";
    run.versions = {{"expunge", "0.1.0"}, {"libtorch", "1.13.1"}};
    run.kept = KeptWeights{20, 0.0625, 0.75};
    run.notes = {"No measurable membership at the start."};
    findings.sets = {{AuditSet::Retain, {10, 100}}, {AuditSet::Forget, {2, 13}}, {AuditSet::Unseen, {25, 250}}};
    findings.stages[Stage::Original] = sampleStage(0.1);
    findings.stages[Stage::Unlearned] = sampleStage(0);
    findings.stages[Stage::Unlearned].distanceToRetrained.reset();
    findings.stages[Stage::Unlearned].top2Accuracy[AuditSet::Unseen] = metric(0.9, 0.85, 0.95, 250);
    findings.agreement[Stage::Original] = sampleAgreement(0.1);
    findings.agreement[Stage::Unlearned] = sampleAgreement(0);
    findings.relearning = {500, 0.9, 0.005, {{Stage::Unlearned, {35, false, 0.91}}, {Stage::Retrained, {70, false, 0.92}}},
                           {{Stage::Unlearned, {0, false, 0.95}}, {Stage::Retrained, {500, true, 0.2}}}};
    findings.verdict.forgetting = ForgettingVerdict::NotForgotten;
    findings.verdict.utility = UtilityVerdict::Kept;
    findings.verdict.policy.maxAuc = 0.625;
    findings.verdict.policy.aroundRetrained = true;
    findings.verdict.aucBounds = {0.47, 0.57, true};
    findings.verdict.originalShown = false;
    findings.verdict.reasons = {{"Members are still told apart.", Concern::Forgetting}, {"Accuracy fell by 0.4 points.", {}}};
    findings.verdict.wouldSettle = {{"12 more unseen people.", Concern::People}};
    findings.verdict.accuracyDrop = metric(0.004, -0.01, 0.018, 250);
    findings.verdict.aucChange = attack(-0.1);
    findings.warnings = {"Class mix differs."};
    LookAlikeFindings &lookAlikes = findings.lookAlikes.emplace();
    lookAlikes.check = {"2026-11-21T07:20:00.000Z", std::string(64, 'a'), 2, 13, 40, 400, 6, 0.625, metric(0.5, 0.25, 0.75, 12),
                        metric(0.75, 0.5, 0.875, 40), {"Two sentences. In one."}};
    lookAlikes.people = {{"P-QRSTUVWXYZ", SetKind::Unseen, LookAlikeState::Waived, "another \"face\"", "Olive",
                          {{LookAlikeKind::Near, "P-ABCDEFGHIJ", 0.953125, 2}, {LookAlikeKind::SamePerson, "P-KLMNOPQRST", 0.7, 1}}},
                         {"P-2345672345", SetKind::Train, LookAlikeState::Found, "", "", {{LookAlikeKind::Exact, "P-ABCDEFGHIJ", 1, 1}}}};
    return findings;
}

} // namespace core::test
