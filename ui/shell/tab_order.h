// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace ui {

/// Where Tab goes in `root`: every shown, enabled widget that takes it, in the order they are laid out. Qt's own order is that of their
/// making, which leaves out what a focus proxy skips and puts rows made later last. A scroll area counts only while there is something
/// to scroll and nothing inside takes the focus.
QList<QWidget *> tabStops(const QWidget &root);

/// Moves the focus to the next stop of `root`, or the one before, and scrolls it into view. False when there is none.
bool moveFocus(const QWidget &root, bool next);

} // namespace ui
