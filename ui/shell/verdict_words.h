// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "ui/shell/theme.h"

#include <QString>

/// Verdicts in the window's language and in their tone, the same on every page and in the PDF. The words are core's own
/// (core/report/wording.h); the colours of a tone are the theme's.
namespace ui {

QString verdictTitle(core::ForgettingVerdict verdict); ///< "Not forgotten"
QString verdictTitle(core::UtilityVerdict verdict);    ///< "Kept"

/// Only what is known to be well has the tone of success.
theme::Tone verdictTone(core::ForgettingVerdict verdict);
theme::Tone verdictTone(core::UtilityVerdict verdict);

/// The title with its mark, so that colour is never alone: "✗ Not forgotten".
QString markedVerdict(core::ForgettingVerdict verdict);
QString markedVerdict(core::UtilityVerdict verdict);

} // namespace ui
