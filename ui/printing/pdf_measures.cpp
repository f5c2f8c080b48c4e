// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "ui/findings/findings_words.h"
#include "ui/printing/pdf_sections.h"
#include "ui/shell/core_words.h"

namespace ui::pdf {

namespace {

/// Cells of one table of measures: refusals become numbers in brackets, explained once under the table.
class MeasureTable final
{
public:
    explicit MeasureTable(const core::Findings &findings) : m_findings(findings) {}

    void add(Flow &flow, const std::vector<words::Row> &rows)
    {
        std::vector<Column> columns{{Tr::tr("Measure"), 1.8}};
        for (const auto &[stage, found] : m_findings.stages)
            columns.push_back({words::markedStage(stage), 1.75, Qt::AlignRight});
        columns.push_back({Tr::tr("chance"), 0.85, Qt::AlignRight});
        columns.push_back({Tr::tr("n"), 0.85, Qt::AlignRight});
        std::vector<QStringList> cells;
        for (const words::Row &row : rows)
            if (core::report::isMeasured(m_findings, row.measure))
                cells.push_back(line(row));
        QStringList notes;
        for (const QString &refusal : m_refusals)
            notes.append(Tr::tr("[%1] Refused: %2").arg(notes.size() + 1).arg(refusal));
        flow.table(columns, cells, notes);
    }

private:
    QStringList line(const words::Row &row)
    {
        QStringList cells{row.title};
        for (const auto &[stage, found] : m_findings.stages) {
            const core::Metric *metric = row.measure.of(found);
            cells.append(metric == nullptr ? Tr::tr("does not apply") : cell(*metric, row.measure.percent));
        }
        QString chance, n;
        if (const core::Metric *judged = core::report::judged(m_findings, row.measure)) {
            if (judged->chance)
                chance = words::text(core::report::formatRate(*judged->chance, {}, {}, row.measure.percent));
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

    const core::Findings &m_findings;
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

void addClassNotes(Flow &flow, const core::Findings &findings)
{
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

} // namespace

void addMeasures(Flow &flow, const core::Findings &findings, const PdfFigures &figures)
{
    flow.heading(Tr::tr("Findings"));
    flow.lead(Tr::tr("Values carry their 95 % interval in brackets; the person is the unit. Chance is what guessing would give, for the unlearned model where it depends on one."));
    flow.subheading(Tr::tr("Accuracy"));
    flow.figures({{figures.accuracy, Tr::tr("Accuracy by set and stage, with 95 % intervals.")}});
    MeasureTable(findings).add(flow, words::accuracyRows());
    addClasses(flow, findings);

    flow.subheading(Tr::tr("Membership: can an attacker tell who was in the training set?"));
    flow.figures({{figures.roc, Tr::tr("Attack by loss, forget against unseen. On the diagonal it does no better than chance.")},
                  {figures.rocLog, Tr::tr("The same on logarithmic axes: the left edge is where few false alarms are allowed.")}});
    flow.figures({{figures.losses, Tr::tr("Loss of each image. Alike outlines leave an attacker nothing to go by.")}});
    MeasureTable(findings).add(flow, words::membershipRows());
    addClassNotes(flow, findings);

    flow.subheading(Tr::tr("Correlation of features with classes, on unseen people"));
    flow.figures({{figures.heatMaps, Tr::tr("Pearson correlation of each feature with each class. Rows are grouped by class: a model "
                                                 "trained from scratch has features of its own, in its own order; the others keep the "
                                                 "original’s.")}});
    MeasureTable(findings).add(flow, words::correlationRows());
}

} // namespace ui::pdf
