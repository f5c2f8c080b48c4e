// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <memory>

/// Outside every namespace, as Q_INIT_RESOURCE asks: a static library's resources are not found by themselves.
static void initTranslations()
{
    Q_INIT_RESOURCE(expunge_translations);
}

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
    QLocale::setDefault(QLocale::English);
    initTranslations();
    const auto folder = QStringLiteral(":/i18n");
    auto own = std::make_unique<QTranslator>(&application);
    if (!own->load(locale, QStringLiteral("expunge"), QStringLiteral("_"), folder)
        && !own->load(QStringLiteral("expunge_en"), folder))
        return;
    // Numbers, Qt's buttons and file dialogs as the texts have them, whose language need not be the system's: "0,75" beside "0.15"
    // would be two notations.
    const QLocale ofTexts(own->language());
    QLocale::setDefault(ofTexts);
    auto qt = std::make_unique<QTranslator>(&application);
    if (qt->load(ofTexts, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt.release());
    QCoreApplication::installTranslator(own.release());
}

} // namespace ui
