// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/verdict_text.h"

#include "core/domain/names.h"
#include "core/report/wording.h"
#include "ui/report/findings_words.h"
#include "ui/shell/core_words.h"
#include "ui/shell/verdict_words.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

using core::Concern;
using core::Findings;
using core::Metric;
using core::Stage;
using theme::Tone;

QString minus(QString number)
{
    return number.replace(u'-', QChar(u'−'));
}

QString points(double share)
{
    return minus(QString::number(100 * share, 'f', 1));
}

QString rate(double value)
{
    return minus(QString::number(value, 'f', 2));
}

const core::StageFindings *stage(const Findings &findings, Stage which)
{
    const auto found = findings.stages.find(which);
    return found == findings.stages.end() ? nullptr : &found->second;
}

/// Those about `concern`, and those of earlier versions, which do not say what they are about.
QStringList sentences(const std::vector<core::Sentence> &lines, Concern concern)
{
    QStringList texts;
    for (const core::Sentence &line : lines)
        if (line.about.value_or(concern) == concern)
            texts.append(translated(line.text));
    return texts;
}

enum class Side { Within, Beyond, Open };

/// Where a loss stands against the policy's limit; without an interval nobody can say.
Side against(const Metric &metric, double limit)
{
    if (metric.low && *metric.low > limit)
        return Side::Beyond;
    return metric.high && *metric.high <= limit ? Side::Within : Side::Open;
}

core::SetSize sizeOf(const Findings &findings, core::AuditSet set)
{
    const auto found = findings.sets.find(set);
    return found == findings.sets.end() ? core::SetSize() : found->second;
}

VerdictText forgetting(const Findings &f)
{
    VerdictText t;
    t.id = QStringLiteral("forgetting");
    t.question = Tr::tr("Were they forgotten?");
    t.verdict = markedVerdict(f.verdict.forgetting);
    t.tone = verdictTone(f.verdict.forgetting);
    switch (f.verdict.forgetting) {
    case core::ForgettingVerdict::Forgotten:
        t.sentence = Tr::tr("An attacker guessing who was in the training set does no better than chance.");
        break;
    case core::ForgettingVerdict::NotForgotten:
        t.sentence = Tr::tr("An attacker can still tell that these people were in the training set.");
        break;
    case core::ForgettingVerdict::OverForgotten:
        t.sentence = Tr::tr("The model is so much worse on these people that this gives them away.");
        break;
    case core::ForgettingVerdict::Inconclusive:
        t.sentence = Tr::tr("The evidence does not tell whether an attacker could still find them.");
        break;
    }
    if (!f.verdict.originalShown.value_or(true) && t.tone != Tone::Bad)
        t.sentence += QStringLiteral(" ")
            + Tr::tr("The original did not surely show these people either, so this speaks of the unlearned model alone, not of what "
                     "unlearning did.");
    const Metric &auc = f.stages.at(Stage::Unlearned).membership.aucClassMatched;
    if (auc.isRefused()) {
        t.numbers = Tr::tr("Matched AUC refused: %1").arg(translated(auc.refused));
    } else {
        QStringList parts{Tr::tr("matched AUC %1").arg(words::metric(auc, false))};
        const core::StageFindings *before = stage(f, Stage::Original);
        if (before != nullptr && before->membership.aucClassMatched.value)
            parts[0] += Tr::tr(", was %1").arg(rate(*before->membership.aucClassMatched.value));
        parts.append(Tr::tr("chance %1").arg(rate(auc.chance.value_or(0.5))));
        const core::SetSize size = sizeOf(f, core::AuditSet::Forget);
        parts.append(Tr::tr("%1, %2")
                         .arg(words::people(size.people), Tr::tr("%1 images").arg(words::count(size.images))));
        t.numbers = parts.join(QStringLiteral("; "));
    }
    t.why = sentences(f.verdict.reasons, Concern::Forgetting);
    t.why.append(Tr::tr("Policy: the whole 95 % interval of the matched AUC between %1 and %2 is Forgotten; above, Not forgotten; "
                        "below, Over-forgotten.")
                     .arg(rate(f.verdict.aucBounds.low), rate(f.verdict.aucBounds.high)));
    if (f.verdict.aucBounds.aroundRetrained)
        t.why.append(Tr::tr("These limits lie 0.05 either side of the retrained model's matched AUC."));
    if (f.verdict.aucToRetrained && f.verdict.aucToRetrained->value)
        t.why.append(Tr::tr("Against the retrained model the matched AUC differs by %1.").arg(words::metric(*f.verdict.aucToRetrained, false)));
    if (f.verdict.forgetting == core::ForgettingVerdict::Inconclusive)
        t.wouldSettle = sentences(f.verdict.wouldSettle, Concern::Forgetting);
    return t;
}

