// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace ui {

bool WheelGuard::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *box = qobject_cast<QWidget *>(object);
    if (!qobject_cast<QComboBox *>(object) && !qobject_cast<QAbstractSpinBox *>(object))
        return false;
    if (event->type() == QEvent::Polish) {
        if (box->focusPolicy() == Qt::WheelFocus)
            box->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (box->hasFocus())
        return false;
    event->ignore(); // so that it goes on to what scrolls
    return true;
}

} // namespace ui
