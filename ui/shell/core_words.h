// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace ui {

/// A title or sentence that core has worded in English, in the window's language. Core knows no translations: what it words whole is
/// looked up in coreTexts() (core_texts.h), what it composes is recognised by its template there and told again with the same figures, sentence by
/// sentence where several stand together. English where the table does not know the text, or the language lacks it.
QString translated(const std::string &english);

/// Whether translated() knows the text, whatever the language.
bool isCoreText(const std::string &english);

} // namespace ui