/// What became of the accuracy, without saying more than its interval does.
QString dropInWords(const Metric &drop, Side side)
{
    const bool rose = *drop.value < 0;
    const QString change = points(std::abs(*drop.value));
    if (side == Side::Beyond)
        return Tr::tr("Accuracy on people it never saw fell by %1 points, surely more than the limit.").arg(change);
    if (side == Side::Within)
        return (rose ? Tr::tr("Accuracy on people it never saw rose by %1 points.")
                     : Tr::tr("Accuracy on people it never saw fell by %1 points, surely within the limit.")).arg(change);
    return (rose ? Tr::tr("Accuracy on people it never saw rose by %1 points in this sample; the data do not rule out a fall beyond the limit.")
                 : Tr::tr("Accuracy on people it never saw fell by %1 points in this sample; the data do not decide whether the fall is "
                          "within the limit.")).arg(change);
}

VerdictText utility(const Findings &f)
{
    VerdictText t;
    t.id = QStringLiteral("utility");
    t.question = Tr::tr("Does the model still work?");
    const core::UtilityVerdict verdict = f.verdict.utility;
    t.verdict = markedVerdict(verdict);
    t.tone = verdictTone(verdict);
    const Metric &drop = f.verdict.accuracyDrop;
    if (!drop.value) {
        t.sentence = Tr::tr("The change in accuracy on people it never saw is not known.");
        t.numbers = drop.isRefused() ? translated(drop.refused) : Tr::tr("There is no original model to compare with.");
    } else {
        const Side side = against(drop, f.verdict.policy.maxAccuracyDrop);
        QStringList said{dropInWords(drop, side)};
        // What the verdict rests on leads: a card has room for one sentence.
        if (verdict == core::UtilityVerdict::Degraded && side != Side::Beyond)
            said.prepend(Tr::tr("Its features lost more than the limit."));
        else if (verdict == core::UtilityVerdict::Inconclusive && side == Side::Within)
            said.prepend(Tr::tr("Whether its features are kept is not decided."));
        t.sentence = said.join(u' ');
        QStringList parts;
        const auto &after = f.stages.at(Stage::Unlearned).accuracy;
        const core::StageFindings *before = stage(f, Stage::Original);
        const auto unseen = core::AuditSet::Unseen;
        if (before != nullptr && before->accuracy.contains(unseen) && after.contains(unseen) &&
            before->accuracy.at(unseen).value && after.at(unseen).value)
            parts.append(Tr::tr("%1 % → %2 %").arg(points(*before->accuracy.at(unseen).value), points(*after.at(unseen).value)));
        if (drop.low && drop.high)
            parts.append(Tr::tr("drop %1 (%2 to %3) points").arg(points(*drop.value), points(*drop.low), points(*drop.high)));
        parts.append(Tr::tr("limit %1").arg(points(f.verdict.policy.maxAccuracyDrop)));
        parts.append(words::people(sizeOf(f, unseen).people));
        t.numbers = parts.join(QStringLiteral("; "));
    }
    t.why = {Tr::tr("Policy: accuracy on unseen people may fall by %1 points, paired by person; the collapse index may reach %2. "
                    "Kept needs both upper ends within, Degraded one lower end beyond.")
                 .arg(points(f.verdict.policy.maxAccuracyDrop), rate(f.verdict.policy.maxCollapse))};
    t.why += sentences(f.verdict.reasons, Concern::Accuracy);
    if (verdict == core::UtilityVerdict::Inconclusive) {
        t.wouldSettle = sentences(f.verdict.wouldSettle, Concern::Accuracy);
        if (t.wouldSettle.isEmpty()) // then it is the features that leave it open
            t.wouldSettle = sentences(f.verdict.wouldSettle, Concern::Features);
    }
    return t;
}

