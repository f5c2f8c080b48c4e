// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <QString>

namespace ui {

/// "Reading images" for "decode"; a stage without a word of its own is named as it is.
QString stageText(const std::string &stage);
/// "Reading images · 1,204 of 20,000"; without a total, the stage alone.
QString progressText(const core::Progress &progress);
/// "4 min 12 s", "1 h 3 min", "8 s".
QString durationText(double seconds);

} // namespace ui
