// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/findings_words.h"

#include "core/domain/person_reasons.h"
#include "core/job/jobs.h"
#include "core/report/wording.h"
#include "ui/shell/core_words.h"
#include "ui/shell/stage_mark.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

using core::AuditSet;
using core::Metric;

std::vector<Row> rowsOf(const std::vector<core::report::Measure> &measures)
{
    std::vector<Row> rows;
    for (const core::report::Measure &measure : measures)
        rows.push_back({translated(measure.title), translated(measure.help), measure});
    return rows;
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
    return stageName(stage);
}

QString markedStage(core::Stage which)
{
    constexpr char16_t kMarks[] = {u'●', u'■', u'▲'};
    return QChar(kMarks[static_cast<int>(which)]) + QStringLiteral(" ") + stage(which);
}

QString origin(core::ModelOrigin origin)
{
    switch (origin) {
    case core::ModelOrigin::Trained: return Tr::tr("trained");
    case core::ModelOrigin::Retrained: return Tr::tr("retrained");
    case core::ModelOrigin::Imported: return Tr::tr("imported");
    case core::ModelOrigin::Unlearned: return Tr::tr("unlearned");
    }
    Q_UNREACHABLE();
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
    if (metric.isRefused())
        return Tr::tr("Refused: %1").arg(translated(metric.refused));
    const bool saysTo = metric.value && metric.low && metric.high && *metric.low < 0;
    if (!saysTo)
        return text(core::report::formatMetric(metric, percent));
    const auto number = [&](double value) { return text(core::report::formatRate(value, metric.low, metric.high, percent)); };
    const auto bare = [&](double value) { return percent ? number(value).chopped(2) : number(value); }; // the sign stands once
    return Tr::tr("%1 (%2 to %3)", "value, interval").arg(number(*metric.value), bare(*metric.low), bare(*metric.high));
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
    if (run.method == "audit") // also of a model of our own, measured again
        return Tr::tr("Audit");
    const core::MethodSpec *spec = methodOf(run);
    const core::Preset *preset = spec != nullptr ? spec->preset(run.preset) : nullptr;
    const QString title = translated(spec != nullptr ? spec->title : run.method);
    const QString chosen = translated(preset != nullptr ? preset->title : run.preset);
    if (chosen.isEmpty())
        return title;
    const QString named = Tr::tr("%1, %2", "method, preset").arg(title, chosen.toLower());
    return run.changed.empty() ? named : Tr::tr("%1, %n changed", "method and preset, number of options", static_cast<int>(run.changed.size())).arg(named);
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
    return translated(core::sharedReason(person));
}

QString referenceModels(const core::Findings &findings)
{
    for (const auto &[stage, found] : findings.stages) {
        const auto &rmia = found.membership.rmia;
        if (!rmia)
            continue;
        const QString against = Tr::tr("Every image is held against %1 validation images.").arg(count(rmia->population));
        const QString models = rmia->references == 1
            ? Tr::tr("RMIA compares with 1 reference model, trained for it from scratch on 70 % of the people who stay: the cost is one "
                     "training, unless the model was there from an earlier audit.")
            : Tr::tr("RMIA compares with %1 reference models, each trained for it from scratch on 70 % of the people who stay: the cost "
                     "is as many trainings, less those of models that were there from an earlier audit.").arg(rmia->references);
        return models + u' ' + against;
    }
    return {};
}

bool isMultiLabel(const core::Findings &findings)
{
    for (const auto &[stage, found] : findings.stages) {
        if (!found.exactMatch.empty())
            return true;
    }
    return false;
}

std::vector<Row> accuracyRows()
{
    return rowsOf(core::report::accuracyMeasures());
}

std::vector<Row> membershipRows()
{
    return rowsOf(core::report::membershipMeasures());
}

std::vector<Row> correlationRows()
{
    return rowsOf(core::report::correlationMeasures());
}

} // namespace ui::words
