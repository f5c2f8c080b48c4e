// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stage_mark.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace ui {

QString stageName(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Original: return StageMark::tr("original");
    case core::Stage::Unlearned: return StageMark::tr("unlearned");
    case core::Stage::Retrained: return StageMark::tr("retrained");
    }
    Q_UNREACHABLE();
}

StageMark::StageMark(core::Stage stage, QWidget *parent) : QWidget(parent), m_stage(stage)
{
    setFixedSize(12, 12);
}

void StageMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(m_stage));
    switch (m_stage) {
    case core::Stage::Original: painter.drawEllipse(QRectF(1.5, 1.5, 9, 9)); break;
    case core::Stage::Unlearned: painter.drawRect(QRectF(2, 2, 8, 8)); break;
    case core::Stage::Retrained: painter.drawPolygon(QPolygonF{{6, 1.5}, {11, 10.5}, {1, 10.5}}); break;
    }
}

} // namespace ui
