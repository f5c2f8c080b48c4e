// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_measures.h"
#include "core/report/wording.h"
#include "ui/printing/pdf_sections.h"
#include "ui/report/measure_lines.h"
#include "ui/shell/core_words.h"

#include <algorithm>
#include <iterator>

namespace ui::pdf {

namespace {

/// Cells of one table of measures: refusals become numbers in brackets, explained once under the table.
class MeasureTable final
{
public:
    explicit MeasureTable(words::Lines lines) : m_lines(std::move(lines)) {}

    void add(Flow &flow)
    {
        std::vector<Column> columns{{Tr::tr("Measure"), 1.8}};
        for (const core::Stage stage : m_lines.stages)
            columns.push_back({words::markedStage(stage), 1.75, Qt::AlignRight});
        columns.push_back({Tr::tr("chance"), 0.85, Qt::AlignRight});
        columns.push_back({Tr::tr("n"), 0.85, Qt::AlignRight});
        std::vector<QStringList> cells;
        for (const words::Line &line : m_lines.lines)
            cells.push_back(row(line));
        QStringList notes;
        for (const QString &refusal : m_refusals)
            notes.append(Tr::tr("[%1] Refused: %2").arg(notes.size() + 1).arg(refusal));
        flow.table(columns, cells, notes);
    }

private:
    QStringList row(const words::Line &line)
    {
        QStringList cells{line.title};
        for (const auto &metric : line.cells)
            cells.append(metric ? cell(*metric, line.percent) : Tr::tr("does not apply"));
        QString chance, n;
        if (const core::Metric *judged = m_lines.judged(line)) {
            if (judged->chance)
                chance = words::text(core::report::formatRate(*judged->chance, {}, {}, line.percent));
            if (judged->n > 0)
                n = words::count(judged->n);
        }
        return cells << chance << n;
    }

    QString cell(const core::Metric &metric, bool percent)
    {
        if (!metric.isRefused())
            return metric.value ? words::metric(metric, percent) : Tr::tr("not measured");
        const QString reason = translated(metric.refused);
        if (!m_refusals.contains(reason))
            m_refusals.append(reason);
        return Tr::tr("refused [%1]").arg(m_refusals.indexOf(reason) + 1);
    }

