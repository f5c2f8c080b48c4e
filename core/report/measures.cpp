// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/measures.h"

#include <algorithm>

namespace core::report {

namespace {

template <AuditSet kSet>
const Metric *accuracyOf(const StageFindings &stage)
{
    const auto found = stage.accuracy.find(kSet);
    return found == stage.accuracy.end() ? nullptr : &found->second;
}

const Metric *tprOf(const StageFindings &stage, const char *rate)
{
    const auto found = stage.membership.tprAtFpr.find(rate);
    return found == stage.membership.tprAtFpr.end() ? nullptr : &found->second;
}

const Metric *signalOf(const StageFindings &stage, const char *signal)
{
    const auto found = stage.membership.signals.find(signal);
    return found == stage.membership.signals.end() ? nullptr : &found->second.aucClassMatched;
}

template <std::optional<ShadowAttack> Membership::*kAttack>
const Metric *shadowAreaOf(const StageFindings &stage)
{
    const std::optional<ShadowAttack> &attack = stage.membership.*kAttack;
    return attack ? &attack->area.aucClassMatched : nullptr;
}

template <std::optional<ShadowAttack> Membership::*kAttack>
const Metric *shadowTprOf(const StageFindings &stage)
{
    const std::optional<ShadowAttack> &attack = stage.membership.*kAttack;
    if (!attack)
        return nullptr;
    const auto found = attack->tprAtFpr.find("0.01");
    return found == attack->tprAtFpr.end() ? nullptr : &found->second;
}

} // namespace

const std::vector<Measure> &accuracyMeasures()
{
    static const std::vector<Measure> measures = {
        {"accuracy, retain", "Training people who stay.", &accuracyOf<AuditSet::Retain>, true},
        {"accuracy, forget", "The people of the request.", &accuracyOf<AuditSet::Forget>, true},
        {"accuracy, validation", "Never trained on; steered the run.", &accuracyOf<AuditSet::Validation>, true},
        {"accuracy, unseen", "Never trained on, never steered by: what judges.", &accuracyOf<AuditSet::Unseen>, true},
    };
    return measures;
}

const std::vector<Measure> &membershipMeasures()
{
    static const std::vector<Measure> measures = {
        {"matched AUC", "Attack by loss within each class: the verdict uses this one.",
         [](const StageFindings &s) { return &s.membership.aucClassMatched; }},
        {"AUC", "Attack by loss over all classes.", [](const StageFindings &s) { return &s.membership.auc; }},
        {"matched AUC, highest probability", "Attack by the highest probability, within each class.",
         [](const StageFindings &s) { return signalOf(s, "max_probability"); }},
        {"matched AUC, entropy", "Attack by the entropy of the probabilities, within each class.",
         [](const StageFindings &s) { return signalOf(s, "entropy"); }},
        {"matched AUC, modified entropy", "Attack by an entropy that knows the true class, within each class.",
         [](const StageFindings &s) { return signalOf(s, "modified_entropy"); }},
        {"matched AUC, margin", "Attack by the lead of the true class over the next, within each class.",
         [](const StageFindings &s) { return signalOf(s, "margin"); }},
        {"matched AUC, reference models (RMIA)", "Attack that compares with models trained without the images, within each class.",
         [](const StageFindings &s) { return s.membership.rmia ? &s.membership.rmia->area.aucClassMatched : nullptr; }},
        {"matched AUC, shadow models (LiRA)",
         "Attack that compares with models trained with and without each person, within each class.",
         &shadowAreaOf<&Membership::lira>},
        {"matched AUC, shadow models that unlearned (U-LiRA)",
         "The same with models that unlearned the people again by the run's method.", &shadowAreaOf<&Membership::uLira>},
        {"CV accuracy", "Balanced logistic regression on the loss, ten splits.",
         [](const StageFindings &s) { return &s.membership.cvAccuracy; }},
        {"forgetting score", "|CV accuracy − ½|.", [](const StageFindings &s) { return &s.membership.forgettingScore; }},
        {"advantage", "max |TPR − FPR| over thresholds.", [](const StageFindings &s) { return &s.membership.advantage; }},
        {"two-sided advantage", "Kuiper: also sees losses that are too high.",
         [](const StageFindings &s) { return &s.membership.twoSidedAdvantage; }},
        {"matched two-sided advantage", "The same of ranks within each class: the verdict's test for bimodal losses.",
         [](const StageFindings &s) { return &s.membership.twoSidedAdvantageClassMatched; }},
        {"TPR at 10 % FPR", "Share of forget images found while one unseen image in ten is taken for one.",
         [](const StageFindings &s) { return tprOf(s, "0.1"); }},
        {"TPR at 5 % FPR", "The same with one unseen image in twenty.", [](const StageFindings &s) { return tprOf(s, "0.05"); }},
        {"TPR at 1 % FPR", "The same with one unseen image in a hundred.", [](const StageFindings &s) { return tprOf(s, "0.01"); }},
        {"TPR at 0.1 % FPR", "The same with one unseen image in a thousand.",
         [](const StageFindings &s) { return tprOf(s, "0.001"); }},
        {"TPR at 1 % FPR, LiRA", "Share of forget images that LiRA finds while it takes one unseen image in a hundred for one.",
         &shadowTprOf<&Membership::lira>},
        {"TPR at 1 % FPR, U-LiRA", "The same of U-LiRA.", &shadowTprOf<&Membership::uLira>},
        {"NoMUS", "½ · (accuracy on unseen + 1 − 2 · |CV accuracy − ½|).", [](const StageFindings &s) { return &s.nomus; }},
        {"distance to retrained", "NoMUS less that of the retrained model; closest to 0 is best.",
         [](const StageFindings &s) { return s.distanceToRetrained ? &*s.distanceToRetrained : nullptr; }},
    };
    return measures;
}

const std::vector<Measure> &correlationMeasures()
{
    static const std::vector<Measure> measures = {
        {"mean η²", "Share of a feature's variance that lies between classes, averaged.",
         [](const StageFindings &s) { return &s.correlation.meanEtaSquared; }},
        {"mean |R|", "Absolute Pearson correlation of features with classes, averaged.",
         [](const StageFindings &s) { return &s.correlation.meanAbsPearson; }},
        {"between-class share", "trace(S_B) / trace(S_T).", [](const StageFindings &s) { return &s.correlation.betweenClassShare; }},
        {"probe accuracy", "Ridge probe on the features, five folds by person.",
         [](const StageFindings &s) { return &s.correlation.probeAccuracy; }, true},
        {"collapse index", "Share of the original's η² above chance that is gone; negative: improved.",
         [](const StageFindings &s) { return &s.correlation.collapseIndex; }},
    };
    return measures;
}

bool isMeasured(const Findings &findings, const Measure &measure)
{
    return std::ranges::any_of(findings.stages, [&](const auto &stage) { return measure.of(stage.second) != nullptr; });
}

const Metric *judged(const Findings &findings, const Measure &measure)
{
    const auto unlearned = findings.stages.find(Stage::Unlearned);
    return unlearned == findings.stages.end() ? nullptr : measure.of(unlearned->second);
}

} // namespace core::report
