// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <vector>

namespace ui {

/// A person's faces, four in a row, at most 48; the rest is told in words by the caller.
class FaceGrid final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMost = 48;

    explicit FaceGrid(QWidget *parent = nullptr);

    void setFaces(const std::shared_ptr<const core::data::PixelCache> &cache, const std::vector<std::int64_t> &rows);
    int count() const { return int(m_faces.size()); }

    int heightForWidth(int width) const override;

protected:
    /// As high as its width asks for, at once: a layout that weighs several widths gave it the height that belongs to another.
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QImage> m_faces;
};

} // namespace ui
