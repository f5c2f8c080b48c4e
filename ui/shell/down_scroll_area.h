// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui {

/// Scrolls down, never sideways: at least as wide as what it holds, and without a frame.
class DownScrollArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DownScrollArea(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
