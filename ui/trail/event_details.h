// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"

#include <QTextEdit>

namespace ui {

/// One event in full: who, when, each fact on a line of its own, every hash whole. Selected and copied by mouse and by keyboard;
/// what is copied has a tab between a fact and its value.
class EventDetails final : public QTextEdit
{
    Q_OBJECT

public:
    explicit EventDetails(QWidget *parent = nullptr);

    void show(const core::store::Event *event); ///< null: a word on what will be here

    QSize minimumSizeHint() const override; ///< some lines
    QSize sizeHint() const override;

private:
    int lines(int count) const; ///< pixels
};

} // namespace ui
