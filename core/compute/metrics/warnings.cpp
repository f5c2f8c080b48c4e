// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/warnings.h"

#include "core/compute/metrics/people.h"
#include "core/compute/metrics/words.h"
#include "core/domain/names.h"

#include <algorithm>

namespace core::compute {

namespace {

constexpr double kClassMixWarning = 0.1;

/// One sentence, however many sets have people with more images than count; empty where none has.
std::string cappedInWords(const AuditData &data)
{
    const auto of = [&data](AuditSet set) { return data.images.at(set).cappedPeople; };
    std::vector<AuditSet> sets;
    std::size_t people = 0;
    for (const AuditSet set : kAuditSets) {
        people += of(set);
        if (of(set) > 0)
            sets.push_back(set);
    }
    if (sets.empty())
        return {};
    const std::string rest = std::string(" with more than 40 images ") + (people == 1 ? "counts" : "count")
        + " with 40 images each, drawn with the audit's seed";
    if (sets.size() == 1)
        return counted(people, "person", "people") + " of the " + std::string(name(sets.front())) + " set" + rest + ".";
    const auto part = [&of](AuditSet set) { return std::to_string(of(set)) + " of the " + std::string(name(set)); };
    return counted(people, "person", "people") + rest + ": " + part(AuditSet::Retain) + ", " + part(AuditSet::Forget) + ", "
        + part(AuditSet::Validation) + " and " + part(AuditSet::Unseen) + " set.";
}

bool fellBeyondChance(const Metric &before, const Metric &after)
{
    return before.low && after.high && *after.high < *before.low;
}

/// What the mean over all unseen images can hide: people the model was to keep, and single classes.
void addLosses(const StageFindings &original, const StageFindings &unlearned, const std::vector<std::string> &classes,
               std::vector<std::string> &out)
{
    const auto interval = [](const Metric &metric) { return percent(*metric.low) + " to " + percent(*metric.high); };
    const auto retain = std::pair(original.accuracy.find(AuditSet::Retain), unlearned.accuracy.find(AuditSet::Retain));
    if (retain.first != original.accuracy.end() && retain.second != unlearned.accuracy.end()
        && fellBeyondChance(retain.first->second, retain.second->second))
        out.push_back("The accuracy on the retain people fell from " + percent(*retain.first->second.value) + " to "
                      + percent(*retain.second->second.value) + ", more than the intervals of both explain.");
    const auto before = original.perClass.find(AuditSet::Unseen), after = unlearned.perClass.find(AuditSet::Unseen);
    if (before == original.perClass.end() || after == unlearned.perClass.end())
        return;
    for (std::size_t i = 0; i < std::min({before->second.size(), after->second.size(), classes.size()}); ++i) {
        const Metric &was = before->second[i], &is = after->second[i];
        if (fellBeyondChance(was, is))
            out.push_back("Of the unseen images of class " + classes[i] + " the unlearned model gets " + percent(*is.value) + " right (95 % interval "
                          + interval(is) + "), the original got " + percent(*was.value) + " right (" + interval(was) + ").");
    }
}

} // namespace

std::vector<std::string> auditWarnings(const AuditData &data, const std::map<Stage, StageFindings> &stages, const Verdict &verdict)
{
    const StageFindings &unlearned = stages.at(Stage::Unlearned);
    const Membership &membership = unlearned.membership;
    std::vector<std::string> out;
    if (!verdict.originalShown.value_or(true))
        out.push_back("The original model did not surely show the forget people either, so that the verdict says nothing of what "
                      "unlearning did.");
    if (const auto original = stages.find(Stage::Original); original != stages.end())
        addLosses(original->second, unlearned, data.task.classes, out);
    if (const std::string capped = cappedInWords(data); !capped.empty())
        out.push_back(capped);
    if (membership.classMixDifference > kClassMixWarning)
        out.push_back("The forget and the unseen people differ in their classes (by " + percent(membership.classMixDifference)
                      + " of images): read the class-matched AUC, not the plain one.");
    if (!membership.droppedClasses.empty()) {
        std::string names;
        for (const std::string &dropped : membership.droppedClasses)
            names += (names.empty() ? "" : ", ") + dropped;
        out.push_back("Left out of the class-matched AUC, having fewer than 5 unseen images: " + names + ".");
    }
    if (const ShadowModels &shadows = data.unlearnedShadows; shadows.usable.size() < shadows.trained)
        out.push_back(std::to_string(shadows.trained - shadows.usable.size()) + " of " + std::to_string(shadows.trained)
                      + " shadow models diverged while they unlearned, and are left out of U-LiRA.");
    if (const std::string limit = flaggingLimit(unlearned.people, verdict.policy.alpha); !limit.empty())
        out.push_back(limit);
    if (data.images.at(AuditSet::Validation).images() == 0)
        out.push_back("There are no validation images: the scores of people are not centred by class.");
    return out;
}

} // namespace core::compute
