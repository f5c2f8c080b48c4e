// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The layouts of docs/contract.md in the words of the import dialog.
namespace ui {

QString formatTitle(const QString &format);
/// Which folder to choose, and what is made of it.
QString formatHint(const QString &format);

} // namespace ui
