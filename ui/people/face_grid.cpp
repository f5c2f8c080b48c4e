// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/face_grid.h"

#include "ui/shell/face_montage.h"
#include "ui/shell/person_words.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int kColumns = 4;
constexpr int kGap = 4;

int cellSide(int width)
{
    return std::max(1, (width - (kColumns - 1) * kGap) / kColumns);
}

} // namespace

FaceGrid::FaceGrid(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("faceGrid"));
}

void FaceGrid::setFaces(const std::shared_ptr<const core::data::PixelCache> &cache, const std::vector<std::int64_t> &rows)
{
    m_faces.clear();
    for (std::size_t i = 0; cache && i < rows.size() && m_faces.size() < std::size_t(kMost); ++i)
        if (auto face = faceImage(*cache, rows[i]); !face.isNull())
            m_faces.push_back(std::move(face));
    setAccessibleName(imagesText(count()));
    setFixedHeight(heightForWidth(width()));
    update();
}

int FaceGrid::heightForWidth(int width) const
{
    const int rows = (count() + kColumns - 1) / kColumns;
    return rows == 0 ? 0 : rows * (cellSide(width) + kGap) - kGap;
}

void FaceGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(heightForWidth(width()));
}

void FaceGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int side = cellSide(width());
    for (int i = 0; i < count(); ++i) {
        const QRect cell((i % kColumns) * (side + kGap), (i / kColumns) * (side + kGap), side, side);
        QPainterPath frame;
        frame.addRoundedRect(cell, 4, 4);
        painter.setClipPath(frame);
        painter.drawImage(cell, m_faces[std::size_t(i)]);
    }
}

} // namespace ui
