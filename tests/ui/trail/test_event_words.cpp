// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"
#include "tests/support/pseudo_language.h"
#include "ui/trail/event_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ui;

namespace {

/// The keys of every event the sources append: those of the braces that hold "act", and those set afterwards in the same file.
QSet<QString> appendedKeys()
{
    static const QRegularExpression key(QStringLiteral("\\{\"([a-z_0-9]+)\","));
    static const QRegularExpression later(QStringLiteral("(?:what|evidence)\\[\"([a-z_0-9]+)\"\\]"));
    static const QRegularExpression evidence(QStringLiteral("Json evidence\\{[^;]*;"));
    QSet<QString> keys;
    const auto add = [&keys](const QRegularExpression &pattern, const QString &text) {
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            keys.insert(match.next().captured(1));
    };
    for (QDirIterator files(QStringLiteral(EXPUNGE_SOURCES "/core"), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString text = QString::fromUtf8(file.readAll());
        qsizetype at = text.indexOf(QStringLiteral("{{\"act\""));
        if (at < 0)
            continue;
        add(later, text);
        for (auto match = evidence.globalMatch(text); match.hasNext();)
            add(key, match.next().captured());
        for (; at >= 0; at = text.indexOf(QStringLiteral("{{\"act\""), at + 1)) {
            qsizetype end = at;
            for (int depth = 0; end < text.size(); ++end) {
                depth += text[end] == u'{' ? 1 : text[end] == u'}' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            add(key, text.mid(at, end - at));
        }
    }
    return keys;
}

} // namespace

class TestEventWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactHasANameInEveryLanguage()
    {
        QSet<QString> keys = appendedKeys();
        QVERIFY2(keys.size() > 30 && keys.contains(QStringLiteral("excluded_request")) && keys.contains(QStringLiteral("utility"))
                     && keys.contains(QStringLiteral("model_out_sha256")),
                 qPrintable(QStringList(keys.values()).join(u' ')));
        for (const core::OptionSpec &setting : core::policySpecs()) {
            keys.insert(QString::fromStdString(setting.key));
            keys.insert(QString::fromStdString(setting.key + "_before"));
        }
        const PseudoLanguage language;
        for (const QString &key : std::as_const(keys))
            QVERIFY2(PseudoLanguage::untranslated(factName(key.toStdString())).isEmpty(), qPrintable(key));
    }

    void valuesThatAreWordsAreWorded()
    {
        core::store::Event event;
        event.what = core::Json{{"act", "request.done"},       {"origin", "retrained"},  {"kind", "audit"},  {"role", "shadow"},
                                {"kinds", {"same_person", "near"}}, {"forgetting", "not_forgotten"}, {"utility", "kept"}, {"experiment", true}};
        QCOMPARE(factsText(event), QStringLiteral("experiment · forgetting Not forgotten · kind audit · kinds same person, near · origin retrained "
                                                  "· role shadow · utility Kept"));
        const PseudoLanguage language;
        QVERIFY2(PseudoLanguage::untranslated(factsText(event)).isEmpty(), qPrintable(factsText(event)));
    }

    void whatSomebodyTypedStaysAsItIs()
    {
        core::store::Event event;
        event.what = core::Json{{"act", "request.refused"}, {"reason", "run"}, {"reference", "unseen"}, {"something_new", "trained"}};
        const PseudoLanguage language;
        QCOMPARE(PseudoLanguage::untranslated(factsText(event)),
                 (QStringList{QStringLiteral("unseen"), QStringLiteral("run"), QStringLiteral("something"), QStringLiteral("new"),
                              QStringLiteral("trained")}));
    }
};

QTEST_GUILESS_MAIN(TestEventWords)
#include "test_event_words.moc"
