// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/relearn_model.h"

#include "core/report/wording.h"
#include "ui/report/findings_words.h"
#include "ui/shell/core_words.h"
#include "ui/shell/theme.h"

#include <algorithm>

namespace ui {

using core::report::RelearnMeasure;

void RelearnModel::show(const core::Findings &findings)
{
    beginResetModel();
    m_measures = core::report::relearnMeasures(findings);
    m_mostSteps = findings.relearning ? findings.relearning->mostSteps : 0;
    m_stages.clear();
    for (const core::Stage stage : {core::Stage::Unlearned, core::Stage::Retrained}) {
        if (std::ranges::any_of(m_measures, [stage](const RelearnMeasure &measure) { return measure.steps.contains(stage); }))
            m_stages.push_back(stage);
    }
    endResetModel();
}

int RelearnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_measures.size());
}

int RelearnModel::columnCount(const QModelIndex &parent) const
{
    const int stages = static_cast<int>(m_stages.size());
    return parent.isValid() ? 0 : 1 + stages + (stages > 1 ? 1 : 0);
}

QVariant RelearnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RelearnMeasure &measure = m_measures[static_cast<std::size_t>(index.row())];
    const QString help = translated(measure.help);
    if (index.column() == 0)
        return role == Qt::DisplayRole ? translated(measure.title) : role == Qt::ToolTipRole ? help : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (isRatio(index.column())) {
        const std::optional<double> ratio = core::relearnRatio(measure.steps);
        if (role == Qt::DisplayRole)
            return ratio ? words::text(core::report::formatRate(*ratio, {}, {}, false)) : QStringLiteral("–");
        return role == Qt::ToolTipRole ? ratioTip(measure) : QVariant();
    }
    const core::Stage stage = m_stages[static_cast<std::size_t>(index.column() - 1)];
    if (role == Qt::DisplayRole)
        return words::text(core::report::formatSteps(measure.steps, stage, m_mostSteps));
    return role == Qt::ToolTipRole ? QVariant(QString(help + u'\n' + stepsTip(measure, stage))) : QVariant();
}

QString RelearnModel::stepsTip(const RelearnMeasure &measure, core::Stage stage) const
{
    const auto found = measure.steps.find(stage);
    if (found == measure.steps.end())
        return tr("Not measured for this model.");
    const QString accuracy = words::text(core::report::formatRate(found->second.accuracy, {}, {}, true));
    if (found->second.isCensored)
        return tr("Not even after %1 steps: %2 on the forgotten people by then.").arg(m_mostSteps).arg(accuracy);
    if (found->second.steps == 0)
        return tr("It gets %1 of the forgotten people's images right without any training.").arg(accuracy);
    return tr("After them it gets %1 of the forgotten people's images right.").arg(accuracy);
}

QString RelearnModel::ratioTip(const RelearnMeasure &measure)
{
    return core::relearnRatio(measure.steps)
        ? tr("Steps of the unlearned model over those of the retrained: near 1 it learns them as if for the first time; well below 1, "
             "something of them was left.")
        : tr("There is a ratio only where both models need at least one step and get there in time.");
}

QVariant RelearnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(theme::Type::Caption); // the style sheet overrules the header's own
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return QString();
    return isRatio(section) ? tr("ratio") : words::markedStage(m_stages[static_cast<std::size_t>(section - 1)]);
}

} // namespace ui
