// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/people_risk_model.h"

#include "core/domain/names.h"
#include "core/report/wording.h"
#include "ui/report/findings_words.h"
#include "ui/shell/core_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/verdict_words.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

QString score(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 2).replace(u'-', QChar(u'−')) : PeopleRiskModel::tr("not scored");
}

QString probability(const std::optional<double> &value)
{
    return value ? words::text(core::report::formatProbability(*value)) : PeopleRiskModel::tr("not tested");
}

QString verdictWords(const std::string &verdict)
{
    const auto known = core::fromName<core::ForgettingVerdict>(verdict);
    return known ? verdictTitle(*known).toLower() : PeopleRiskModel::tr("not judged");
}

QColor verdictColour(const std::string &verdict)
{
    const auto known = core::fromName<core::ForgettingVerdict>(verdict).value_or(core::ForgettingVerdict::Inconclusive);
    return theme::colour(theme::ink(verdictTone(known)));
}

} // namespace

void PeopleRiskModel::show(const core::Findings &findings)
{
    beginResetModel();
    m_rows.clear();
    // By pseudonym: findings read back from the store carry no person ids.
    std::map<std::string, std::optional<double>> before;
    if (const auto original = findings.stages.find(core::Stage::Original); original != findings.stages.end()) {
        for (const core::PersonFinding &person : original->second.people)
            before[person.person] = person.score;
    }
    m_low = 0; // what unseen people of the class score on average: always on the axis
    m_high = 0;
    for (const core::PersonFinding &person : findings.stages.at(core::Stage::Unlearned).people) {
        Row row{person, before.contains(person.person) ? before.at(person.person) : std::nullopt};
        for (const auto &value : {row.before, row.after.score}) {
            m_low = std::min(m_low, value.value_or(m_low));
            m_high = std::max(m_high, value.value_or(m_high));
        }
        m_rows.push_back(row);
    }
    endResetModel();
}

void PeopleRiskModel::setKnown(QHash<QString, KnownPerson> people)
{
    m_known = std::move(people);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Person), index(rowCount() - 1, Person), {Qt::DecorationRole});
}

int PeopleRiskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleRiskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleRiskModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case Person: return words::text(row.after.person);
    case Images: return static_cast<qlonglong>(row.after.images);
    case Scores: return row.after.score.value_or(std::numeric_limits<double>::lowest());
    case QValue: return row.after.qValue.value_or(2);
    default: return words::text(row.after.verdict);
    }
}

QString PeopleRiskModel::toolTip(const Row &row) const
{
    QStringList lines{tr("score %1 → %2; 0 is what people never trained on look like").arg(score(row.before), score(row.after.score)),
                      tr("p high %1, p low %2, q %3")
                          .arg(probability(row.after.pHigh), probability(row.after.pLow), probability(row.after.qValue))};
    if (!row.after.reason.empty())
        lines.append(translated(row.after.reason));
    return plainToolTip(lines.join(u'\n'));
}

QVariant PeopleRiskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const auto optional = [](const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); };
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Person: return words::text(row.after.person);
        case Images: return words::count(row.after.images);
        case QValue: return probability(row.after.qValue);
        case Verdict: return verdictWords(row.after.verdict);
        default: return {};
        }
    case Qt::DecorationRole: {
        const QImage face = column == Person ? m_known.value(words::text(row.after.person)).face : QImage();
        return face.isNull() ? QVariant() : QVariant(face);
    }
    case IdRole: return m_known.value(words::text(row.after.person)).id;
    case Qt::AccessibleTextRole:
        return column == Scores ? QVariant(tr("score %1, then %2").arg(score(row.before), score(row.after.score))) : QVariant();
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::TextAlignmentRole: return QVariant((column == Person ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole: return column == Verdict ? verdictColour(row.after.verdict) : QVariant();
    case SortRole: return sortKey(row, column);
    case BeforeRole: return optional(row.before);
    case AfterRole: return optional(row.after.score);
    case LowRole: return m_low;
    case HighRole: return m_high;
    default: return {};
    }
}

QVariant PeopleRiskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Person ? Qt::AlignLeft : section == Scores ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(theme::Type::Caption); // the style sheet overrules the header's own
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("person"), tr("images"), tr("before → after"), tr("q"), tr("verdict")}.value(section);
}

} // namespace ui
