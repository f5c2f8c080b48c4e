// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace ui {

namespace {
const QString kKey = QStringLiteral("language");
} // namespace

QString chosenLanguage()
{
    return QSettings().value(kKey).toString();
}

void chooseLanguage(const QString &language)
{
    QSettings().setValue(kKey, language);
}

void installTranslators(QCoreApplication &application)
{
    const auto language = chosenLanguage();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const std::pair<QString, QString> sources[] = {
        {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("expunge"), QStringLiteral(":/i18n")},
    };
    for (const auto &[name, folder] : sources) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace ui
