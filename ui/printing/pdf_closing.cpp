// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "ui/printing/pdf_sections.h"
#include "ui/report/findings_words.h"
#include "ui/shell/core_words.h"

#include <algorithm>

namespace ui::pdf {

void addProvenance(Flow &flow, const core::Findings &findings, const PdfContext &context)
{
    const core::RunInfo &run = findings.run;
    flow.heading(Tr::tr("Models"));
    for (const PdfModel &model : context.models) {
        flow.together([&] {
            flow.subheading(Tr::tr("%1: model %2, %3").arg(words::stage(model.role), QString::number(model.id), words::text(model.arch)));
            flow.facts({{Tr::tr("Made"), Tr::tr("%1, %2").arg(model.origin ? words::origin(*model.origin) : orNotRecorded({}), orNotRecorded(model.created.substr(0, 10)))}});
            if (!model.training.empty())
                flow.facts({{Tr::tr("Settings"), words::text(model.training)}});
            flow.facts({{Tr::tr("SHA-256"), words::text(model.sha256)}}, true);
        });
    }

    flow.heading(Tr::tr("Method and parameters"));
    std::vector<std::pair<QString, QString>> facts{{Tr::tr("Method"), context.methodTitle.empty() ? words::method(run) : translated(context.methodTitle)}};
    if (!context.methodPaper.empty())
        facts.emplace_back(Tr::tr("Paper"), words::text(context.methodPaper));
    const auto changed = std::ranges::count_if(context.parameters, &PdfParameter::isChanged);
    if (!context.presetTitle.empty()) {
        QString preset = translated(context.presetTitle);
        if (context.reproduction)
            preset = Tr::tr("%1 (REPRODUCTION: follows released code)").arg(preset);
        facts.emplace_back(Tr::tr("Preset"), changed == 0 ? preset
                                                          : Tr::tr("%1, but for %n marked *", nullptr, static_cast<int>(changed)).arg(preset));
    }
    QStringList versions;
    for (const auto &[name, version] : run.versions)
        versions.append(words::text(name) + QStringLiteral(" ") + words::text(version));
    facts.emplace_back(Tr::tr("Task"), orNotRecorded(run.task));
    facts.emplace_back(Tr::tr("Seed"), QString::number(run.seed));
    facts.emplace_back(Tr::tr("Device"), Tr::tr("%1, %2").arg(orNotRecorded(run.device), orNotRecorded(run.precision)));
    if (run.seconds > 0) // an audit unlearns nothing
        facts.emplace_back(Tr::tr("Duration"), words::text(core::report::formatSeconds(run.seconds)));
    facts.emplace_back(Tr::tr("Started, finished"), Tr::tr("%1, %2").arg(orNotRecorded(run.started), orNotRecorded(run.finished)));
    facts.emplace_back(Tr::tr("Versions"), versions.join(QStringLiteral(", ")));
    flow.facts(facts);
    for (const std::string &note : run.notes)
        flow.bullet(translated(note));
    std::vector<QStringList> rows;
    for (const PdfParameter &parameter : context.parameters)
        rows.push_back({translated(parameter.title) + (parameter.isChanged ? QStringLiteral(" *") : QString()), words::text(parameter.value), QStringLiteral("   ") + translated(parameter.unit)});
    if (!rows.empty())
        flow.table({{Tr::tr("Parameter"), 2.4}, {Tr::tr("Value"), 1.2, Qt::AlignRight}, {Tr::tr("   Unit"), 1.4}}, rows);
}

namespace {

void addVerification(Flow &flow, const core::Findings &findings, const PdfContext &context)
{
    flow.heading(Tr::tr("How to verify"));
    flow.paragraph(Tr::tr("Every number above comes from one file of findings. In the workspace, “expunge-cli report %1 --out findings.json” "
                          "writes it again byte for byte; its SHA-256 has to be the findings digest. “expunge-cli log --verify” checks the "
                          "audit trail, in which the trail head has to occur.").arg(findings.run.id));
    flow.facts({{Tr::tr("Findings digest"), orNotRecorded(context.findingsDigest)},
                {Tr::tr("Data-set fingerprint"), orNotRecorded(context.dataSetFingerprint)},
                {Tr::tr("Trail head"), orNotRecorded(context.trailHead)}}, true);
    flow.facts({{Tr::tr("Trail length"), Tr::tr("%1 events when this was written").arg(words::count(context.trailEvents))},
                {Tr::tr("Key fingerprint"), context.keyFingerprint.empty() ? Tr::tr("not signed") : words::text(context.keyFingerprint)},
                {Tr::tr("Written"), orNotRecorded(context.written)},
                {Tr::tr("Software"), orNotRecorded(context.softwareVersion)}});
}

} // namespace

void addClosing(Flow &flow, const core::Findings &findings, const PdfContext &context)
{
    flow.heading(Tr::tr("Limits of what this shows"));
    const core::Policy &policy = findings.verdict.policy;
    for (const QString &limit :
         {Tr::tr("The attacks used the model’s outputs on each image. Other attacks, on weights or over many queries, were not tried."),
          Tr::tr("Unseen people stand for people the model never saw. If they differ from the people of the request in more than their "
                 "class, the comparison is off by as much."),
          Tr::tr("Copies outside the workspace (backups, exports, earlier models, the photographs themselves) are not part of this."),
          Tr::tr("The verdict follows the policy printed here: maximum matched AUC %1, accuracy drop %2 points, collapse index %3, α %4.")
              .arg(policy.maxAuc, 0, 'f', 2)
              .arg(100 * policy.maxAccuracyDrop, 0, 'f', 1)
              .arg(policy.maxCollapse, 0, 'f', 2)
              .arg(policy.alpha, 0, 'f', 2)})
        flow.bullet(limit);
    if (const core::AucBounds &bounds = findings.verdict.aucBounds; bounds.aroundRetrained)
        flow.bullet(Tr::tr("By that policy the limits of the matched AUC lie around the retrained model's: %1 to %2.")
                        .arg(bounds.low, 0, 'f', 2)
                        .arg(bounds.high, 0, 'f', 2));

    // On one page: whoever signs has before them what the numbers can be checked against.
    flow.together([&] {
        addVerification(flow, findings, context);
        flow.heading(Tr::tr("Signatures"));
        flow.signatures({Tr::tr("Carried out by"), Tr::tr("Checked by"), Tr::tr("Data protection officer")});
    });
}

} // namespace ui::pdf
