// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findings_words.h"

#include "core/job/jobs.h"
#include "core/report/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace ui::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

using core::AuditSet;
using core::Metric;
using core::StageFindings;

template <AuditSet kSet>
const Metric *accuracyOf(const StageFindings &stage)
{
    const auto found = stage.accuracy.find(kSet);
    return found == stage.accuracy.end() ? nullptr : &found->second;
}

const Metric *tprOf(const StageFindings &stage, const char *rate)
{
    const auto found = stage.membership.tprAtFpr.find(rate);
    return found == stage.membership.tprAtFpr.end() ? nullptr : &found->second;
}

const core::MethodSpec *methodOf(const core::RunInfo &run)
{
    for (const core::MethodSpec &method : core::job::methods()) {
        if (method.name == run.method)
            return &method;
    }
    return nullptr;
}

} // namespace

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString count(std::int64_t number)
{
    return QLocale(QLocale::English).toString(static_cast<qlonglong>(number));
}

QString people(std::int64_t number)
{
    return number == 1 ? Tr::tr("1 person") : Tr::tr("%1 people").arg(count(number));
}

QString stage(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Original: return Tr::tr("original");
    case core::Stage::Unlearned: return Tr::tr("unlearned");
    case core::Stage::Retrained: return Tr::tr("retrained");
    }
    Q_UNREACHABLE();
}

QString markedStage(core::Stage which)
{
    constexpr char16_t kMarks[] = {u'●', u'■', u'▲'};
    return QChar(kMarks[static_cast<int>(which)]) + QStringLiteral(" ") + stage(which);
}

QString set(AuditSet set)
{
    switch (set) {
    case AuditSet::Retain: return Tr::tr("retain");
    case AuditSet::Forget: return Tr::tr("forget");
    case AuditSet::Validation: return Tr::tr("validation");
    case AuditSet::Unseen: return Tr::tr("unseen");
    }
    Q_UNREACHABLE();
}

QString metric(const Metric &metric, bool percent)
{
    return metric.isRefused() ? Tr::tr("Refused: %1").arg(text(metric.refused))
                              : text(core::report::formatMetric(metric, percent));
}

QString basis(const Metric &metric, bool percent)
{
    QStringList parts;
    if (metric.nMembers && metric.nNonMembers)
        parts.append(Tr::tr("%1 forget and %2 unseen images").arg(count(*metric.nMembers), count(*metric.nNonMembers)));
    else if (metric.n > 0)
        parts.append(Tr::tr("n = %1").arg(count(metric.n)));
    if (metric.chance)
        parts.append(Tr::tr("chance %1").arg(text(core::report::formatRate(*metric.chance, {}, {}, percent))));
    if (metric.pValue)
        parts.append(*metric.pValue < 0.001 ? Tr::tr("p < 0.001") : Tr::tr("p = %1").arg(*metric.pValue, 0, 'g', 2));
    return parts.join(QStringLiteral("; "));
}

QString direction(const Metric &metric)
{
    switch (metric.direction) {
    case core::Direction::Higher: return Tr::tr("higher is better");
    case core::Direction::Lower: return Tr::tr("lower is better");
    case core::Direction::Target:
        return metric.target ? Tr::tr("best at %1").arg(*metric.target, 0, 'g', 3) : Tr::tr("best near its target");
    }
    Q_UNREACHABLE();
}

QString method(const core::RunInfo &run)
{
    if (run.method.empty())
        return Tr::tr("Audit of a model made elsewhere");
    const core::MethodSpec *spec = methodOf(run);
    const core::Preset *preset = spec != nullptr ? spec->preset(run.preset) : nullptr;
    const QString title = text(spec != nullptr ? spec->title : run.method);
    const QString chosen = text(preset != nullptr ? preset->title : run.preset);
    return chosen.isEmpty() ? title : Tr::tr("%1, %2", "method, preset").arg(title, chosen.toLower());
}

bool isReproduction(const core::RunInfo &run)
{
    const core::MethodSpec *spec = methodOf(run);
    const core::Preset *preset = spec != nullptr ? spec->preset(run.preset) : nullptr;
    return preset != nullptr && preset->reproduction;
}

QStringList classes(const core::RunInfo &run)
{
    QStringList names;
    for (const std::string &name : run.classes)
        names.append(text(name));
    return names;
}

