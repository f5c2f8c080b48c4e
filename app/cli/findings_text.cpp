// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/domain/person_reasons.h"
#include "core/report/agreement_measures.h"
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

/// Why measures were refused: each reason once, with the measures it holds for.
class Refusals
{
public:
    void add(const std::string &title, const std::string &reason)
    {
        auto found = std::ranges::find(m_refusals, reason, &Refusal::reason);
        if (found == m_refusals.end())
            found = m_refusals.insert(found, {reason, {}});
        if (std::ranges::find(found->titles, title) == found->titles.end())
            found->titles.push_back(title);
    }

    void print(const Output &out) const
    {
        for (const Refusal &refusal : m_refusals) {
            std::string titles;
            for (const std::string &title : refusal.titles)
                titles += (titles.empty() ? "" : ", ") + title;
            out.line("refused: " + titles + ": " + refusal.reason);
        }
    }

private:
    struct Refusal
    {
        std::string reason;
        std::vector<std::string> titles;
    };
    std::vector<Refusal> m_refusals;
};

/// The number, or "refused" and the reason among `refusals`.
std::string cellOf(const std::string &title, const Metric &metric, bool percent, Refusals &refusals)
{
    if (!metric.isRefused())
        return core::report::formatMetric(metric, percent);
    refusals.add(title, metric.refused);
    return "refused";
}

/// The measures of one group at every stage; what was refused is explained in `refusals`.
void addRows(Table &table, const core::Findings &findings, const std::vector<Measure> &measures, Refusals &refusals)
{
    for (const Measure &measure : measures) {
        if (!core::report::isMeasured(findings, measure))
            continue; // not asked for
        std::vector<std::string> cells{measure.title};
        for (const auto &[stage, values] : findings.stages) {
            const Metric *metric = measure.of(values);
            cells.push_back(metric ? cellOf(measure.title, *metric, measure.percent, refusals) : "–");
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
    Refusals refusals;
    for (const auto *measures :
         {&core::report::accuracyMeasures(), &core::report::membershipMeasures(), &core::report::correlationMeasures()})
        addRows(table, findings, *measures, refusals);
    out.table(table);
    refusals.print(out);
}

/// Original and unlearned beside the retrained model; nothing without one.
void printAgreement(const Output &out, const core::Findings &findings)
{
    if (findings.agreement.empty())
        return;
    std::vector<Table::Column> columns{{"agreement with retrained"}};
    for (const auto &[stage, agreement] : findings.agreement)
        columns.push_back({core::report::title(stage)});
    columns.push_back({"chance (unlearned)", Table::Align::Right});
    Table table(std::move(columns));
    Refusals refusals;
    for (const auto &measures : {core::report::predictionMeasures(findings), core::report::similarityMeasures(findings)}) {
        for (const core::report::AgreementMeasure &measure : measures) {
            std::vector<std::string> cells{measure.title};
            for (const auto &[stage, agreement] : findings.agreement) {
                const auto metric = measure.metrics.find(stage);
                cells.push_back(metric == measure.metrics.end() ? "–" : cellOf(measure.title, *metric->second, measure.percent, refusals));
            }
            const auto judged = measure.metrics.find(core::Stage::Unlearned);
            cells.push_back(judged == measure.metrics.end() ? "–" : shownRate(judged->second->chance, measure.percent));
            table.add(std::move(cells));
        }
    }
    out.line();
    out.table(table);
    refusals.print(out);
}

void printRelearning(const Output &out, const core::Findings &findings)
{
    if (!findings.relearning)
        return;
    Table table({{"learning the people again"}, {"unlearned", Table::Align::Right}, {"retrained", Table::Align::Right},
                 {"ratio", Table::Align::Right}});
    for (const core::report::RelearnMeasure &measure : core::report::relearnMeasures(findings))
        table.add({measure.title, core::report::formatSteps(measure.steps, core::Stage::Unlearned, findings.relearning->mostSteps),
                   core::report::formatSteps(measure.steps, core::Stage::Retrained, findings.relearning->mostSteps),
                   shownRate(core::relearnRatio(measure.steps), false)});
    out.line();
    out.table(table);
}

/// "[2]": the sentence of `reasons` that is this person's; each is said once, under the table.
std::string reasonMark(const core::PersonFinding &person, std::vector<std::string> &reasons)
{
    const std::string reason = core::sharedReason(person);
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
    out.line("Run " + std::to_string(run.id) + ": " + methodText(run)
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
