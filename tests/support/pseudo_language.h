// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

/// A language in which every text exists and has no Latin letter: what is read in Latin letters while it is installed was never
/// given to be translated.
class PseudoLanguage final : public QTranslator
{
public:
    PseudoLanguage() { QCoreApplication::installTranslator(this); }
    ~PseudoLanguage() override { QCoreApplication::removeTranslator(this); }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString text = QString::fromUtf8(source);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isPlace = i > 0 && text[i - 1] == u'%' && (text[i] == u'n' || text[i] == u'L');
            const bool isPluralPlace = i > 1 && text[i - 2] == u'%' && text[i - 1] == u'L' && text[i] == u'n';
            if (text[i].unicode() < 0x80 && text[i].isLetter() && !isPlace && !isPluralPlace)
                text[i] = u'ж';
        }
        return text;
    }
    bool isEmpty() const override { return false; }

    /// The words of `text` in Latin letters.
    static QStringList untranslated(const QString &text)
    {
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        QStringList words;
        for (auto match = word.globalMatch(text); match.hasNext();)
            words.append(match.next().captured());
        return words;
    }
};
