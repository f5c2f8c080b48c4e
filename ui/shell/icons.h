// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace ui {

/// resources/icons/<name>.svg, drawn in the scheme's colours at whatever size is asked: muted, in the accent when
/// checked, pale when disabled. Follows a change of scheme by itself.
QIcon icon(const QString &name);
/// The application's own, in its own colours.
QIcon applicationIcon();

} // namespace ui
