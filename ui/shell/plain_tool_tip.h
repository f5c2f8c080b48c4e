// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// For tool tips that hold anything from outside (names, file names, classes, notes): shown as it is, where Qt would take a text with
/// a tag in it for HTML.
QString plainToolTip(const QString &text);

} // namespace ui
