// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"
#include "core/report/wording.h"
#include "ui/printing/pdf_sections.h"
#include "ui/report/findings_words.h"
#include "ui/shell/verdict_words.h"

#include <algorithm>

namespace ui::pdf {

namespace {

QString number(const std::optional<double> &value, int digits)
{
    return value ? QString::number(*value, 'f', digits).replace(u'-', QChar(u'−')) : Tr::tr("none");
}

QString probability(const std::optional<double> &value)
{
    return value ? words::text(core::report::formatProbability(*value)) : Tr::tr("none");
}

QString verdictWords(const std::string &verdict)
{
    const auto known = core::fromName<core::ForgettingVerdict>(verdict);
    return known ? verdictTitle(*known) : Tr::tr("Not judged");
}

} // namespace

void addPeople(Flow &flow, const core::Findings &findings)
{
    const std::vector<core::PersonFinding> &after = findings.stages.at(core::Stage::Unlearned).people;
    flow.heading(Tr::tr("Person by person"));
    if (after.empty()) {
        flow.paragraph(Tr::tr("No person of the request was judged."));
        return;
    }
    flow.lead(Tr::tr("Score: mean log-likelihood of a person’s images less what is usual for their class; higher looks more like a "
                     "training person. p: share of unseen people who score as high. q: p after, corrected for the number of people "
                     "(false discovery rate)."));
    // By pseudonym: findings read back from the store carry no person ids.
    std::map<std::string, const core::PersonFinding *> before;
    if (const auto original = findings.stages.find(core::Stage::Original); original != findings.stages.end()) {
        for (const core::PersonFinding &person : original->second.people)
            before[person.person] = &person;
    }
    std::vector<const core::PersonFinding *> order;
    for (const core::PersonFinding &person : after)
        order.push_back(&person);
    std::stable_sort(order.begin(), order.end(), [](const auto *a, const auto *b) { return a->qValue.value_or(2) < b->qValue.value_or(2); });

    std::vector<QStringList> rows;
    QStringList reasons;
    for (const core::PersonFinding *person : order) {
        const auto earlier = before.find(person->person);
        QString verdict = verdictWords(person->verdict);
        if (const QString reason = words::sharedReason(*person); !reason.isEmpty()) {
            if (!reasons.contains(reason))
                reasons.append(reason);
            verdict += QStringLiteral(" [%1]").arg(reasons.indexOf(reason) + 1);
        }
        rows.push_back({words::text(person->person), words::count(person->images),
                        earlier == before.end() ? Tr::tr("none") : number(earlier->second->score, 2), number(person->score, 2),
                        earlier == before.end() ? Tr::tr("none") : probability(earlier->second->pHigh), probability(person->pHigh),
                        probability(person->qValue), verdict});
    }
    QStringList notes;
    for (const QString &reason : reasons)
        notes.append(QStringLiteral("[%1] %2").arg(notes.size() + 1).arg(reason));
    flow.table({{Tr::tr("Person"), 1.6, Qt::AlignLeft, true}, {Tr::tr("Images"), 0.7, Qt::AlignRight},
                {Tr::tr("Score before"), 1.1, Qt::AlignRight}, {Tr::tr("after"), 0.7, Qt::AlignRight},
                {Tr::tr("p before"), 0.9, Qt::AlignRight}, {Tr::tr("after"), 0.7, Qt::AlignRight}, {Tr::tr("q"), 0.7, Qt::AlignRight},
                {Tr::tr("Verdict"), 1.6, Qt::AlignRight}},
               rows, notes);
}

} // namespace ui::pdf
