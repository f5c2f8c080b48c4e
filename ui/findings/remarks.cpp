// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/remarks.h"

#include "ui/shell/elided_label.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;
using theme::Surface;
using theme::Type;

Remarks::Remarks(QWidget *parent)
    : QFrame(parent), m_toggle(new QPushButton), m_first(new ElidedLabel), m_all(label({}, Type::Body, Surface::Unsure))
{
    setObjectName(QStringLiteral("findingsRemarks"));
    m_toggle->setObjectName(QStringLiteral("remarksToggle"));
    m_toggle->setProperty("part", QStringLiteral("link"));
    m_toggle->setCheckable(true);
    m_toggle->setCursor(Qt::PointingHandCursor);
    m_first->setObjectName(QStringLiteral("firstRemark"));
    theme::style(m_first, Type::Body, Surface::Unsure);
    m_all->setObjectName(QStringLiteral("allRemarks"));
    m_all->setWordWrap(true);
    m_all->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *line = new QHBoxLayout;
    line->setSpacing(kGrid);
    line->addWidget(m_toggle);
    line->addWidget(m_first, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(line);
    column->addWidget(m_all);
    connect(m_toggle, &QPushButton::toggled, this, &Remarks::unfold);
    hide();
}

void Remarks::show(const QStringList &remarks)
{
    m_isOne = remarks.size() == 1;
    const QString mark = m_isOne ? tr("⚠ %1") : tr("• %1");
    QStringList lines;
    for (const QString &remark : remarks)
        lines.append(mark.arg(remark));
    m_all->setText(lines.join(u'\n'));
    m_first->setText(remarks.value(0));
    m_toggle->setText(tr("⚠ %1 remarks").arg(remarks.size()));
    m_toggle->setAccessibleName(tr("Show all %1 remarks").arg(remarks.size()));
    m_toggle->setVisible(!m_isOne);
    m_toggle->setChecked(false);
    unfold(false);
    setVisible(!remarks.isEmpty());
}

void Remarks::unfold(bool isOpen)
{
    m_first->setVisible(!m_isOne && !isOpen);
    m_all->setVisible(m_isOne || isOpen);
    m_toggle->setToolTip(isOpen ? tr("Fold the remarks") : tr("Show all remarks"));
}

} // namespace ui
