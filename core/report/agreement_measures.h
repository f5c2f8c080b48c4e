// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <map>
#include <string>
#include <vector>

/// What a comparison with the retrained model lists, under one name on the command line, in the window and in the PDF.
namespace core::report {

/// A number that a stage's model has beside the retrained one. Points into the findings it was made from.
struct AgreementMeasure
{
    std::string title, help;
    bool percent = false;
    std::map<Stage, const Metric *> metrics; ///< original, unlearned; without a stage that lacks it
};
/// Divergence and equal predictions; empty without a retrained model.
std::vector<AgreementMeasure> predictionMeasures(const Findings &findings);
/// Linear CKA of every block that a stage shares with the retrained model, in the network's order.
std::vector<AgreementMeasure> similarityMeasures(const Findings &findings);
/// The blocks of similarityMeasures(), by name alone.
std::vector<std::string> comparedBlocks(const Findings &findings);

/// Steps until the forget people are known again, by what the models were trained on.
struct RelearnMeasure
{
    const char *title;
    const char *help;
    std::map<Stage, RelearnSteps> steps;
};
/// Empty where nobody asked for it.
std::vector<RelearnMeasure> relearnMeasures(const Findings &findings);

/// "35", "> 500" when that was not enough, "–" for a stage without.
std::string formatSteps(const std::map<Stage, RelearnSteps> &steps, Stage stage, std::int64_t most);

} // namespace core::report
