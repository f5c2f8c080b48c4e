// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_key.h"

#include <algorithm>

namespace core::store {

namespace {

/// Small Latin letters that Unicode does not take apart, as they are written where a keyboard has none; empty: any other.
QStringView inPlainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø': return u"o";
    case u'ł': return u"l";
    case u'đ':
    case u'ð': return u"d";
    case u'ħ': return u"h";
    case u'ŧ': return u"t";
    case u'ı': return u"i";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ß': return u"ss"; // QString folds letter by letter
    case u'þ': return u"th";
    default: return {};
    }
}

bool isDiacritic(QChar letter)
{
    constexpr int kAttachedBelow = 200; // first of the classes for marks around a letter; those before belong to single scripts
    return letter.category() == QChar::Mark_NonSpacing && letter.combiningClass() >= kAttachedBelow;
}

} // namespace

QString searchKey(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; }))
        return text.toCaseFolded();
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    key.reserve(folded.size());
    for (const QChar letter : folded) {
        if (isDiacritic(letter))
            continue;
        if (const auto plain = inPlainLetters(letter); !plain.isEmpty())
            key += plain;
        else
            key += letter;
    }
    return key;
}

} // namespace core::store
