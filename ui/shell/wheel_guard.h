// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

/// Keeps the wheel, on its way through a form, from changing the boxes under the pointer: a list box or a number box takes it only
/// while it has the focus, and does not get the focus by it. Installed on the application, it works for every window and dialog.
class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace ui
