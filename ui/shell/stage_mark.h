// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

namespace ui {

QString stageName(core::Stage stage); ///< "original"

/// The sign of a stage beside its word: original ●, unlearned ■, retrained ▲, each in its colour.
class StageMark final : public QWidget
{
    Q_OBJECT

public:
    explicit StageMark(core::Stage stage, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    core::Stage m_stage;
};

} // namespace ui
