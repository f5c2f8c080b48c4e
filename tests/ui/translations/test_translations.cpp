// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Message
{
    QString context, source;
    QString comment; ///< tells equal sources of one context apart
    bool isPlural = false, isFinished = true;
    QStringList forms; ///< one; with %n as many as the language has
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.isPlural) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString &language)
{
    QFile file(QStringLiteral(EXPUNGE_TRANSLATIONS "/expunge_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QStringLiteral("name"))
                context = xml.readElementText();
            else if (xml.name() == QStringLiteral("message"))
                messages.push_back(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

/// What a text needs to keep: %1, %2, %n, %Ln.
QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:\\d|L?n)"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

/// A menu's letter, "" where there is none; "&&" is none.
QString accelerator(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&([A-Za-z])"));
    return pattern.match(text).captured(1).toUpper();
}

QString leadingMark(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("✓✗✕○⚠●■▲").contains(text.front()) ? text.left(1) : QString();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void whatACallFillsInIsKept_data();
    void whatACallFillsInIsKept();
    void lettersAndMarksAreKept();
    void chineseIsLoaded();
    void everyCompiledMessageIsFound();
    void englishPluralsAreWords();
    void anUnknownLanguageIsEnglish();
    void numbersAreWrittenAsTheTextsAre_data();
    void numbersAreWrittenAsTheTextsAre();

private:
    QTemporaryDir m_settings;
};

void TestTranslations::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Expunge"));
    QCoreApplication::setApplicationName(QStringLiteral("test_translations"));
}

void TestTranslations::cleanup()
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); // removes them from the application too
    ui::chooseLanguage({});
}

void TestTranslations::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << 1;
    QTest::newRow("English") << QStringLiteral("en") << 2;
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(const QString, language);
    QFETCH(const int, forms);
    const auto messages = readMessages(language);
    QVERIFY(messages.size() > 10);
    for (const Message &message : messages) {
        const QString where = message.context + QStringLiteral(": ") + message.source;
        QVERIFY2(message.isFinished, qUtf8Printable(where));
        QVERIFY2(message.forms.size() == (message.isPlural ? forms : 1), qUtf8Printable(where));
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qUtf8Printable(where));
    }
}

void TestTranslations::whatACallFillsInIsKept_data()
{
    everyMessageIsTranslated_data();
}

void TestTranslations::whatACallFillsInIsKept()
{
    QFETCH(const QString, language);
    for (const Message &message : readMessages(language)) {
        for (const QString &form : message.forms) {
            QVERIFY2(placeholders(form) == placeholders(message.source),
                     qUtf8Printable(message.context + QStringLiteral(": ") + message.source + QStringLiteral(" → ") + form));
        }
    }
}

void TestTranslations::lettersAndMarksAreKept()
{
    for (const Message &message : readMessages(QStringLiteral("zh_CN"))) {
        const QString &form = message.forms.front();
        const QString where = message.context + QStringLiteral(": ") + message.source + QStringLiteral(" → ") + form;
        QVERIFY2(accelerator(form) == accelerator(message.source), qUtf8Printable(where));
        QVERIFY2(leadingMark(form) == leadingMark(message.source), qUtf8Printable(where));
    }
}

void TestTranslations::chineseIsLoaded()
{
    ui::chooseLanguage(QStringLiteral("zh_CN"));
    ui::installTranslators(*QCoreApplication::instance());
    QCOMPARE(QCoreApplication::translate("ui::MainWindow", "Findings"), QStringLiteral("结果"));
    QCOMPARE(QCoreApplication::translate("RequestWords", "%n day(s) left", nullptr, 3), QStringLiteral("还剩 3 天"));
}

void TestTranslations::everyCompiledMessageIsFound()
{
    ui::chooseLanguage(QStringLiteral("zh_CN"));
    ui::installTranslators(*QCoreApplication::instance());
    for (const Message &message : readMessages(QStringLiteral("zh_CN"))) {
        const auto context = message.context.toUtf8(), source = message.source.toUtf8(), comment = message.comment.toUtf8();
        const auto text = QCoreApplication::translate(context.constData(), source.constData(), comment.constData(), message.isPlural ? 7 : -1);
        QCOMPARE(text, QString(message.forms.front()).replace(QStringLiteral("%Ln"), QStringLiteral("7")).replace(QStringLiteral("%n"), QStringLiteral("7")));
    }
}

void TestTranslations::englishPluralsAreWords()
{
    ui::chooseLanguage(QStringLiteral("en"));
    ui::installTranslators(*QCoreApplication::instance());
    QCOMPARE(QCoreApplication::translate("ui::RunForm", "%n person(s)", nullptr, 1), QStringLiteral("1 person"));
    QCOMPARE(QCoreApplication::translate("ui::RunForm", "%n person(s)", nullptr, 3), QStringLiteral("3 people"));
    QCOMPARE(QCoreApplication::translate("RequestWords", "%n day(s) left", nullptr, 1), QStringLiteral("1 day left"));
    QCOMPARE(QCoreApplication::translate("ui::MainWindow", "Findings"), QStringLiteral("Findings"));
}

void TestTranslations::anUnknownLanguageIsEnglish()
{
    ui::chooseLanguage(QStringLiteral("eo"));
    ui::installTranslators(*QCoreApplication::instance());
    QCOMPARE(QCoreApplication::translate("ui::RunForm", "%n person(s)", nullptr, 3), QStringLiteral("3 people"));
}

void TestTranslations::numbersAreWrittenAsTheTextsAre_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale::Language>("texts");
    QTest::newRow("German, which has no texts") << QStringLiteral("de_DE") << QLocale::English;
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QLocale::Chinese;
    QTest::newRow("English, with a decimal comma") << QStringLiteral("en_ZA") << QLocale::English;
}

void TestTranslations::numbersAreWrittenAsTheTextsAre()
{
    QFETCH(const QString, language);
    QFETCH(const QLocale::Language, texts);
    const QLocale before;
    ui::chooseLanguage(language);
    ui::installTranslators(*QCoreApplication::instance());
    const QLocale numbers;
    QLocale::setDefault(before);
    QCOMPARE(numbers.language(), texts);
    QCOMPARE(numbers.toString(0.75, 'f', 2), QStringLiteral("0.75")); // as core words it, in any language
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
