// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pdf.h"

#include "core/job/edge.h"
#include "ui/printing/pdf_report.h"
#include "ui/shell/runtime_folder.h"

#include <QApplication>

namespace app {

bool hasPdf()
{
    return true;
}

std::unique_ptr<QCoreApplication> makePdfApplication(int &argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ui::ensureRuntimeFolder();
    return std::make_unique<QApplication>(argc, argv);
}

std::string pdfBytes(const core::store::Workspace &workspace, const core::Findings &findings)
{
    return ui::pdfReport(findings, core::job::need(ui::pdfContext(workspace, findings))).toStdString();
}

} // namespace app
