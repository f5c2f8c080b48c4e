// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/options.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What a verdict is judged by (docs/science.md section 3, Verdict). A workspace has one, and findings keep the one they were
/// judged by.
struct Policy
{
    double maxAuc = 0.60;
    double maxAccuracyDrop = 0.02;
    double maxCollapse = 0.25;
    double alpha = 0.05;
    bool aroundRetrained = false; ///< limits of ±kAucMargin around the retrained model's AUC instead of maxAuc's
};

/// Half the width of the limits around a retrained model's AUC.
inline constexpr double kAucMargin = 0.05;

/// Where the whole interval of the unlearned model's class-matched AUC has to lie for "Forgotten".
struct AucBounds
{
    double low = 0, high = 1;
    bool aroundRetrained = false; ///< how they came about
};

/// `retrainedAuc`: the retrained model's class-matched AUC, if it is known; without it the policy's maxAuc holds.
AucBounds aucBounds(const Policy &policy, const std::optional<double> &retrainedAuc);

/// The settings by key, with default, range and help: `policy`, the store and the trail read this.
const std::vector<OptionSpec> &policySpecs();
OptionValues policyValues(const Policy &policy);
/// `policy` with one setting from its text. Errors name the key: Usage for an unknown key or text of the wrong type, Invalid
/// for a value out of range.
Result<Policy> withSetting(const Policy &policy, const std::string &key, const std::string &text);

} // namespace core
