// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/compare_model.h"

#include "core/report/wording.h"
#include "ui/report/findings_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/theme.h"
#include "ui/shell/verdict_words.h"

#include <limits>

namespace ui {

namespace {

bool isPercent(int column)
{
    return column == CompareModel::UnseenAccuracy || column == CompareModel::AccuracyDrop;
}

} // namespace

void CompareModel::show(std::vector<core::Findings> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const core::Metric *CompareModel::metric(const core::Findings &run, int column)
{
    const core::StageFindings &stage = run.stages.at(core::Stage::Unlearned);
    switch (column) {
    case MatchedAuc: return &stage.membership.aucClassMatched;
    case CvAccuracy: return &stage.membership.cvAccuracy;
    case UnseenAccuracy: {
        const auto unseen = stage.accuracy.find(core::AuditSet::Unseen);
        return unseen == stage.accuracy.end() ? nullptr : &unseen->second;
    }
    case AccuracyDrop: return &run.verdict.accuracyDrop;
    case Collapse: return &stage.correlation.collapseIndex;
    case Nomus: return &stage.nomus;
    default: return nullptr;
    }
}

QVariant CompareModel::text(const core::Findings &run, int column)
{
    switch (column) {
    case Run: {
        QString name = tr("%1, run %2").arg(words::text(run.run.requestReference)).arg(run.run.id);
        return run.run.experiment ? tr("%1 (EXPERIMENT)").arg(name) : name;
    }
    case Method: {
        const QString method = words::method(run.run);
        return words::isReproduction(run.run) ? tr("%1 (REPRODUCTION)").arg(method) : method;
    }
    case Seed: return QString::number(run.run.seed);
    case Forgetting: return verdictTitle(run.verdict.forgetting);
    case Utility: return verdictTitle(run.verdict.utility);
    case Time: return words::text(core::report::formatSeconds(run.run.seconds));
    default: {
        const core::Metric *found = metric(run, column);
        return found != nullptr && (found->value || found->isRefused()) ? words::metric(*found, isPercent(column)) : tr("not measured");
    }
    }
}

QVariant CompareModel::sortKey(const core::Findings &run, int column)
{
    switch (column) {
    case Run: return static_cast<qlonglong>(run.run.id);
    case Seed: return static_cast<qlonglong>(run.run.seed);
    case Time: return run.run.seconds;
    case Method:
    case Forgetting:
    case Utility: return text(run, column);
    default: {
        const core::Metric *found = metric(run, column);
        return found != nullptr ? found->value.value_or(std::numeric_limits<double>::max()) : std::numeric_limits<double>::max();
    }
    }
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::Findings &run = m_runs[static_cast<std::size_t>(index.row())];
    const core::Metric *found = metric(run, index.column());
    switch (role) {
    case Qt::DisplayRole: { // twelve columns: a value stands over its interval, a preset under its method
        QString shown = text(run, index.column()).toString();
        if (found != nullptr)
            return shown.replace(QStringLiteral(" ("), QStringLiteral("\n("));
        if (const qsizetype comma = shown.indexOf(QStringLiteral(", ")); comma > 0)
            shown.replace(comma + 1, 1, QChar(u'\n'));
        return shown;
    }
    case SortRole: return sortKey(run, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Run || index.column() == Method ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return found != nullptr && !found->value ? theme::colour(theme::Surface::MutedText) : QVariant();
    case Qt::ToolTipRole:
        if (found == nullptr)
            return plainToolTip(text(run, index.column()).toString());
        return QStringList{text(run, index.column()).toString(), words::basis(*found, isPercent(index.column())),
                           words::direction(*found)}.join(u'\n');
    default: return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Run || section == Method ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(theme::Type::Caption); // the style sheet overrules the header's own
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("run"), tr("method"), tr("seed"), tr("forgetting"), tr("utility"), tr("matched\nAUC"), tr("accuracy,\nunseen"),
                       tr("accuracy\ndrop"), tr("collapse"), tr("CV\naccuracy"), tr("NoMUS"), tr("time")}.value(section);
}

} // namespace ui
