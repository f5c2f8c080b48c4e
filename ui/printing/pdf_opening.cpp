// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_sections.h"
#include "ui/report/findings_words.h"
#include "ui/report/verdict_text.h"
#include "ui/shell/core_words.h"
#include "ui/shell/request_words.h"

namespace ui::pdf {

namespace {

void addRequest(Flow &flow, const PdfContext &context)
{
    std::vector<std::pair<QString, QString>> facts{{Tr::tr("Reference"), orNotRecorded(context.reference)},
                                                   {Tr::tr("State"), context.state ? stateTitle(*context.state) : orNotRecorded({})}};
    if (!context.experiment) {
        facts.emplace_back(Tr::tr("Received"), orNotRecorded(context.received));
        facts.emplace_back(Tr::tr("Due"), orNotRecorded(context.due));
        facts.emplace_back(Tr::tr("Legal basis"), context.basis.empty() ? orNotRecorded({}) : Tr::tr("GDPR %1").arg(basisTitle(context.basis)));
    }
    const auto act = [](const std::string &who, const std::string &when) {
        return when.empty() ? orNotRecorded(who)
                            : Tr::tr("%1, on %2").arg(orNotRecorded(who), words::text(when.substr(0, 10)));
    };
    facts.emplace_back(Tr::tr("Made by"), act(context.createdBy, context.created));
    if (!context.experiment)
        facts.emplace_back(Tr::tr("Decided by"), act(context.decidedBy, context.decided));
    if (!context.decisionReason.empty())
        facts.emplace_back(Tr::tr("Reason given"), words::text(context.decisionReason));
    if (context.notFound > 0)
        facts.emplace_back(Tr::tr("Not in the data set"), Tr::tr("%1 of the names asked for").arg(words::count(context.notFound)));
    flow.together([&] {
        flow.heading(Tr::tr("The request"));
        if (context.experiment)
            flow.paragraph(Tr::tr("EXPERIMENT: made without dates, legal basis or approval. It answers no erasure request."), {.isBold = true});
        flow.facts(facts);
        flow.paragraph(Tr::tr("Names of those who acted are declared, not authenticated."), {.points = 8, .colour = QColor::fromRgb(kMuted)});
    });
}

void addScope(Flow &flow, const core::Findings &findings)
{
    flow.heading(Tr::tr("Scope"));
    flow.lead(Tr::tr("People appear by pseudonym. The table on each person is further on; names are in the workspace alone."));
    const std::pair<core::AuditSet, QString> roles[] = {
        {core::AuditSet::Forget, Tr::tr("Training images of the people in the request")},
        {core::AuditSet::Retain, Tr::tr("Training images of everyone else")},
        {core::AuditSet::Validation, Tr::tr("Never trained on; steered and stopped the run")},
        {core::AuditSet::Unseen, Tr::tr("Never trained on, never steered by; what judges")}};
    std::vector<QStringList> rows;
    for (const auto &[set, role] : roles) {
        const auto found = findings.sets.find(set);
        if (found != findings.sets.end())
            rows.push_back({words::set(set), words::count(found->second.people), words::count(found->second.images), role});
    }
    flow.table({{Tr::tr("Set"), 1.1}, {Tr::tr("People"), 0.8, Qt::AlignRight}, {Tr::tr("Images"), 0.8, Qt::AlignRight},
                {Tr::tr("   What it is"), 4}},
               [&rows] {
                   for (QStringList &row : rows)
                       row[3].prepend(QStringLiteral("   ")); // air between a right-aligned number and text
                   return rows;
               }());
    for (const std::string &warning : findings.warnings)
        flow.bullet(Tr::tr("Warning: %1").arg(translated(warning)));
}

} // namespace

QString orNotRecorded(const std::string &text)
{
    return text.empty() ? Tr::tr("not recorded") : words::text(text);
}

void addOpening(Flow &flow, const core::Findings &findings, const PdfContext &context)
{
    const core::RunInfo &run = findings.run;
    flow.title(context.experiment || run.experiment ? Tr::tr("Unlearning audit report (EXPERIMENT)") : Tr::tr("Unlearning audit report"));
    flow.paragraph(Tr::tr("Request %1, run %2. %3. Written on %4 with %5.")
                       .arg(orNotRecorded(context.reference), QString::number(run.id), words::method(run),
                            words::text(context.written.substr(0, 10)), words::text(context.softwareVersion)),
                   {.points = 10, .colour = QColor::fromRgb(kMuted)});
    if (context.reproduction)
        flow.paragraph(Tr::tr("REPRODUCTION PRESET: follows the authors’ released code where it differs from the paper."), {.isBold = true});

    flow.heading(Tr::tr("Summary"));
    for (const VerdictText &verdict : verdictTexts(findings))
        flow.box(verdict.question + QStringLiteral("   ") + verdict.verdict, verdict.sentence, verdict.numbers, theme::printColour(verdict.tone));
    flow.subheading(Tr::tr("Why"));
    for (const core::Sentence &reason : findings.verdict.reasons)
        flow.bullet(translated(reason.text));
    if (!findings.verdict.wouldSettle.empty()) {
        flow.subheading(Tr::tr("What would settle what is inconclusive"));
        for (const core::Sentence &line : findings.verdict.wouldSettle)
            flow.bullet(translated(line.text));
    }
    flow.subheading(Tr::tr("Evidence, not proof"));
    flow.paragraph(Tr::tr("This report is evidence of erasure from a trained model, never proof of it. It says how well the attacks named here "
                          "tell the people of the request from people the model never saw. A stronger attack may exist."));
    addRequest(flow, context);
    addScope(flow, findings);
}

} // namespace ui::pdf
