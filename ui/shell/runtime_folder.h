// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Sets XDG_RUNTIME_DIR when it is not set. A login session sets it; a container, cron or sudo does not, and Qt then says so on
/// stderr, where errors have their one line. The folder belongs to this user alone (mode 0700), as the XDG base directory
/// specification asks. Call before the application object is made, with no other thread running.
void ensureRuntimeFolder();

} // namespace ui
