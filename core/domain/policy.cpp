// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"

#include <algorithm>

namespace core {

namespace {

using Member = std::variant<double Policy::*, bool Policy::*>;

struct Setting
{
    OptionSpec spec;
    Member member;
};

OptionValue valueOf(const Policy &policy, const Member &member)
{
    return std::visit([&](auto pointer) { return OptionValue(policy.*pointer); }, member);
}

/// Inside (0.5, 1): at 0.5 nothing could be Forgotten, at 1 nothing Not forgotten.
constexpr double kLeastMaxAuc = 0.51, kMostMaxAuc = 0.99;

const std::vector<Setting> &settings()
{
    static const std::vector<Setting> all = [] {
        const auto number = [](const char *key, const char *title, double Policy::*member, double min, double max, const char *help) {
            return Setting{{key, title, Policy().*member, min, max, "", help, {}}, member};
        };
        std::vector<Setting> made{
            number("max_auc", "Largest attack AUC", &Policy::maxAuc, kLeastMaxAuc, kMostMaxAuc,
                   "Forgotten needs the whole 95 % interval of the class-matched AUC between 1 - max_auc and max_auc."),
            number("max_accuracy_drop", "Largest accuracy drop", &Policy::maxAccuracyDrop, 0, 1,
                   "By how much accuracy on unseen people may fall, as a fraction: 0.02 is two percentage points."),
            number("max_collapse", "Largest collapse index", &Policy::maxCollapse, 0, 1,
                   "The share of the correlation between features and labels that may be lost."),
            number("alpha", "Significance level", &Policy::alpha, 0.001, 0.5,
                   "For the test of bimodal losses and, as a false-discovery rate, for the results by person.")};
        made.push_back({{"around_retrained", "Limits around the retrained model", Policy().aroundRetrained, {}, {}, "",
                         "With a retrained model, 0.05 either side of its AUC replaces the limits of max_auc.", {}},
                        &Policy::aroundRetrained});
        return made;
    }();
    return all;
}

} // namespace

AucBounds aucBounds(const Policy &policy, const std::optional<double> &retrainedAuc)
{
    if (!policy.aroundRetrained || !retrainedAuc)
        return {1 - policy.maxAuc, policy.maxAuc, false};
    return {std::max(0.0, *retrainedAuc - kAucMargin), std::min(1.0, *retrainedAuc + kAucMargin), true};
}

const std::vector<OptionSpec> &policySpecs()
{
    static const std::vector<OptionSpec> specs = [] {
        std::vector<OptionSpec> all;
        for (const Setting &setting : settings())
            all.push_back(setting.spec);
        return all;
    }();
    return specs;
}

OptionValues policyValues(const Policy &policy)
{
    OptionValues values;
    for (const Setting &setting : settings())
        values[setting.spec.key] = valueOf(policy, setting.member);
    return values;
}

Result<Policy> withSetting(const Policy &policy, const std::string &key, const std::string &text)
{
    const auto setting = std::ranges::find(settings(), key, [](const Setting &s) { return s.spec.key; });
    if (setting == settings().end()) {
        std::string keys;
        for (const Setting &known : settings())
            keys += (keys.empty() ? "" : ", ") + known.spec.key;
        return Error{ErrorCode::Usage, key, "the policy has no such setting; it has: " + keys};
    }
    const Result<OptionValue> value = parseOption(setting->spec, text);
    if (!value)
        return value.error();
    Policy changed = policy;
    std::visit([&]<class T>(T Policy::*member) { changed.*member = std::get<T>(*value); }, setting->member);
    return changed;
}

} // namespace core
