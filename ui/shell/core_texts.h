// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

/// What core words that the window shows, as sources of the translation context "Core". %1, %2, … stand for what differs. Of texts that
/// one sentence could match, the longer one comes first.
namespace ui {

std::span<const char *const> auditTexts();  ///< reasons, verdicts, measures, the policy
std::span<const char *const> methodTexts(); ///< methods with their options and presets
std::span<const char *const> jobTexts();    ///< look-alikes, notes of runs, warnings of imports, why files are skipped

/// All of them.
std::vector<const char *> coreTexts();

} // namespace ui
