// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui {

/// Folders opened before, newest first, at most ten; those that are gone are left out.
QStringList recentWorkspaces();
void rememberWorkspace(const QString &folder);

} // namespace ui