QString sharedReason(const core::PersonFinding &person)
{
    static const QRegularExpression own(QStringLiteral(R"(\s\([pq] = [^,)]+\))")), ownAndLimit(QStringLiteral(R"(\(([pq]) = [^,)]+, )"));
    QString reason = text(person.reason);
    reason.remove(own);
    return reason.replace(ownAndLimit, QStringLiteral("(\\1 of "));
}

bool isMultiLabel(const core::Findings &findings)
{
    for (const auto &[stage, found] : findings.stages) {
        if (!found.exactMatch.empty())
            return true;
    }
    return false;
}

const std::vector<Row> &accuracyRows()
{
    static const std::vector<Row> rows = {
        {Tr::tr("accuracy, retain"), Tr::tr("Training people who stay."), &accuracyOf<AuditSet::Retain>, true},
        {Tr::tr("accuracy, forget"), Tr::tr("The people of the request."), &accuracyOf<AuditSet::Forget>, true},
        {Tr::tr("accuracy, validation"), Tr::tr("Never trained on; steered the run."), &accuracyOf<AuditSet::Validation>, true},
        {Tr::tr("accuracy, unseen"), Tr::tr("Never trained on, never steered by: what judges."), &accuracyOf<AuditSet::Unseen>, true},
    };
    return rows;
}

const std::vector<Row> &membershipRows()
{
    static const std::vector<Row> rows = {
        {Tr::tr("matched AUC"), Tr::tr("Attack by loss within each class: the verdict uses this one."),
         [](const StageFindings &s) { return &s.membership.aucClassMatched; }},
        {Tr::tr("AUC"), Tr::tr("Attack by loss over all classes."), [](const StageFindings &s) { return &s.membership.auc; }},
        {Tr::tr("CV accuracy"), Tr::tr("Balanced logistic regression on the loss, ten splits."),
         [](const StageFindings &s) { return &s.membership.cvAccuracy; }},
        {Tr::tr("forgetting score"), Tr::tr("|CV accuracy − ½|."),
         [](const StageFindings &s) { return &s.membership.forgettingScore; }},
        {Tr::tr("advantage"), Tr::tr("max |TPR − FPR| over thresholds."),
         [](const StageFindings &s) { return &s.membership.advantage; }},
        {Tr::tr("two-sided advantage"), Tr::tr("Kuiper: also sees losses that are too high."),
         [](const StageFindings &s) { return &s.membership.twoSidedAdvantage; }},
        {Tr::tr("TPR at 10 % FPR"), {}, [](const StageFindings &s) { return tprOf(s, "0.1"); }},
        {Tr::tr("TPR at 5 % FPR"), {}, [](const StageFindings &s) { return tprOf(s, "0.05"); }},
        {Tr::tr("TPR at 1 % FPR"), {}, [](const StageFindings &s) { return tprOf(s, "0.01"); }},
        {Tr::tr("TPR at 0.1 % FPR"), {}, [](const StageFindings &s) { return tprOf(s, "0.001"); }},
        {Tr::tr("NoMUS"), Tr::tr("½ · (accuracy on unseen + 1 − 2 · |CV accuracy − ½|)."),
         [](const StageFindings &s) { return &s.nomus; }},
        {Tr::tr("distance to retrained"), Tr::tr("NoMUS less that of the retrained model; closest to 0 is best."),
         [](const StageFindings &s) -> const Metric * { return s.distanceToRetrained ? &*s.distanceToRetrained : nullptr; }},
    };
    return rows;
}

const std::vector<Row> &correlationRows()
{
    static const std::vector<Row> rows = {
        {Tr::tr("mean η²"), Tr::tr("Share of a feature's variance that lies between classes, averaged."),
         [](const StageFindings &s) { return &s.correlation.meanEtaSquared; }},
        {Tr::tr("mean |R|"), Tr::tr("Absolute Pearson correlation of features with classes, averaged."),
         [](const StageFindings &s) { return &s.correlation.meanAbsPearson; }},
        {Tr::tr("between-class share"), Tr::tr("trace(S_B) / trace(S_T)."),
         [](const StageFindings &s) { return &s.correlation.betweenClassShare; }},
        {Tr::tr("probe accuracy"), Tr::tr("Ridge probe on the features, five folds by person."),
         [](const StageFindings &s) { return &s.correlation.probeAccuracy; }, true},
        {Tr::tr("collapse index"), Tr::tr("Share of the original's η² above chance that is gone; negative: improved."),
         [](const StageFindings &s) { return &s.correlation.collapseIndex; }},
    };
    return rows;
}

} // namespace ui::words
