// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::store {

/// What two spellings of a name have in common: compatibility decomposition (NFKD), case folding, and no diacritics, so that
/// "muller" is in "Müller", "oyvind" in "Øyvind" and "strasse" in "Straße". Voicing marks and vowel signs, which make another
/// letter of one, stay. A search matches when its key is part of the name's.
QString searchKey(const QString &text);

} // namespace core::store
