// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/report/wording.h"

#include <algorithm>
#include <functional>

namespace app {

namespace {

using core::Metric;
using core::StageFindings;

/// A row of the findings: one metric at every stage.
struct Row
{
    std::string title;
    std::function<const Metric *(const StageFindings &)> metric;
    bool percent = false;
};

const Metric *accuracyOf(const StageFindings &stage, core::AuditSet set)
{
    const auto found = stage.accuracy.find(set);
    return found == stage.accuracy.end() ? nullptr : &found->second;
}

const Metric *signalOf(const StageFindings &stage, const std::string &signal)
{
    const auto found = stage.membership.signals.find(signal);
    return found == stage.membership.signals.end() ? nullptr : &found->second.aucClassMatched;
}

std::vector<Row> rows()
{
    std::vector<Row> all;
    for (const core::AuditSet set : core::kAuditSets)
        all.push_back({"accuracy, " + core::report::title(set),
                       [set](const StageFindings &s) { return accuracyOf(s, set); }, true});
    all.push_back({"attack accuracy", [](const StageFindings &s) { return &s.membership.cvAccuracy; }});
    all.push_back({"attack AUC", [](const StageFindings &s) { return &s.membership.auc; }});
    all.push_back({"attack AUC, class-matched", [](const StageFindings &s) { return &s.membership.aucClassMatched; }});
    for (const auto &[signal, title] : {std::pair("max_probability", "highest probability"), {"entropy", "entropy"},
                                        {"modified_entropy", "modified entropy"}, {"margin", "margin"}})
        all.push_back({std::string("  by ") + title + ", class-matched",
                       [signal = std::string(signal)](const StageFindings &s) { return signalOf(s, signal); }});
    all.push_back({"  by reference models (RMIA), class-matched", [](const StageFindings &s) {
                       return s.membership.rmia ? &s.membership.rmia->area.aucClassMatched : nullptr;
                   }});
    all.push_back({"advantage", [](const StageFindings &s) { return &s.membership.advantage; }});
    all.push_back({"two-sided advantage", [](const StageFindings &s) { return &s.membership.twoSidedAdvantage; }});
    all.push_back({"forgetting score", [](const StageFindings &s) { return &s.membership.forgettingScore; }});
    all.push_back({"NoMUS", [](const StageFindings &s) { return &s.nomus; }});
    all.push_back({"mean eta squared", [](const StageFindings &s) { return &s.correlation.meanEtaSquared; }});
    all.push_back({"probe accuracy", [](const StageFindings &s) { return &s.correlation.probeAccuracy; }, true});
    all.push_back({"collapse index", [](const StageFindings &s) { return &s.correlation.collapseIndex; }});
    return all;
}

std::string shownRate(const std::optional<double> &value, bool percent)
{
    return value ? core::report::formatRate(*value, std::nullopt, std::nullopt, percent) : "–";
}

void printMetrics(const Output &out, const core::Findings &findings)
{
    std::vector<Table::Column> columns{{"measure"}};
    for (const auto &[stage, values] : findings.stages)
        columns.push_back({core::report::title(stage)});
    columns.push_back({"n", Table::Align::Right});
    columns.push_back({"chance", Table::Align::Right});
    Table table(std::move(columns));
    std::vector<std::string> refusals;
    for (const Row &row : rows()) {
        if (std::ranges::none_of(findings.stages, [&](const auto &stage) { return row.metric(stage.second) != nullptr; }))
            continue; // not asked for
        std::vector<std::string> cells{row.title};
        const Metric *last = nullptr;
        for (const auto &[stage, values] : findings.stages) {
            const Metric *metric = row.metric(values);
            if (metric && metric->isRefused()) {
                cells.push_back("refused");
                if (refusals.empty() || refusals.back() != row.title + ": " + metric->refused)
                    refusals.push_back(row.title + ": " + metric->refused);
            } else {
                cells.push_back(metric ? core::report::formatMetric(*metric, row.percent) : "–");
            }
            last = metric ? metric : last;
        }
        cells.push_back(last ? std::to_string(last->n) : "–");
        cells.push_back(last ? shownRate(last->chance, row.percent) : "–");
        table.add(std::move(cells));
    }
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

void printPeople(const Output &out, const core::Findings &findings, const std::map<std::string, std::string> &names)
{
    const auto unlearned = findings.stages.find(core::Stage::Unlearned);
    if (unlearned == findings.stages.end() || unlearned->second.people.empty())
        return;
    Table table({{"person"}, {"images", Table::Align::Right}, {"q", Table::Align::Right}, {"verdict"}, {"why"}});
    for (const core::PersonFinding &person : unlearned->second.people) {
        const auto named = names.find(person.person);
        const auto verdict = core::fromName<core::ForgettingVerdict>(person.verdict);
        table.add({named == names.end() ? person.person : named->second + " (" + person.person + ")",
                   std::to_string(person.images), shownRate(person.qValue, false),
                   verdict ? core::report::title(*verdict) : "–", person.reason});
    }
    out.line();
    out.table(table);
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
    for (const std::string &reason : verdict.reasons)
        out.line("  " + reason);
    for (const std::string &remedy : verdict.wouldSettle)
        out.line("  Would settle it: " + remedy);
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
