// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_rail.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

NavigationRail::NavigationRail(QWidget *parent) : QFrame(parent), m_pages(new QActionGroup(this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setFixedWidth(11 * kGrid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid + kGrid / 2, kGrid, kGrid);
    column->setSpacing(kGrid / 2);
    column->addStretch();
}

QAction *NavigationRail::add(const QString &id, const QString &title)
{
    auto *action = new QAction(icon(id), title, this);
    action->setObjectName(id);
    action->setCheckable(true);
    action->setIconVisibleInMenu(false);
    action->setShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(m_pages->actions().size()))));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
    m_pages->addAction(action);
    connect(action, &QAction::triggered, this, [this, id] { Q_EMIT pageChosen(id); });

    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("rail_") + id);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({3 * kGrid - 2, 3 * kGrid - 2});
    button->setFont(theme::font(theme::Type::Caption));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, button);
    return action;
}

void NavigationRail::setCurrent(const QString &id)
{
    for (auto *action : m_pages->actions())
        if (action->objectName() == id)
            action->setChecked(true);
}

} // namespace ui
