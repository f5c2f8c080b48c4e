// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/verdict.h"

#include "core/compute/metrics/sample_size.h"
#include "core/compute/metrics/would_settle.h"
#include "core/compute/metrics/words.h"

namespace core::compute {

namespace {

std::string aucInWords(const Metric &auc)
{
    return "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of the same "
           "class in "
        + percent(*auc.value) + " of pairs (95 % interval " + percent(*auc.low) + " to " + percent(*auc.high)
        + "; guessing gives 50 %)";
}

std::string allowedRange(const AucBounds &bounds)
{
    return percent(bounds.low) + " to " + percent(bounds.high);
}

/// How the limits came about, where that is not the policy's plain word.
std::string aboutLimits(const ForgettingEvidence &evidence, const Policy &policy)
{
    if (!policy.aroundRetrained)
        return {};
    if (!evidence.retrainedAuc)
        return "The policy asks for limits around the retrained model, but there is no AUC of one here: those of max_auc hold.";
    return "The limits are 5 percentage points either side of the retrained model's " + percent(*evidence.retrainedAuc) + ".";
}

/// Why there is no interval to decide by; empty if there is one.
std::string whyUndecidable(const ForgettingEvidence &evidence)
{
    if (const std::string why = tooFewPeople(evidence.forgetPeople, evidence.unseenPeople); !why.empty())
        return why;
    if (evidence.auc.isRefused())
        return evidence.auc.refused;
    if (!evidence.auc.low || !evidence.auc.high)
        return "Too few people in the classes both sides share for an interval. Read the results by person.";
    return {};
}

enum class Side { Within, Beyond, Open, Unknown };

/// Where an interval stands against an upper limit.
Side against(const Metric &metric, double limit)
{
    if (metric.isRefused() || !metric.low || !metric.high)
        return Side::Unknown;
    if (*metric.low > limit)
        return Side::Beyond;
    return *metric.high <= limit ? Side::Within : Side::Open;
}

constexpr double kChance = 0.5;

/// What the verdict cannot say of unlearning; empty where the original gave the people away, or nobody knows.
std::string nothingToForget(const ForgettingEvidence &evidence)
{
    if (originalShown(evidence.originalAuc).value_or(true))
        return {};
    return "The original model did not surely show these people either (95 % interval " + percent(*evidence.originalAuc->low) + " to "
        + percent(*evidence.originalAuc->high)
        + "; guessing gives 50 %): this verdict speaks of the unlearned model alone, not of what unlearning did.";
}

std::vector<Sentence> about(Concern concern, const std::vector<std::string> &texts)
{
    std::vector<Sentence> sentences;
    for (const std::string &text : texts)
        sentences.push_back({text, concern});
    return sentences;
}

/// How a measured loss stands to the policy's limit, as the end of a sentence.
std::string againstLimit(Side side, const std::string &lost, const std::string &limit)
{
    switch (side) {
    case Side::Within: return "surely within the " + limit + " the policy allows.";
    case Side::Beyond: return "surely more than the " + limit + " the policy allows.";
    case Side::Open:
    case Side::Unknown: break;
    }
    return "the data do not decide whether the " + lost + " is within the " + limit + " the policy allows.";
}

std::string dropInWords(const Metric &drop, const Policy &policy)
{
    if (drop.isRefused())
        return drop.refused;
    const std::string change = *drop.value < 0 ? "rose by " + points(-*drop.value) : "fell by " + points(*drop.value);
    if (!drop.low)
        return "The accuracy on unseen people " + change + ", but there are too few unseen people for an interval.";
    return "The accuracy on unseen people " + change + " (95 % interval of the drop " + hundredths(*drop.low) + " to "
        + hundredths(*drop.high) + "): "
        + againstLimit(against(drop, policy.maxAccuracyDrop), "drop", points(policy.maxAccuracyDrop));
}

std::string collapseInWords(const Metric &collapse, const Policy &policy)
{
    if (collapse.isRefused())
        return collapse.refused;
    const std::string change = *collapse.value < 0 ? "gained " + percent(-*collapse.value) : "lost " + percent(*collapse.value);
    if (!collapse.low)
        return "The correlation between features and labels " + change
            + " of its strength, but no interval could be found for it.";
    return "The correlation between features and labels " + change + " of its strength (95 % interval of the loss "
        + percent(*collapse.low) + " to " + percent(*collapse.high) + "): "
        + againstLimit(against(collapse, policy.maxCollapse), "loss", percent(policy.maxCollapse));
}

} // namespace

std::optional<bool> originalShown(const std::optional<Metric> &originalAuc)
{
    if (!originalAuc || originalAuc->isRefused() || !originalAuc->low)
        return std::nullopt;
    return *originalAuc->low > kChance;
}

Judgement<ForgettingVerdict> judgeForgetting(const ForgettingEvidence &evidence, const Policy &policy)
{
    Judgement<ForgettingVerdict> out;
    if (const std::string why = whyUndecidable(evidence); !why.empty()) {
        out.reasons = about(Concern::Forgetting, {why});
        out.wouldSettle = about(Concern::Forgetting, whatSettlesForgetting(evidence, policy));
        return out;
    }
    const double low = *evidence.auc.low, high = *evidence.auc.high;
    const bool isBimodal = evidence.kuiperP && *evidence.kuiperP < policy.alpha;
    const AucBounds bounds = aucBounds(policy, evidence.retrainedAuc);
    const bool isWithin = high <= bounds.high && low >= bounds.low;
    const std::string measured = aucInWords(evidence.auc), allowed = allowedRange(bounds);
    std::vector<std::string> reasons, wouldSettle;
    if (low > bounds.high) {
        out.verdict = ForgettingVerdict::NotForgotten;
        reasons.push_back(measured + ": surely more than the " + percent(bounds.high)
                          + " the policy allows. The forgotten people can still be told apart.");
    } else if (high < bounds.low) {
        out.verdict = ForgettingVerdict::OverForgotten;
        reasons.push_back(measured + ": surely less than " + percent(bounds.low)
                          + ". The model fails on the forgotten people so much that this gives them away.");
    } else if (isWithin && evidence.kuiperP && !isBimodal) {
        out.verdict = ForgettingVerdict::Forgotten;
        reasons.push_back(measured + ": surely within the " + allowed
                          + " the policy allows, and within their classes the losses of both sides are spread alike (p = "
                          + probability(*evidence.kuiperP) + ").");
    } else if (isWithin && !evidence.kuiperP) {
        reasons.push_back(measured + ", within the " + allowed + " the policy allows, but it was not tested whether within their classes "
                          "the losses of both sides are spread alike.");
        wouldSettle.push_back("Audit again: the test of how the losses are spread is missing here.");
    } else if (isWithin) {
        reasons.push_back(measured + ", within the " + allowed + " the policy allows, but the losses are bimodal: some "
                          "forgotten images have abnormally low or high loss for their class (p = "
                          + probability(*evidence.kuiperP) + ").");
        wouldSettle.push_back("More people cannot settle this: look at the results by person and the loss histogram, "
                              "and unlearn again those who stand out.");
    } else {
        reasons.push_back(measured + ". The interval reaches over the limits of " + allowed + ", so the data do not decide.");
        if (isBimodal)
            reasons.push_back("The losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = "
                              + probability(*evidence.kuiperP) + ").");
        wouldSettle = whatSettlesForgetting(evidence, policy);
    }
    const bool isSure = out.verdict == ForgettingVerdict::NotForgotten || out.verdict == ForgettingVerdict::OverForgotten;
    if (const std::string nothing = nothingToForget(evidence); !isSure && !nothing.empty())
        reasons.push_back(nothing);
    if (const std::string limits = aboutLimits(evidence, policy); !limits.empty())
        reasons.push_back(limits);
    out.reasons = about(Concern::Forgetting, reasons);
    out.wouldSettle = about(Concern::Forgetting, wouldSettle);
    return out;
}

Judgement<UtilityVerdict> judgeUtility(const UtilityEvidence &evidence, const Policy &policy)
{
    Judgement<UtilityVerdict> out;
    const Side drop = against(evidence.accuracyDrop, policy.maxAccuracyDrop);
    const Side collapse = against(evidence.collapse, policy.maxCollapse);
    if (drop == Side::Beyond || collapse == Side::Beyond)
        out.verdict = UtilityVerdict::Degraded;
    else if (drop == Side::Within && collapse == Side::Within)
        out.verdict = UtilityVerdict::Kept;
    out.reasons = {{dropInWords(evidence.accuracyDrop, policy), Concern::Accuracy}};
    if (const std::string words = collapseInWords(evidence.collapse, policy); words != out.reasons.front().text)
        out.reasons.push_back({words, Concern::Features});
    if (out.verdict != UtilityVerdict::Inconclusive)
        return out;
    if (evidence.unseenPeople < kLeastPeople) {
        out.wouldSettle = {{"At least 5 unseen people are needed to judge utility (now " + std::to_string(evidence.unseenPeople) + ").",
                            Concern::Accuracy}};
        return out;
    }
    if (evidence.accuracyDrop.isRefused() && evidence.collapse.isRefused())
        out.wouldSettle.push_back({"Audit again with the original model, which utility is measured against.", Concern::Accuracy});
    else if (collapse == Side::Unknown)
        out.wouldSettle.push_back({"The collapse index has no interval here: more unseen people, or an original model whose "
                                   "features follow the labels better, would give it one.", Concern::Features});
    const std::pair<Concern, std::string> open[] = {
        {Concern::Accuracy, whatSettlesDifference(evidence.accuracyDrop, policy.maxAccuracyDrop, evidence.unseenPeople, "accuracy drop")},
        {Concern::Features, whatSettlesDifference(evidence.collapse, policy.maxCollapse, evidence.unseenPeople, "collapse index")}};
    for (const auto &[concern, text] : open)
        if (!text.empty())
            out.wouldSettle.push_back({text, concern});
    return out;
}

} // namespace core::compute
