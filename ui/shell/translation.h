// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace ui {

/// The language of the window: "en", "zh_CN", or empty for the system's. Kept in the settings; takes effect at the next start.
QString chosenLanguage();
void chooseLanguage(const QString &language);

/// Loads Expunge's and Qt's own texts for the chosen language, from :/i18n and Qt's folder, and makes its locale the default one.
/// Where there are none it is English, whose file holds plural forms alone.
void installTranslators(QCoreApplication &application);

} // namespace ui
