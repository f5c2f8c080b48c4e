// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/report/measures.h"
#include "core/report/wording.h"

#include <algorithm>

namespace app {

namespace {

using core::Metric;
using core::report::Measure;

std::string shownRate(const std::optional<double> &value, bool percent)
{
    return value ? core::report::formatRate(*value, std::nullopt, std::nullopt, percent) : "–";
}

/// The measures of one group at every stage; what was refused is explained in `refusals`, once.
void addRows(Table &table, const core::Findings &findings, const std::vector<Measure> &measures, std::vector<std::string> &refusals)
{
    for (const Measure &measure : measures) {
        if (!core::report::isMeasured(findings, measure))
            continue; // not asked for
        std::vector<std::string> cells{measure.title};
        for (const auto &[stage, values] : findings.stages) {
            const Metric *metric = measure.of(values);
            if (metric == nullptr || !metric->isRefused()) {
                cells.push_back(metric ? core::report::formatMetric(*metric, measure.percent) : "–");
                continue;
            }
            cells.push_back("refused");
            const std::string refusal = std::string(measure.title) + ": " + metric->refused;
            if (std::ranges::find(refusals, refusal) == refusals.end())
                refusals.push_back(refusal);
        }
        const Metric *judged = core::report::judged(findings, measure);
        cells.push_back(judged ? std::to_string(judged->n) : "–");
        cells.push_back(judged ? shownRate(judged->chance, measure.percent) : "–");
        table.add(std::move(cells));
    }
}

void printMetrics(const Output &out, const core::Findings &findings)
{
    std::vector<Table::Column> columns{{"measure"}};
    for (const auto &[stage, values] : findings.stages)
        columns.push_back({core::report::title(stage)});
    columns.push_back({"n", Table::Align::Right});
    columns.push_back({"chance (unlearned)", Table::Align::Right});
    Table table(std::move(columns));
    std::vector<std::string> refusals;
    for (const auto *measures :
         {&core::report::accuracyMeasures(), &core::report::membershipMeasures(), &core::report::correlationMeasures()})
        addRows(table, findings, *measures, refusals);
    out.table(table);
    for (const std::string &reason : refusals)
        out.line("refused: " + reason);
}

/// Original and unlearned beside the retrained model; nothing without one.
void printAgreement(const Output &out, const core::Findings &findings)
{
    if (findings.agreement.empty())
        return;
    std::vector<Table::Column> columns{{"agreement with retrained"}};
    for (const auto &[stage, agreement] : findings.agreement)
        columns.push_back({core::report::title(stage)});
    columns.push_back({"chance", Table::Align::Right});
    Table table(std::move(columns));
    const auto add = [&](const std::string &title, bool percent, const auto &metricOf) {
        std::vector<std::string> cells{title};
        std::optional<double> chance;
        for (const auto &[stage, agreement] : findings.agreement) {
            const Metric &metric = metricOf(agreement);
            cells.push_back(metric.isRefused() ? "refused" : core::report::formatMetric(metric, percent));
            chance = metric.chance;
        }
        cells.push_back(shownRate(chance, percent));
        table.add(std::move(cells));
    };
    using core::Agreement;
    add("JS divergence, forget (nats)", false, [](const Agreement &a) -> const Metric & { return a.divergenceForget; });
    add("JS divergence, unseen (nats)", false, [](const Agreement &a) -> const Metric & { return a.divergenceUnseen; });
    add("same prediction, unseen", true, [](const Agreement &a) -> const Metric & { return a.predictions; });
    for (std::size_t i = 0; i < findings.agreement.begin()->second.similarity.size(); ++i)
        add("CKA, " + findings.agreement.begin()->second.similarity[i].block, false,
            [i](const Agreement &a) -> const Metric & { return a.similarity.at(i).cka; });
    out.line();
    out.table(table);
}

std::string stepsInWords(const std::map<core::Stage, core::RelearnSteps> &byStage, core::Stage stage, std::int64_t most)
{
    const auto found = byStage.find(stage);
    if (found == byStage.end())
        return "–";
    return found->second.isCensored ? "> " + std::to_string(most) : std::to_string(found->second.steps);
}

void printRelearning(const Output &out, const core::Findings &findings)
{
    if (!findings.relearning)
        return;
    Table table({{"steps until known again, from"}, {"unlearned", Table::Align::Right}, {"retrained", Table::Align::Right},
                 {"ratio", Table::Align::Right}});
    for (const auto &[title, steps] : {std::pair("retain images", &findings.relearning->retainOnly),
                                       {"forget images", &findings.relearning->forgetOnly}})
        table.add({title, stepsInWords(*steps, core::Stage::Unlearned, findings.relearning->mostSteps),
                   stepsInWords(*steps, core::Stage::Retrained, findings.relearning->mostSteps),
                   shownRate(core::relearnRatio(*steps), false)});
    out.line();
    out.table(table);
}

/// "[2]": the sentence of `reasons` that is this person's; each is said once, under the table.
std::string reasonMark(const core::PersonFinding &person, std::vector<std::string> &reasons)
{
    const std::string reason = core::report::sharedReason(person);
    if (reason.empty())
        return {};
    auto found = std::ranges::find(reasons, reason);
    if (found == reasons.end())
        found = reasons.insert(reasons.end(), reason);
    return "[" + std::to_string(found - reasons.begin() + 1) + "]";
}

void printPeople(const Output &out, const core::Findings &findings, const std::map<std::string, std::string> &names)
{
    const auto unlearned = findings.stages.find(core::Stage::Unlearned);
    if (unlearned == findings.stages.end() || unlearned->second.people.empty())
        return;
    Table table({{"person"}, {"images", Table::Align::Right}, {"p high", Table::Align::Right}, {"q", Table::Align::Right}, {"verdict"},
                 {"why"}});
    std::vector<std::string> reasons;
    for (const core::PersonFinding &person : unlearned->second.people) {
        const auto named = names.find(person.person);
        const auto verdict = core::fromName<core::ForgettingVerdict>(person.verdict);
        table.add({named == names.end() ? person.person : named->second + " (" + person.person + ")",
                   std::to_string(person.images), shownRate(person.pHigh, false), shownRate(person.qValue, false),
                   verdict ? core::report::title(*verdict) : "–", reasonMark(person, reasons)});
    }
    out.line();
    out.table(table);
    for (std::size_t i = 0; i < reasons.size(); ++i)
        out.line("[" + std::to_string(i + 1) + "] " + reasons[i]);
}

} // namespace

void printFindings(const Output &out, const core::Findings &findings, const std::map<std::string, std::string> &names)
{
    const core::RunInfo &run = findings.run;
    const core::Verdict &verdict = findings.verdict;
    out.line("Run " + std::to_string(run.id) + ": " + run.method + (run.preset.empty() ? "" : " (" + run.preset + ")")
             + " for request " + run.requestReference + ", " + core::report::formatSeconds(run.seconds) + " on " + run.device
             + (run.experiment ? ", EXPERIMENT" : ""));
    out.line("Forgetting: " + core::report::title(verdict.forgetting));
    out.line("Utility:    " + core::report::title(verdict.utility));
    for (const core::Sentence &reason : verdict.reasons)
        out.line("  " + reason.text);
    for (const core::Sentence &remedy : verdict.wouldSettle)
        out.line("  Would settle it: " + remedy.text);
    out.line();
    Table sets({{"set"}, {"people", Table::Align::Right}, {"images", Table::Align::Right}});
    for (const auto &[set, size] : findings.sets)
        sets.add({core::report::title(set), std::to_string(size.people), std::to_string(size.images)});
    out.table(sets);
    out.line();
    printMetrics(out, findings);
    printAgreement(out, findings);
    printRelearning(out, findings);
    printPeople(out, findings, names);
    for (const std::string &note : run.notes)
        out.line("Note: " + note);
    for (const std::string &warning : findings.warnings)
        out.line("Warning: " + warning);
    out.line();
    out.line("This is evidence of erasure, never proof of it.");
}

} // namespace app
