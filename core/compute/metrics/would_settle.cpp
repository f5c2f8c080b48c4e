// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/would_settle.h"

#include "core/compute/metrics/shared_classes.h"
#include "core/compute/metrics/words.h"

#include <algorithm>
#include <cmath>

namespace core::compute {

namespace {

constexpr double kQuantile = 1.96;
/// More people than this many times those there are is no advice: nobody gets them.
constexpr double kMostTimes = 20;
/// Extra people, so that chance alone does not leave it open again.
constexpr double kMargin = 1.1;

double logit(double p)
{
    return std::log(p / (1 - p));
}

/// Away from 0 and 1, where the logit has no end.
double insideUnit(double p)
{
    return std::clamp(p, 1e-4, 1 - 1e-4);
}

std::optional<std::size_t> peopleFor(double variance, std::size_t people, double allowed)
{
    if (allowed <= 0 || variance <= 0)
        return std::nullopt;
    const double needed = std::ceil(kMargin * static_cast<double>(people) * variance / allowed);
    if (needed > kMostTimes * static_cast<double>(people))
        return std::nullopt;
    return std::max(people + 1, static_cast<std::size_t>(needed));
}

const char *const kTooClose = "The measured value lies so close to the limit that more people are unlikely to settle it";
const char *const kReferenceWouldShow =
    "; a retrained reference model would show what never having seen these people looks like";

} // namespace

std::vector<std::string> whatSettlesForgetting(const ForgettingEvidence &evidence, const Policy &policy)
{
    std::vector<std::string> out;
    if (evidence.forgetPeople < kLeastPeople)
        out.push_back("At least 5 forget people are needed for a set-level verdict (now "
                      + std::to_string(evidence.forgetPeople)
                      + "): several requests can be unlearned and judged together. Until then the results by person lead.");
    if (evidence.unseenPeople < kLeastPeople)
        out.push_back("At least 5 unseen people are needed (now " + std::to_string(evidence.unseenPeople)
                      + "); some tens make a verdict likely.");
    if (!out.empty())
        return out;
    if (!evidence.auc.low || !evidence.auc.value)
        return {"At least 5 forget people and 5 unseen people are needed in classes that both have, with at least "
                + std::to_string(kLeastUnseenPerClass)
                + " unseen images in each: unseen people with the forget people's labels would settle it."};

    const double value = insideUnit(*evidence.auc.value);
    const AucBounds bounds = aucBounds(policy, evidence.retrainedAuc);
    const double at = logit(value); // to the nearer limit:
    const double distance =
        std::min(std::abs(at - logit(insideUnit(bounds.low))), std::abs(at - logit(insideUnit(bounds.high))));
    const double slope = 1 / (value * (1 - value));
    const double forget = evidence.forgetSpread.variance * slope * slope;
    const double unseen = evidence.unseenSpread.variance * slope * slope;
    const double allowed = (distance / kQuantile) * (distance / kQuantile);
    const std::string tail = ", if the measured AUC stays as it is.";
    if (const auto needed = peopleFor(unseen, evidence.unseenPeople, allowed - forget))
        out.push_back("About " + std::to_string(*needed) + " unseen people (now " + std::to_string(evidence.unseenPeople)
                      + ") would settle it" + tail);
    if (const auto needed = peopleFor(forget, evidence.forgetPeople, allowed - unseen))
        out.push_back("About " + std::to_string(*needed) + " forget people (now " + std::to_string(evidence.forgetPeople)
                      + ") would settle it" + tail);
    if (out.empty()) {
        const auto bothForget = peopleFor(forget + unseen, evidence.forgetPeople, allowed);
        const auto bothUnseen = peopleFor(forget + unseen, evidence.unseenPeople, allowed);
        if (bothForget && bothUnseen)
            out.push_back("About " + std::to_string(*bothForget) + " forget people (now "
                          + std::to_string(evidence.forgetPeople) + ") and " + std::to_string(*bothUnseen)
                          + " unseen people (now " + std::to_string(evidence.unseenPeople)
                          + ") together would settle it; more of one side alone would not.");
        else
            out.push_back(std::string(kTooClose) + (evidence.retrainedAuc ? "" : kReferenceWouldShow) + ".");
    }
    return out;
}

std::string whatSettlesDifference(const Metric &metric, double limit, std::size_t unseenPeople,
                                  const std::string &measured)
{
    if (!metric.low || !metric.high || !metric.value || *metric.high <= limit || *metric.low > limit)
        return {};
    // Only the limb that reaches over the limit has to shrink.
    const double limb = *metric.value > limit ? *metric.value - *metric.low : *metric.high - *metric.value;
    const double distance = std::abs(*metric.value - limit);
    const auto needed = peopleFor(limb * limb, unseenPeople, distance * distance);
    if (!needed)
        return "The " + measured + " lies so close to its limit that more people are unlikely to settle it.";
    return "About " + std::to_string(*needed) + " unseen people (now " + std::to_string(unseenPeople)
        + ") would settle the " + measured + ", if it stays as it is.";
}

} // namespace core::compute
