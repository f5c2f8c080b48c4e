// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/look_alike_model.h"

#include "core/store/data_set_repository.h"
#include "ui/shell/face_montage.h"
#include "ui/shell/person_words.h"
#include "ui/shell/plain_tool_tip.h"

#include <algorithm>
#include <map>

namespace ui {

namespace {

QString whyText(const core::LookAlikeEvidence &evidence)
{
    switch (evidence.kind) {
    case core::LookAlikeKind::Exact: return LookAlikeModel::tr("same file, %n time(s)", nullptr, static_cast<int>(evidence.pairs));
    case core::LookAlikeKind::Near:
        return LookAlikeModel::tr("near-duplicate, %n pair(s) of images", nullptr, static_cast<int>(evidence.pairs));
    case core::LookAlikeKind::SamePerson:
        return LookAlikeModel::tr("candidate: cosine %1").arg(evidence.similarity, 0, 'f', 2);
    }
    return {};
}

QString stateText(const core::LookAlike &one)
{
    switch (one.state) {
    case core::LookAlikeState::Found: return LookAlikeModel::tr("○ Undecided");
    case core::LookAlikeState::Added: return LookAlikeModel::tr("✓ In the request");
    case core::LookAlikeState::Waived: return LookAlikeModel::tr("✕ Waived: %1").arg(QString::fromStdString(one.reason));
    }
    return {};
}

} // namespace

void LookAlikeModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const LookAlikeModel::Row *LookAlikeModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex LookAlikeModel::indexOf(core::PersonId person) const
{
    const auto found = std::ranges::find(m_rows, person, [](const Row &row) { return row.lookAlike.person; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

int LookAlikeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LookAlikeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LookAlikeModel::data(const QModelIndex &index, int role) const
{
    const Row *at = row(index);
    if (!at)
        return {};
    if (role == Qt::DecorationRole)
        return index.column() == Requested ? QVariant(at->requestedFace)
                                           : index.column() == Other ? QVariant(at->otherFace) : QVariant();
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Requested: return at->requested;
    case Other: return at->other;
    case State: return stateText(at->lookAlike);
    case Why: break;
    default: return {};
    }
    QStringList reasons;
    for (const core::LookAlikeEvidence &evidence : at->lookAlike.evidence)
        reasons.append(whyText(evidence));
    return reasons.join(QLatin1Char('\n'));
}

QVariant LookAlikeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Requested: return tr("In the request");
    case Other: return tr("Looks like");
    case Why: return tr("Why");
    case State: return tr("Decision");
    default: return {};
    }
}

std::vector<LookAlikeModel::Row> lookAlikeRows(const Session &session, const std::vector<core::LookAlike> &found)
{
    core::store::DataSetRepository people(session.database());
    const auto pixels = session.pixels();
    const auto face = [&](core::PersonId person, core::ImageId image) {
        if (!pixels)
            return QImage();
        const std::vector<core::Image> images = people.imagesOf(person);
        const auto at = std::find_if(images.begin(), images.end(), [&](const core::Image &each) { return each.id == image; });
        return at == images.end() ? QImage() : faceIcon(*pixels, at->cacheRow, LookAlikeModel::kFace);
    };
    std::vector<LookAlikeModel::Row> rows;
    for (const core::LookAlike &one : found) {
        const auto person = people.person(one.person);
        if (!person || one.evidence.empty())
            continue;
        const core::LookAlikeEvidence &first = one.evidence.front();
        const auto requested = people.person(first.of);
        const QString identity = QString::fromStdString(person->identity);
        rows.push_back({one, requested ? QString::fromStdString(requested->identity) : QString(),
                        LookAlikeModel::tr("%1 · %2").arg(identity, setText(person->set)), identity,
                        face(first.of, first.ofImage), face(one.person, first.image)});
    }
    return rows;
}

} // namespace ui
