// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/verdict.h"

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
    if (evidence.forgetPeople < kLeastPeople || evidence.unseenPeople < kLeastPeople)
        return "Too few people: a verdict on the request as a whole needs at least 5 forget and 5 unseen people ("
            + counted(evidence.forgetPeople, "forget person", "forget people") + ", "
            + counted(evidence.unseenPeople, "unseen person", "unseen people") + " here). Read the results by person.";
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

std::string dropInWords(const Metric &drop, const Policy &policy)
{
    if (drop.isRefused())
        return drop.refused;
    const std::string change = *drop.value < 0 ? "rose by " + points(-*drop.value) : "fell by " + points(*drop.value);
    if (!drop.low)
        return "The accuracy on unseen people " + change + ", but there are too few unseen people for an interval.";
    return "The accuracy on unseen people " + change + " (95 % interval of the drop " + percent(*drop.low) + " to "
        + percent(*drop.high) + "); the policy allows a drop of " + points(policy.maxAccuracyDrop) + ".";
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
        + percent(*collapse.low) + " to " + percent(*collapse.high) + "); the policy allows a loss of "
        + percent(policy.maxCollapse) + ".";
}

} // namespace

Judgement<ForgettingVerdict> judgeForgetting(const ForgettingEvidence &evidence, const Policy &policy)
{
    Judgement<ForgettingVerdict> out;
    if (const std::string why = whyUndecidable(evidence); !why.empty()) {
        out.reasons.push_back(why);
        out.wouldSettle = whatSettlesForgetting(evidence, policy);
        return out;
    }
    const double low = *evidence.auc.low, high = *evidence.auc.high;
    const bool isBimodal = evidence.kuiperP && *evidence.kuiperP < policy.alpha;
    const AucBounds bounds = aucBounds(policy, evidence.retrainedAuc);
    const bool isWithin = high <= bounds.high && low >= bounds.low;
    const std::string measured = aucInWords(evidence.auc), allowed = allowedRange(bounds);
    if (low > bounds.high) {
        out.verdict = ForgettingVerdict::NotForgotten;
        out.reasons.push_back(measured + ": surely more than the " + percent(bounds.high)
                              + " the policy allows. The forgotten people can still be told apart.");
    } else if (high < bounds.low) {
        out.verdict = ForgettingVerdict::OverForgotten;
        out.reasons.push_back(measured + ": surely less than " + percent(bounds.low)
                              + ". The model fails on the forgotten people so much that this gives them away.");
    } else if (isWithin && evidence.kuiperP && !isBimodal) {
        out.verdict = ForgettingVerdict::Forgotten;
        out.reasons.push_back(measured + ": surely within the " + allowed
                              + " the policy allows, and the losses of both sides are spread alike (p = "
                              + probability(*evidence.kuiperP) + ").");
    } else if (isWithin) {
        out.reasons.push_back(measured + ", within the " + allowed + " the policy allows, but the losses are bimodal: some "
                              "forgotten images have abnormally low or high loss (p = "
                              + probability(evidence.kuiperP.value_or(0)) + ").");
        out.wouldSettle.push_back("More people cannot settle this: look at the results by person and the loss histogram, "
                                  "and unlearn again those who stand out.");
    } else {
        out.reasons.push_back(measured + ". The interval reaches over the limits of " + allowed
                              + ", so the data do not decide.");
        if (isBimodal)
            out.reasons.push_back("The losses are bimodal: some forgotten images have abnormally low or high loss (p = "
                                  + probability(*evidence.kuiperP) + ").");
        out.wouldSettle = whatSettlesForgetting(evidence, policy);
    }
    if (const std::string limits = aboutLimits(evidence, policy); !limits.empty())
        out.reasons.push_back(limits);
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
    out.reasons.push_back(dropInWords(evidence.accuracyDrop, policy));
    if (const std::string words = collapseInWords(evidence.collapse, policy); words != out.reasons.front())
        out.reasons.push_back(words);
    if (out.verdict != UtilityVerdict::Inconclusive)
        return out;
    if (evidence.unseenPeople < kLeastPeople) {
        out.wouldSettle.push_back("At least 5 unseen people are needed to judge utility (now "
                                  + std::to_string(evidence.unseenPeople) + ").");
        return out;
    }
    if (evidence.accuracyDrop.isRefused() && evidence.collapse.isRefused())
        out.wouldSettle.push_back("Audit again with the original model, which utility is measured against.");
    else if (collapse == Side::Unknown)
        out.wouldSettle.push_back("The collapse index has no interval here: more unseen people, or an original model whose "
                                  "features follow the labels better, would give it one.");
    for (const std::string &sentence :
         {whatSettlesDifference(evidence.accuracyDrop, policy.maxAccuracyDrop, evidence.unseenPeople, "accuracy drop"),
          whatSettlesDifference(evidence.collapse, policy.maxCollapse, evidence.unseenPeople, "collapse index")})
        if (!sentence.empty())
            out.wouldSettle.push_back(sentence);
    return out;
}

} // namespace core::compute