    const words::Lines m_lines;
    QStringList m_refusals;
};

void addClasses(Flow &flow, const core::Findings &findings)
{
    std::vector<Column> columns{{Tr::tr("Class"), 1.2}};
    for (const auto &[stage, found] : findings.stages)
        columns.push_back({words::markedStage(stage), 1.8, Qt::AlignRight});
    columns.push_back({Tr::tr("n"), 0.8, Qt::AlignRight});
    std::vector<QStringList> rows;
    for (std::size_t k = 0; k < findings.run.classes.size(); ++k) {
        QStringList row{words::text(findings.run.classes[k])};
        QString n;
        for (const auto &[stage, found] : findings.stages) {
            const auto unseen = found.perClass.find(core::AuditSet::Unseen);
            const bool isThere = unseen != found.perClass.end() && k < unseen->second.size();
            row.append(isThere ? words::metric(unseen->second[k], true) : Tr::tr("not measured"));
            if (isThere)
                n = words::count(unseen->second[k].n);
        }
        rows.push_back(row << n);
    }
    if (!rows.empty()) {
        flow.subheading(Tr::tr("Accuracy on unseen people by class"));
        flow.table(columns, rows);
    }
}

void addMembershipNotes(Flow &flow, const core::Findings &findings)
{
    flow.paragraph(words::referenceModels(findings));
    const core::Membership &membership = findings.stages.at(core::Stage::Unlearned).membership;
    QStringList dropped;
    for (const std::string &name : membership.droppedClasses)
        dropped.append(words::text(name));
    if (!dropped.isEmpty())
        flow.paragraph(Tr::tr("Left out of the matched AUC, for fewer than 5 unseen images: %1.").arg(dropped.join(QStringLiteral(", "))));
    if (membership.classMixDifference > 0.1)
        flow.paragraph(Tr::tr("Warning: the class mix of forget and unseen differs by %1 (total variation).")
                           .arg(membership.classMixDifference, 0, 'f', 2));
}

/// Only what was measured: without a retrained model, or without relearning, there is nothing to say.
void addAgreement(Flow &flow, const core::Findings &findings)
{
    if (findings.agreement.empty())
        return;
    flow.subheading(Tr::tr("Agreement with the retrained model: does the model behave as if it never saw them?"));
    flow.lead(Tr::tr("Answers are alike where the divergence is near 0 (at most 0.69) and the same predictions are far above chance. CKA says "
                     "how alike the features of unseen people are, block by block: 1 is alike, 0 unrelated."));
    words::Lines lines = words::predictionLines(findings);
    std::ranges::move(words::similarityLines(findings).lines, std::back_inserter(lines.lines));
    MeasureTable(std::move(lines)).add(flow);
}

void addRelearning(Flow &flow, const core::Findings &findings)
{
    if (!findings.relearning)
        return;
    const core::Relearning &relearning = *findings.relearning;
    const auto rate = [](double accuracy) { return words::text(core::report::formatRate(accuracy, {}, {}, true)); };
    flow.subheading(Tr::tr("Relearning: how soon are the people known again?"));
    flow.lead(Tr::tr("A model that still holds something of the people knows them again sooner than one that never saw them. Known again is "
                     "%1 of their images right, 95 % of the original's accuracy; at most %2 steps of 32 images, one training each, hence no "
                     "intervals.").arg(rate(relearning.targetAccuracy)).arg(relearning.mostSteps));
    std::vector<QStringList> rows;
    for (const core::report::RelearnMeasure &measure : core::report::relearnMeasures(findings)) {
        QStringList row{translated(measure.title)};
        for (const core::Stage stage : {core::Stage::Unlearned, core::Stage::Retrained})
            row.append(words::text(core::report::formatSteps(measure.steps, stage, relearning.mostSteps)));
        const std::optional<double> ratio = core::relearnRatio(measure.steps);
        rows.push_back(row << (ratio ? words::text(core::report::formatRate(*ratio, {}, {}, false)) : QStringLiteral("–")));
    }
    flow.table({{Tr::tr("Measure"), 2.4}, {words::markedStage(core::Stage::Unlearned), 1.2, Qt::AlignRight},
                {words::markedStage(core::Stage::Retrained), 1.2, Qt::AlignRight}, {Tr::tr("ratio"), 0.8, Qt::AlignRight}}, rows);
}

} // namespace

void addMeasures(Flow &flow, const core::Findings &findings, const PdfFigures &figures)
{
    flow.heading(Tr::tr("Findings"));
    flow.lead(Tr::tr("Values carry their 95 % interval in brackets; the person is the unit. Chance is what guessing would give, for the unlearned model where it depends on one."));
    flow.subheading(Tr::tr("Accuracy"));
    flow.figures({{figures.accuracy, Tr::tr("Accuracy by set and stage, with 95 % intervals.")}});
    MeasureTable(words::measureLines(findings, words::accuracyRows())).add(flow);
    addClasses(flow, findings);

    flow.subheading(Tr::tr("Membership: can an attacker tell who was in the training set?"));
    flow.figures({{figures.roc, Tr::tr("Attack by loss, forget against unseen. On the diagonal it does no better than chance.")},
                  {figures.rocLog, Tr::tr("The same on logarithmic axes: the left edge is where few false alarms are allowed.")}});
    flow.figures({{figures.losses, Tr::tr("Loss of each image. Alike outlines leave an attacker nothing to go by.")}});
    MeasureTable(words::measureLines(findings, words::membershipRows())).add(flow);
    addMembershipNotes(flow, findings);

    flow.subheading(Tr::tr("Correlation of features with classes, on unseen people"));
    flow.figures({{figures.heatMaps, Tr::tr("Pearson correlation of each feature with each class. Rows are grouped by class: a model "
                                                 "trained from scratch has features of its own, in its own order; the others keep the "
                                                 "original’s.")}});
    MeasureTable(words::measureLines(findings, words::correlationRows())).add(flow);
    addAgreement(flow, findings);
    addRelearning(flow, findings);
}

} // namespace ui::pdf
