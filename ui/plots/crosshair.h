// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// Marks the place of a plot that the keyboard reads. Hidden at first, and nothing to the mouse.
class Crosshair final : public QWidget
{
public:
    explicit Crosshair(QWidget *parent);
    QPoint place() const { return geometry().center(); }
    void setPlace(const QPoint &place); ///< in the parent's coordinates

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
