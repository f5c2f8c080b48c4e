// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit.h"
#include "core/util/random.h"

#include <cmath>

/// Scores of imaginary models on imaginary people, for tests of the audit.
namespace made {

using namespace core;
using namespace core::compute;

struct Recipe
{
    int people = 40, imagesPerPerson = 4;
    int classes = 4, features = 8;
    PersonId firstPerson = 1;
    double margin = 1.0;        ///< mean logit of the true class: higher, lower loss
    double personSpread = 0.3;  ///< standard deviation of a person's own margin
    double featureSignal = 1.0; ///< how strongly features follow the class
    std::uint64_t seed = 1;     ///< of people and images
    std::uint64_t modelSeed = 1;
    TaskKind kind = TaskKind::MultiClass;
};

inline Task task(const Recipe &recipe)
{
    Task task;
    task.name = "expression";
    task.kind = recipe.kind;
    for (int k = 0; k < recipe.classes; ++k)
        task.classes.push_back("class " + std::to_string(k));
    return task;
}

inline SetScores scores(const Recipe &recipe)
{
    SetScores out;
    out.classes = recipe.classes;
    out.featureCount = recipe.features;
    RandomStream labels(recipe.seed, "labels"), model(recipe.modelSeed, "model", static_cast<std::uint64_t>(recipe.firstPerson));
    for (int p = 0; p < recipe.people; ++p) {
        const double own = recipe.margin + recipe.personSpread * model.normal();
        for (int i = 0; i < recipe.imagesPerPerson; ++i) {
            const bool isMultiLabel = recipe.kind == TaskKind::MultiLabel;
            const auto label = static_cast<Label>(
                labels.below(isMultiLabel ? std::uint64_t{1} << recipe.classes : static_cast<std::uint64_t>(recipe.classes)));
            for (int k = 0; k < recipe.classes; ++k) {
                const bool isTrue = isMultiLabel ? (label >> k & 1) != 0 : label == k;
                const double centre = isTrue ? own : isMultiLabel ? -own : 0;
                out.logits.push_back(static_cast<float>(centre + model.normal()));
            }
            for (int f = 0; f < recipe.features; ++f) {
                const double along = std::cos(1.3 * static_cast<double>(label) + 0.7 * f);
                out.features.push_back(static_cast<float>(recipe.featureSignal * along + model.normal()));
            }
            out.labels.push_back(label);
            out.people.push_back(recipe.firstPerson + p);
            out.images.push_back(static_cast<ImageId>(out.images.size() + 1));
        }
    }
    out.count = static_cast<std::int64_t>(out.labels.size());
    return out;
}

/// One stage; `forgetMargin` is how well the model knows the forget people.
inline PerSet<SetScores> stage(const Recipe &unseen, int forgetPeople, double forgetMargin)
{
    Recipe forget = unseen, other = unseen;
    forget.people = forgetPeople;
    forget.firstPerson = 1001;
    forget.margin = forgetMargin;
    PerSet<SetScores> out;
    out[AuditSet::Unseen] = scores(unseen);
    out[AuditSet::Forget] = scores(forget);
    other.people = 20;
    other.firstPerson = 2001;
    out[AuditSet::Validation] = scores(other);
    other.firstPerson = 3001;
    other.margin = unseen.margin + 2;
    out[AuditSet::Retain] = scores(other);
    return out;
}

/// Original knows the forget people (margin 4), unlearned as told, both like `unseen` elsewhere.
inline AuditInput input(const Recipe &unseen, int forgetPeople, double unlearnedMargin, bool withRetrained = false)
{
    AuditInput input;
    input.task = task(unseen);
    Recipe model = unseen;
    input.scores[Stage::Original] = stage(model, forgetPeople, 4);
    model.modelSeed = unseen.modelSeed + 1;
    input.scores[Stage::Unlearned] = stage(model, forgetPeople, unlearnedMargin);
    if (withRetrained) {
        model.modelSeed = unseen.modelSeed + 2;
        input.scores[Stage::Retrained] = stage(model, forgetPeople, unseen.margin);
    }
    for (int p = 0; p < forgetPeople; ++p)
        input.pseudonyms[1001 + p] = "P-" + std::to_string(p);
    return input;
}

} // namespace made
