// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/findings_words.h"

#include <optional>

/// Measures as tables list them, the same in the window and in the PDF: only those that were measured.
namespace ui::words {

/// A measure and what each stage has of it.
struct Line
{
    QString title, help;
    bool percent = false;
    std::vector<std::optional<core::Metric>> cells; ///< as Lines::stages; absent: the measure does not apply to that stage
};

struct Lines
{
    std::vector<core::Stage> stages;
    std::vector<Line> lines;

    /// The unlearned model's own number, which n and chance beside a line are read from. Null where there is none.
    const core::Metric *judged(const Line &line) const;
};

Lines measureLines(const core::Findings &findings, const std::vector<Row> &rows);
/// Accuracy per class of one set.
Lines classLines(const core::Findings &findings, core::AuditSet set);
/// Answers beside the retrained model's; empty without one.
Lines predictionLines(const core::Findings &findings);
/// Features beside the retrained model's, block by block; empty without one.
Lines similarityLines(const core::Findings &findings);

} // namespace ui::words
