// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class Session;

/// Has the window say where the plots within were saved, or why not.
void announceSavedPlots(const QWidget &within, Session &session);

} // namespace ui
