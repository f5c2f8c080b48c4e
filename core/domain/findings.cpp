// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/findings.h"

namespace core {

std::optional<double> relearnRatio(const std::map<Stage, RelearnSteps> &steps)
{
    const auto unlearned = steps.find(Stage::Unlearned), retrained = steps.find(Stage::Retrained);
    if (unlearned == steps.end() || retrained == steps.end())
        return std::nullopt;
    for (const RelearnSteps &one : {unlearned->second, retrained->second})
        if (one.isCensored || one.steps == 0)
            return std::nullopt;
    return static_cast<double>(unlearned->second.steps) / static_cast<double>(retrained->second.steps);
}

} // namespace core
