// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QWidget;

/// One visual language (docs/design.md section 6): type on a 1.2 scale from 10 pt, an 8-pixel grid, quiet surfaces, one accent.
namespace ui::theme {

inline constexpr int kGrid = 8;
inline constexpr int kRadius = 6;

enum class Surface { Window, Card, Raised, Border, Text, MutedText, Accent, AccentText, AccentSoft,
                     Good, GoodSoft, Bad, BadSoft, Unsure, UnsureSoft };

bool isDark();
QColor colour(Surface surface); ///< for the current light or dark scheme

/// What a badge, a pill or the edge of a box says at a glance; words beside it say it too.
enum class Tone { Neutral, Good, Bad, Unsure, Accent };
Surface ink(Tone tone);
Surface ground(Tone tone);       ///< softly behind its ink
QColor printColour(Tone tone);   ///< its ink on white paper, whatever the scheme

/// As the plots have it; never colour alone (docs/design.md section 6).
QColor colour(core::Stage stage);
/// A qualitative colour for class `index` of a task.
QColor classColour(int index);

enum class Type { Caption, Body, Strong, Heading, Title }; ///< 8.3, 10, 10 bold, 12, 14.4 pt
QFont font(Type type);
/// Sets a label's font and colour.
void style(QWidget *widget, Type type, Surface text = Surface::Text);

/// Palette, style sheet and fonts for the application; again when the system's scheme changes.
enum class Scheme { System, Light, Dark };
void apply(QApplication &application, Scheme scheme);
/// What the user chose, kept in the settings.
Scheme chosenScheme();
void chooseScheme(Scheme scheme); ///< keeps and applies it

} // namespace ui::theme
