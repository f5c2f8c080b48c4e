// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/data/image_limits.h"
#include "ui/shell/main_window.h"
#include "ui/shell/runtime_folder.h"
#include "ui/shell/theme.h"
#include "ui/shell/translation.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <string_view>

namespace {

/// --help and --version, which are answered without a display.
bool isQuestion(std::string_view argument)
{
    return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" || argument == "--version";
}

} // namespace

int main(int argc, char **argv)
{
    core::compute::ensureEnvironment(argv, {{core::data::kPixelCapVariable, core::data::kPixelCap}});
    const bool needsWindow = std::none_of(argv + 1, argv + argc, isQuestion);
    std::unique_ptr<QCoreApplication> application;
    if (needsWindow) {
        ui::ensureRuntimeFolder();
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Expunge"));
    QCoreApplication::setApplicationName(QStringLiteral("expunge"));
    QCoreApplication::setApplicationVersion(QStringLiteral("%1 (%2)").arg(QLatin1String(core::kVersion),
                                                                           QLatin1String(core::kCommit)));
    ui::installTranslators(*application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Audited machine unlearning of faces."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), QCoreApplication::translate("main", "The folder to open."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.process(*application); // answers a question and ends
    core::compute::configureThreads();
    ui::theme::apply(*qApp, ui::theme::chosenScheme());

    ui::MainWindow window;
    window.show();
    if (const auto folders = parser.positionalArguments(); !folders.isEmpty())
        QTimer::singleShot(0, &window, [&window, folder = folders.front()] { window.openWorkspace(folder); });
    return QApplication::exec();
}