VerdictText features(const Findings &f)
{
    VerdictText t;
    t.id = QStringLiteral("features");
    t.question = Tr::tr("Do features still mean something?");
    const Metric &collapse = f.stages.at(Stage::Unlearned).correlation.collapseIndex;
    const double limit = f.verdict.policy.maxCollapse;
    t.why = {Tr::tr("Collapse index: the share of the original's correlation between features and classes, above what chance gives, "
                    "that is gone. Policy: at most %1.").arg(rate(limit))};
    t.why += sentences(f.verdict.reasons, Concern::Features);
    if (!collapse.value) {
        t.verdict = Tr::tr("? Not measured");
        t.sentence = Tr::tr("How much of the feature–label correlation is gone cannot be told.");
        t.numbers = collapse.isRefused() ? translated(collapse.refused) : Tr::tr("There is no original model to compare with.");
        return t;
    }
    const Side side = against(collapse, limit);
    t.tone = side == Side::Within ? Tone::Good : side == Side::Beyond ? Tone::Bad : Tone::Unsure;
    t.verdict = side == Side::Within ? Tr::tr("✓ Kept") : side == Side::Beyond ? Tr::tr("✗ Collapsed") : Tr::tr("? Inconclusive");
    const bool isSure = side != Side::Open;
    if (*collapse.value > 0)
        t.sentence = (isSure ? Tr::tr("%1 % of the feature–label correlation is gone.")
                             : Tr::tr("%1 % of the feature–label correlation seems gone; the data do not decide whether that is within "
                                      "the limit."))
                         .arg(100 * *collapse.value, 0, 'f', 0);
    else
        t.sentence = isSure ? Tr::tr("None of the feature–label correlation is gone.")
                            : Tr::tr("None of the feature–label correlation seems gone, but the data do not rule out a loss beyond the limit.");
    if (!isSure)
        t.wouldSettle = sentences(f.verdict.wouldSettle, Concern::Features);
    QStringList parts{Tr::tr("collapse index %1").arg(words::metric(collapse, false)), Tr::tr("limit %1").arg(rate(limit))};
    const core::StageFindings *retrained = stage(f, Stage::Retrained);
    if (retrained != nullptr && retrained->correlation.collapseIndex.value)
        parts.append(Tr::tr("retrained %1").arg(rate(*retrained->correlation.collapseIndex.value)));
    t.numbers = parts.join(QStringLiteral("; "));
    return t;
}

VerdictText people(const Findings &f)
{
    VerdictText t;
    t.id = QStringLiteral("people");
    t.question = Tr::tr("Person by person");
    int forgotten = 0, still = 0, over = 0, open = 0;
    QStringList reasons;
    for (const core::PersonFinding &person : f.stages.at(Stage::Unlearned).people) {
        const auto verdict = core::fromName<core::ForgettingVerdict>(person.verdict).value_or(core::ForgettingVerdict::Inconclusive);
        forgotten += verdict == core::ForgettingVerdict::Forgotten ? 1 : 0;
        still += verdict == core::ForgettingVerdict::NotForgotten ? 1 : 0;
        over += verdict == core::ForgettingVerdict::OverForgotten ? 1 : 0;
        open += verdict == core::ForgettingVerdict::Inconclusive ? 1 : 0;
        const QString reason = words::sharedReason(person);
        if (!reason.isEmpty() && !reasons.contains(reason) && reasons.size() < 4)
            reasons.append(reason);
    }
    const int total = forgotten + still + over + open;
    if (still + over > 0) {
        t.tone = Tone::Bad;
        t.verdict = still > 0 ? Tr::tr("✗ %n not forgotten", nullptr, still) : Tr::tr("✗ %n over-forgotten", nullptr, over);
    } else if (open > 0 || total == 0) {
        t.verdict = total == 0 ? Tr::tr("? Nobody judged") : Tr::tr("? %n inconclusive", nullptr, open);
    } else {
        t.tone = Tone::Good;
        t.verdict = Tr::tr("✓ All forgotten");
    }
    QStringList rest;
    if (still > 0)
        rest.append(Tr::tr("%n not forgotten", nullptr, still));
    rest.append(over > 0 ? Tr::tr("%n over-forgotten", nullptr, over) : Tr::tr("none over-forgotten"));
    if (open > 0)
        rest.append(Tr::tr("%n cannot be told", nullptr, open));
    t.sentence = Tr::tr("%1 of %2 forgotten, %3.").arg(QString::number(forgotten), words::people(total), rest.join(QStringLiteral(", ")));
    t.numbers = Tr::tr("α %1, false-discovery controlled; reference: %2 unseen people")
                    .arg(rate(f.verdict.policy.alpha), words::count(sizeOf(f, core::AuditSet::Unseen).people));
    t.why = reasons;
    t.why.append(Tr::tr("A person is Forgotten when the original gave them away (p ≤ %1) and now they look like people never trained on "
                        "(p > 0.20).").arg(rate(f.verdict.policy.alpha)));
    if (open > 0)
        t.wouldSettle = sentences(f.verdict.wouldSettle, Concern::People);
    return t;
}

} // namespace

std::vector<VerdictText> verdictTexts(const Findings &findings)
{
    return {forgetting(findings), utility(findings), features(findings), people(findings)};
}

} // namespace ui
