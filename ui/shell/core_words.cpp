// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_words.h"

#include "ui/shell/core_texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace ui {

namespace {

const QRegularExpression &place()
{
    static const QRegularExpression expression(QStringLiteral("%(\\d)"));
    return expression;
}

/// A composed sentence.
struct Template
{
    const char *source;
    QString head;              ///< up to the first place: tells most others apart without an expression
    QRegularExpression whole;  ///< the text is this sentence
    QRegularExpression first;  ///< the text begins with it
    std::vector<int> places;   ///< the number of each captured place
};

Template templateOf(const char *source)
{
    Template made{source, {}, {}, {}, {}};
    const QString text = QString::fromUtf8(source);
    const QString inOneSentence = QStringLiteral("((?:(?!\\. [A-Z]).)+?)");
    made.head = text.left(text.indexOf(u'%'));
    QString pattern;
    qsizetype from = 0;
    for (auto places = place().globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch found = places.next();
        pattern += QRegularExpression::escape(text.mid(from, found.capturedStart() - from)) + inOneSentence;
        made.places.push_back(found.captured(1).toInt());
        from = found.capturedEnd();
    }
    pattern += QRegularExpression::escape(text.mid(from));
    made.whole.setPattern(QRegularExpression::anchoredPattern(pattern));
    made.first.setPattern(QStringLiteral("\\A") + pattern + QStringLiteral(" (?=\\S)"));
    return made;
}

/// coreTexts(), read once.
struct Table
{
    QHash<QString, const char *> whole;
    std::vector<Template> templates;

    Table()
    {
        for (const char *source : coreTexts()) {
            const QString text = QString::fromUtf8(source);
            if (text.contains(place()))
                templates.push_back(templateOf(source));
            else
                whole.insert(text, source);
        }
    }
};

const Table &table()
{
    static const Table read;
    return read;
}

QString inLanguage(const char *source)
{
    return QCoreApplication::translate("Core", source);
}

std::optional<QString> known(const QString &english);

/// The template in the window's language with what was captured in its places; words among it are translated too.
QString filled(const Template &found, const QRegularExpressionMatch &match)
{
    const QString text = inLanguage(found.source);
    QString out;
    qsizetype from = 0;
    for (auto places = place().globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch at = places.next();
        out += text.mid(from, at.capturedStart() - from);
        from = at.capturedEnd();
        for (std::size_t i = 0; i < found.places.size(); ++i) {
            if (found.places[i] != at.captured(1).toInt())
                continue;
            const QString captured = match.captured(static_cast<int>(i) + 1);
            out += known(captured).value_or(captured);
            break;
        }
    }
    return out + text.mid(from);
}

std::optional<QString> known(const QString &english)
{
    if (const char *source = table().whole.value(english))
        return inLanguage(source);
    std::vector<const Template *> candidates;
    for (const Template &candidate : table().templates)
        if (english.startsWith(candidate.head))
            candidates.push_back(&candidate);
    for (const Template *candidate : candidates)
        if (const auto match = candidate->whole.match(english); match.hasMatch())
            return filled(*candidate, match);
    for (const Template *candidate : candidates) {
        const auto match = candidate->first.match(english);
        if (!match.hasMatch())
            continue;
        if (const auto rest = known(english.mid(match.capturedEnd())))
            return filled(*candidate, match) + u' ' + *rest;
    }
    for (auto it = table().whole.begin(); it != table().whole.end(); ++it) {
        if (!english.startsWith(it.key() + u' '))
            continue;
        if (const auto rest = known(english.mid(it.key().size() + 1)))
            return inLanguage(it.value()) + u' ' + *rest;
    }
    return std::nullopt;
}

} // namespace

QString translated(const std::string &english)
{
    const QString text = QString::fromStdString(english);
    return known(text).value_or(text);
}

bool isCoreText(const std::string &english)
{
    return known(QString::fromStdString(english)).has_value();
}

} // namespace ui
