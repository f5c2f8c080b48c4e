// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "ui/shell/main_window.h"
#include "ui/shell/runtime_folder.h"
#include "ui/shell/theme.h"
#include "ui/shell/translation.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

int main(int argc, char **argv)
{
    core::compute::ensureEnvironment(argv);
    ui::ensureRuntimeFolder();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Expunge"));
    QCoreApplication::setApplicationName(QStringLiteral("expunge"));
    QCoreApplication::setApplicationVersion(QStringLiteral("%1 (%2)").arg(QLatin1String(core::kVersion),
                                                                           QLatin1String(core::kCommit)));
    ui::installTranslators(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Audited machine unlearning of faces."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), QCoreApplication::translate("main", "The folder to open."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.process(application);
    core::compute::configureThreads();
    ui::theme::apply(application, ui::theme::chosenScheme());

    ui::MainWindow window;
    window.show();
    if (const auto folders = parser.positionalArguments(); !folders.isEmpty())
        QTimer::singleShot(0, &window, [&window, folder = folders.front()] { window.openWorkspace(folder); });
    return QApplication::exec();
}
