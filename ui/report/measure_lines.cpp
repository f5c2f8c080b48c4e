// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/measure_lines.h"

#include "core/report/agreement_measures.h"
#include "ui/shell/core_words.h"

#include <algorithm>

namespace ui::words {

namespace {

std::vector<core::Stage> stagesOf(const core::Findings &findings)
{
    std::vector<core::Stage> stages;
    for (const auto &[stage, found] : findings.stages)
        stages.push_back(stage);
    return stages;
}

Lines agreementLines(const core::Findings &findings, const std::vector<core::report::AgreementMeasure> &measures)
{
    Lines lines;
    for (const auto &[stage, agreement] : findings.agreement)
        lines.stages.push_back(stage);
    for (const core::report::AgreementMeasure &measure : measures) {
        Line line{translated(measure.title), translated(measure.help), measure.percent, {}};
        for (const core::Stage stage : lines.stages) {
            const auto metric = measure.metrics.find(stage);
            line.cells.push_back(metric == measure.metrics.end() ? std::nullopt : std::optional(*metric->second));
        }
        lines.lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

const core::Metric *Lines::judged(const Line &line) const
{
    const auto stage = std::ranges::find(stages, core::Stage::Unlearned);
    if (stage == stages.end())
        return nullptr;
    const auto &cell = line.cells[static_cast<std::size_t>(stage - stages.begin())];
    return cell ? &*cell : nullptr;
}

Lines measureLines(const core::Findings &findings, const std::vector<Row> &rows)
{
    Lines lines{stagesOf(findings), {}};
    for (const Row &row : rows) {
        if (!core::report::isMeasured(findings, row.measure))
            continue; // not asked for, or not this task's
        Line line{row.title, row.help, row.measure.percent, {}};
        for (const auto &[stage, found] : findings.stages) {
            const core::Metric *metric = row.measure.of(found);
            line.cells.push_back(metric != nullptr ? std::optional(*metric) : std::nullopt);
        }
        lines.lines.push_back(std::move(line));
    }
    return lines;
}

Lines classLines(const core::Findings &findings, core::AuditSet set)
{
    Lines lines{stagesOf(findings), {}};
    for (std::size_t k = 0; k < findings.run.classes.size(); ++k) {
        Line line{text(findings.run.classes[k]), {}, true, {}};
        for (const auto &[stage, found] : findings.stages) {
            const auto metrics = found.perClass.find(set);
            const bool isThere = metrics != found.perClass.end() && k < metrics->second.size();
            line.cells.push_back(isThere ? std::optional(metrics->second[k]) : std::nullopt);
        }
        lines.lines.push_back(std::move(line));
    }
    return lines;
}

Lines predictionLines(const core::Findings &findings)
{
    return agreementLines(findings, core::report::predictionMeasures(findings));
}

Lines similarityLines(const core::Findings &findings)
{
    return agreementLines(findings, core::report::similarityMeasures(findings));
}

} // namespace ui::words
