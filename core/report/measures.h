// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <string>
#include <vector>

/// The measures of a stage as tables list them, under one name on the command line, in the window and in the PDF.
namespace core::report {

struct Measure
{
    const char *title;
    const char *help;
    const Metric *(*of)(const StageFindings &stage); ///< null where the stage has none
    bool percent = false;
};
const std::vector<Measure> &accuracyMeasures();
const std::vector<Measure> &membershipMeasures();
const std::vector<Measure> &correlationMeasures();

/// Whether any stage has it: an attack that was not asked for is not listed.
bool isMeasured(const Findings &findings, const Measure &measure);

/// The unlearned model's own number, which n and chance beside a row are read from: they differ from stage to stage. Null where
/// there is none.
const Metric *judged(const Findings &findings, const Measure &measure);

} // namespace core::report
