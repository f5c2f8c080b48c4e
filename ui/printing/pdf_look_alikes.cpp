// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_sections.h"
#include "ui/report/findings_words.h"
#include "ui/shell/core_words.h"

namespace ui::pdf {

namespace {

QString kindWords(const core::LookAlikeFinding::Evidence &evidence)
{
    switch (evidence.kind) {
    case core::LookAlikeKind::Exact: return Tr::tr("same file");
    case core::LookAlikeKind::Near: return Tr::tr("near-duplicate");
    case core::LookAlikeKind::SamePerson: return Tr::tr("candidate, cosine %1").arg(evidence.similarity, 0, 'f', 2);
    }
    return {};
}

QString decisionWords(const core::LookAlikeFinding &one)
{
    switch (one.state) {
    case core::LookAlikeState::Found: return Tr::tr("Undecided");
    case core::LookAlikeState::Added: return Tr::tr("Added to the request by %1").arg(words::text(one.by));
    case core::LookAlikeState::Waived: return Tr::tr("Waived by %1: %2").arg(words::text(one.by), words::text(one.reason));
    }
    return {};
}

} // namespace

void addLookAlikes(Flow &flow, const core::Findings &findings)
{
    flow.heading(Tr::tr("Look-alikes"));
    if (!findings.lookAlikes) {
        flow.paragraph(Tr::tr("Nobody looked for images of these people under other names. If there are any among the images kept, the "
                              "model still learned from them, and what is said here of unseen people may be said of the same people."));
        return;
    }
    const core::LookAlikeCheck &check = findings.lookAlikes->check;
    flow.paragraph(Tr::tr("%1 images of the request were compared with %2 images of %3, in all sets: the same file (SHA-256), and "
                          "near-duplicates (perceptual hashes at most %4 of 64 bits apart, and pixels that correlate, mirrored or not).")
                       .arg(words::count(check.requestImages), words::count(check.images), words::people(check.people))
                       .arg(check.nearBits));
    if (!check.modelSha256.empty())
        flow.paragraph(Tr::tr("Candidates for the same person come from the features of model %1…: of the known people’s image sets so "
                              "alike, the share that was one person is %2.")
                           .arg(words::text(check.modelSha256.substr(0, 12)), words::metric(check.precision, true)));
    for (const std::string &note : check.notes)
        flow.bullet(translated(note));
    std::vector<QStringList> rows;
    for (const core::LookAlikeFinding &one : findings.lookAlikes->people) {
        QStringList why;
        for (const core::LookAlikeFinding::Evidence &evidence : one.evidence)
            why.append(kindWords(evidence));
        const QString of = one.evidence.empty() ? Tr::tr("none") : words::text(one.evidence.front().of);
        rows.push_back({words::text(one.person), of, why.join(QStringLiteral(", ")), decisionWords(one)});
    }
    if (rows.empty()) // why nobody looked for candidates is among the notes
        flow.paragraph(check.cosine ? Tr::tr("None were found.")
                                    : Tr::tr("No exact or near copies were found; candidates for the same person were not looked for."));
    else
        flow.table({{Tr::tr("Person"), 1.2, Qt::AlignLeft, true}, {Tr::tr("Looks like"), 1.2, Qt::AlignLeft, true},
                    {Tr::tr("Why"), 1.6}, {Tr::tr("Decision"), 2.2}}, rows);
}

} // namespace ui::pdf
