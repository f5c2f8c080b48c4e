// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_people_model.h"

#include "ui/shell/face_montage.h"
#include "ui/shell/plain_tool_tip.h"

namespace ui {

namespace {

constexpr int kFace = 40;

} // namespace

void RequestPeopleModel::setRows(std::vector<Row> rows, std::shared_ptr<const core::data::PixelCache> faces)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_faces = std::move(faces);
    m_drawn.clear();
    endResetModel();
}

void RequestPeopleModel::removeRowAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int RequestPeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString RequestPeopleModel::facts(const Row &row)
{
    QStringList facts{tr("%n image(s)", nullptr, static_cast<int>(row.person.images))};
    if (row.person.set != core::SetKind::Train)
        facts.append(tr("never trained on"));
    if (!row.elsewhere.isEmpty())
        facts.append(row.elsewhere);
    return facts.join(QStringLiteral(" · "));
}

QImage RequestPeopleModel::face(const Row &row) const
{
    if (!m_faces || !row.face)
        return {};
    if (const QImage *drawn = m_drawn.object(*row.face))
        return *drawn;
    QImage image = faceIcon(*m_faces, *row.face, kFace);
    m_drawn.insert(*row.face, new QImage(image));
    return image;
}

QVariant RequestPeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return QVariant::fromValue<qint64>(row.person.id);
    case Qt::DecorationRole: return face(row);
    case Qt::DisplayRole: return QString::fromStdString(row.person.identity);
    case FactsRole: return facts(row);
    case Qt::ToolTipRole: return plainToolTip(tr("%1 · %2").arg(QString::fromStdString(row.person.identity), facts(row)));
    case Qt::AccessibleTextRole: return tr("%1 · %2").arg(QString::fromStdString(row.person.identity), facts(row));
    default: return {};
    }
}

} // namespace ui
