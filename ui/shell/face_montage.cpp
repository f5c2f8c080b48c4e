// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/face_montage.h"

#include <algorithm>

#include <QPainter>

namespace ui {

namespace {

/// Scales to cover `cell`, cutting what stands over evenly.
void drawCovering(QPainter &painter, const QRect &cell, const QImage &face)
{
    const auto scaled = face.scaled(cell.size(), Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint offset((scaled.width() - cell.width()) / 2, (scaled.height() - cell.height()) / 2);
    painter.drawImage(cell.topLeft(), scaled, QRect(offset, cell.size()));
}

std::vector<QRect> cells(std::size_t count, int side)
{
    const int gap = std::max(1, side / 64), first = (side - gap) / 2, second = side - gap - first, at = first + gap;
    if (count == 1)
        return {QRect(0, 0, side, side)};
    if (count == 2)
        return {QRect(0, 0, first, side), QRect(at, 0, second, side)};
    if (count == 3)
        return {QRect(0, 0, first, side), QRect(at, 0, second, first), QRect(at, at, second, second)};
    return {QRect(0, 0, first, first), QRect(at, 0, second, first), QRect(0, at, first, second), QRect(at, at, second, second)};
}

} // namespace

QImage faceImage(const core::data::PixelCache &cache, std::int64_t row)
{
    const auto pixels = cache.row(row);
    const int size = cache.imageSize();
    const std::size_t plane = std::size_t(size) * std::size_t(size);
    if (pixels.size() != 3 * plane)
        return {};
    QImage image(size, size, QImage::Format_RGB32);
    for (int y = 0; y < size; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const auto *red = pixels.data() + std::size_t(y) * std::size_t(size);
        for (int x = 0; x < size; ++x)
            line[x] = qRgb(red[x], red[plane + std::size_t(x)], red[2 * plane + std::size_t(x)]);
    }
    return image;
}

QImage faceIcon(const core::data::PixelCache &cache, std::int64_t row, int side)
{
    const QImage face = faceImage(cache, row);
    if (face.isNull())
        return {};
    QImage icon = face.scaled(2 * side, 2 * side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    icon.setDevicePixelRatio(2);
    return icon;
}

QImage faceMontage(const core::data::PixelCache &cache, const std::vector<std::int64_t> &rows, int side)
{
    std::vector<QImage> faces;
    for (const auto row : rows) {
        if (auto face = faceImage(cache, row); !face.isNull())
            faces.push_back(std::move(face));
        if (faces.size() == 4)
            break;
    }
    if (faces.empty() || side <= 0)
        return {};
    QImage montage(side, side, QImage::Format_ARGB32_Premultiplied);
    montage.fill(Qt::transparent);
    QPainter painter(&montage);
    const auto places = cells(faces.size(), side);
    for (std::size_t i = 0; i < faces.size(); ++i)
        drawCovering(painter, places[i], faces[i]);
    return montage;
}

} // namespace ui
